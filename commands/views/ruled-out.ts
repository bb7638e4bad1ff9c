import { bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { essenceOf } from '../../src/core/recommend/criteria/essence.ts';
import type { Recommendation } from '../../src/core/recommend/recommend.ts';
import type { RuledOut } from '../../src/core/recommend/ranking/ruled-out.ts';
import { citeFirst, type Citing } from './citing.ts';
import { lowered } from './wording.ts';

/** How many are named for each reason. */
const NAMED = 3;

/** One line for each reason, naming those that would have fitted best; none for those of which nobody would have thought. `told` is told of already. */
export function ruledOutTexts(
  { ruledOut, task, need }: Recommendation,
  { aspects }: Knowledge,
  citing: Citing,
  told?: Framework,
): readonly Text[] {
  const groups = new Map<string, Group>();
  const essence = task === undefined ? [] : essenceOf(task);
  for (const out of ruledOut) {
    if (out.framework.id === told?.id || !isNear(out, task, essence)) continue;
    const cause = out.aspect === undefined ? out.because : `${out.because} ${out.aspect}`;
    const group = groups.get(cause);
    if (group === undefined) groups.set(cause, { first: out, named: [out], count: 1 });
    else {
      if (group.named.length < NAMED) group.named.push(out);
      group.count += 1;
    }
  }
  return [...groups.values()]
    .sort((a, b) => CAUSES.indexOf(a.first.because) - CAUSES.indexOf(b.first.because))
    .flatMap(({ first, named, count }) => {
      const why = reasonOf(first, need, (aspect) => lowered(aspects.get(aspect)?.name ?? aspect));
      const names = named.map(({ framework, evidence }): Text => [bold(framework.name), ...citeFirst(evidence, citing, 1)]);
      const rest = count - named.length;
      return [
        [
          plain(`${why}: `),
          ...names.flatMap((name, at): Text => [plain(at === 0 ? '' : ', '), ...name]),
          plain(rest === 0 ? '.' : ` … and ${rest} more.`),
        ],
      ];
    });
}

/** Those that are ruled out for the same reason and might have been thought of: how many, and which of them are named. */
type Group = { readonly first: RuledOut; readonly named: RuledOut[]; count: number };

/** What was asked for comes first, then what is nearest to fitting. */
const CAUSES: readonly RuledOut['because'][] = [
  'in-use',
  'brought',
  'unwanted',
  'made-by-unwanted',
  'built-on-unwanted',
  'apart',
  'needs-unwanted',
  'unwanted-language',
  'licence',
  'machine',
  'only-runs',
  'language',
  'target',
  'too-weak',
  'ended',
  'other-task',
];

/** Whether somebody might have thought of it for the task. */
function isNear({ framework, because }: RuledOut, task: Recommendation['task'], essence: readonly string[]): boolean {
  if (task === undefined) return because !== 'ended' && because !== 'other-task';
  if (task.only && because === 'other-task') return false;
  let isAbout = false;
  for (const aspect of essence) isAbout ||= (framework.scores[aspect] ?? 0) > 0;
  return task.made.includes(framework.id) || isAbout || (because !== 'other-task' && essence.length === 0 && task.made.length === 0);
}

function reasonOf({ because, aspect }: RuledOut, { licence }: Recommendation['need'], nameOf: (aspect: string) => string): string {
  switch (because) {
    case 'in-use':
      return 'To be replaced';
    case 'brought':
      return 'What models are made with, and brought from';
    case 'unwanted':
      return 'Not wanted';
    case 'made-by-unwanted':
      return 'By makers that are not wanted';
    case 'built-on-unwanted':
      return 'Built on that';
    case 'apart':
      return 'Not made to go with that';
    case 'needs-unwanted':
      return 'Needs that';
    case 'unwanted-language':
      return 'Only in a language that is not wanted';
    case 'licence':
      return licence === 'closed' ? 'Under a licence that forbids that' : 'Not under such a licence';
    case 'machine':
      return 'Does not run on that';
    case 'ended':
      return 'Ended';
    case 'language':
      return 'Not in that language';
    case 'only-runs':
      return 'Only runs models in that language';
    case 'target':
      return `There only through others, or not at all (${nameOf(aspect ?? '')})`;
    case 'other-task':
      return 'Made for something else, as far as I know';
    case 'too-weak':
      return `Too weak on ${nameOf(aspect ?? '')}`;
  }
}
