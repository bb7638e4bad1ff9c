import { type Action, type Block, bold, plain, type Reply, type Text } from '../src/chat/reply.ts';
import { wholeName } from '../src/core/escaped.ts';
import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { essenceOf } from '../src/core/recommend/essence.ts';
import { GOES_WITH } from '../src/core/recommend/companions.ts';
import type { Need } from '../src/core/recommend/need.ts';
import type { Reason } from '../src/core/recommend/reason.ts';
import { type Change, POOR, type Ranked, type Recommendation } from '../src/core/recommend/recommend.ts';
import type { RuledOut } from '../src/core/recommend/rule-out.ts';
import type { Why } from '../src/core/recommend/why.ts';
import { citeFirst, claimText, type Citing, createCiting } from './citing.ts';
import { answerText, needTexts } from './needs.ts';
import type { Services } from './services.ts';
import { listed, listedTexts, lowered, raised, sentence } from './wording.ts';

/** How many reasons the winner gets, and how many of the others are shown. */
const REASONS = 3;
const OTHERS = 3;
/** Fits this close to each other are called a close call. */
const CLOSE = 0.03;
const UNKNOWNS = 2;
const NAMED_OUT = 3;
/** How many sources a reason has room for. */
const CITED = 2;

/** Who is recommended and why, who comes next, who is ruled out, and what would change that. */
export function recommended(found: Recommendation, args: Action['args'], services: Services): Reply {
  const citing = createCiting(services);
  const [winner, ...others] = found.ranking;
  const { need } = found;
  const subject = subjectOf(need.with === winner?.framework.id ? { ...need, with: undefined } : need, services.knowledge);
  if (winner === undefined) {
    return {
      title: `Nothing I know fits${subject}`,
      tone: 'notice',
      blocks: [{ kind: 'list', items: ruledOutTexts(found, services.knowledge, citing) }, ...changesSection(found, services.knowledge)],
      citations: citing.citations(),
      actions: changeActions(found, args, services.knowledge),
    };
  }
  const isPoor = winner.fit < POOR;
  const close = others.filter(({ fit }) => winner.fit - fit < CLOSE);
  const { reasons, doubts } = found.why(winner.framework);
  const blocks: Block[] = [
    { kind: 'paragraph', text: isPoor ? faintVerdict(winner, subject) : verdict(winner, close, subject, found.task) },
    ...stayingText(found),
    {
      kind: 'list',
      items: [
        ...reasons.slice(0, REASONS).map((reason) => reasonText(reason, services.knowledge, citing)),
        ...licenceText(winner, need, citing),
        ...unwantedTexts(winner, need, services.knowledge, citing),
      ],
    },
    ...(found.need.with === undefined || reasons.some(({ aspect }) => aspect === GOES_WITH)
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [plain(`Not known: whether it works ${answerText('with', found.need.with, services.knowledge)}.`)],
          },
        ]),
    ...(doubts.length === 0 ? [] : [{ kind: 'paragraph' as const, text: doubtsText(doubts, services.knowledge, citing) }]),
    ...section(
      'Next best',
      others
        .filter(({ fit }) => isPoor || fit >= POOR)
        .slice(0, OTHERS)
        .map((other) => otherText(other, found.why(other.framework), services.knowledge, citing)),
    ),
    ...section('Ruled out', ruledOutTexts(found, services.knowledge, citing)),
    ...changesSection(found, services.knowledge),
    { kind: 'note', text: [plain('Fit is the mean of the scores, weighted by what you said. Scores go from 0 to 5 by a written rubric.')] },
  ];
  return {
    title: isPoor ? `Nothing I know fits well${subject}` : `${winner.framework.name}${subject}`,
    tone: isPoor ? 'notice' : 'answer',
    blocks,
    citations: citing.citations(),
    actions: followUps(winner, others[0], found, args, services.knowledge),
  };
}

const section = (heading: string, items: readonly Text[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

/** ` for images and video on phones`: what was asked, as the end of a sentence. */
const subjectOf = (need: Need, knowledge: Knowledge): string =>
  needTexts(need, knowledge, ['task', 'target', 'language', 'with', 'without', 'licence'])
    .map((part) => ` ${part}`)
    .join('');

function verdict({ framework, fit }: Ranked, close: readonly Ranked[], subject: string, task: Recommendation['task']): Text {
  const names = close.map((other) => other.framework.name);
  const margin = names.length === 0 ? '' : ` It is a close call: ${listed(names)} ${names.length === 1 ? 'fits' : 'fit'} almost as well.`;
  const training = framework.languages.train.length > 0 || task?.runs !== false ? '' : ' It only runs models: they are trained elsewhere.';
  return [plain('Take '), bold(framework.name), plain(`${subject}: it fits ${percent(fit)}.${margin}${training}`)];
}

function stayingText({ staying }: Recommendation): Block[] {
  if (staying === undefined) return [];
  const { framework, fit } = staying;
  return [
    {
      kind: 'paragraph',
      text: [
        bold(framework.name),
        plain(`, which you use now, would come first with ${percent(fit)}: by what I know you can stay with it.`),
      ],
    },
  ];
}

function faintVerdict({ framework, fit }: Ranked, subject: string): Text {
  return [plain(`I know nothing to recommend${subject}. The nearest is `), bold(framework.name), plain(`, which fits ${percent(fit)}.`)];
}

function reasonText({ aspect, claim }: Reason, { aspects }: Knowledge, citing: Citing): Text {
  const name = aspects.get(aspect)?.name ?? SINGLED[aspect] ?? aspect;
  return claim === undefined
    ? [bold(name)]
    : [
        bold(aspects.has(aspect) ? `${name} ${claim.score ?? '?'}/5: ` : `${name}: `),
        plain(sentence(claim.says)),
        ...citeFirst(claim, citing, CITED),
      ];
}

/** Where a licence is asked for, the one that passed is shown. */
function licenceText({ framework }: Ranked, { licence }: Need, citing: Citing): readonly Text[] {
  const [claim] = framework.claims.get('licence') ?? [];
  return licence === undefined || claim === undefined ? [] : [[bold('Licence: '), ...claimText(claim, citing)]];
}

/** What is named may build on what was left out: then it says so itself. */
function unwantedTexts({ framework }: Ranked, { without }: Need, { frameworks }: Knowledge, citing: Citing): readonly Text[] {
  const told = BUILDS_ON.flatMap((aspect) => framework.claims.get(aspect) ?? []);
  return (without?.split(',') ?? []).flatMap((id) => {
    const name = frameworks.get(id)?.name ?? id;
    const whole = wholeName(name);
    const claim = told.find(({ says }) => whole.test(says));
    return claim === undefined ? [] : [[bold(`Of ${name} it says: `), ...claimText(claim, citing)]];
  });
}

/** Where a framework says what it is built on. */
const BUILDS_ON = ['purpose', 'languages', 'deep-learning', 'installation'];

/** Reasons that are no aspects. */
const SINGLED: Readonly<Record<string, string>> = {
  'made-for': 'Made for it',
  'instead-of': 'Named as the next step',
  'native-to': 'Made in it',
  'goes-with': 'Works with what you have',
};

function doubtsText(doubts: readonly Reason[], { aspects }: Knowledge, citing: Citing): Text {
  const nameOf = (aspect: string): string => lowered(aspects.get(aspect)?.name ?? aspect);
  const weak = doubts.filter(({ claim }) => claim?.score !== undefined).slice(0, REASONS);
  const unknown = doubts.filter(({ claim }) => claim?.score === undefined).slice(0, UNKNOWNS);
  const against = listedTexts(
    weak.map(({ aspect, claim }) => [plain(`${nameOf(aspect)} ${claim?.score}/5`), ...citeFirst(claim, citing, 1)]),
  );
  return [
    ...(weak.length === 0 ? [] : [plain('Against it: '), ...against, plain('.')]),
    ...(unknown.length === 0
      ? []
      : [plain(`${weak.length === 0 ? '' : ' '}Not known: ${listed(unknown.map(({ aspect }) => nameOf(aspect)))}.`)]),
  ];
}

function otherText({ framework, fit }: Ranked, { reasons, doubts }: Why, { aspects }: Knowledge, citing: Citing): Text {
  const weak = doubts.filter(({ claim }) => claim?.score !== undefined);
  const named = (list: readonly Reason[]): Text =>
    list
      .slice(0, 2)
      .flatMap(({ aspect, claim }, at): Text => [
        plain(`${at === 0 ? '' : ', '}${lowered(aspects.get(aspect)?.name ?? SINGLED[aspect] ?? aspect)}`),
        ...citeFirst(claim, citing, 1),
      ]);
  return [
    bold(framework.name),
    plain(`, ${percent(fit)}`),
    ...(reasons.length === 0 ? [] : [plain('; for it: '), ...named(reasons)]),
    ...(weak.length === 0 ? [] : [plain('; against it: '), ...named(weak)]),
  ];
}

/** One line for each reason, naming those that would have fitted best. */
function ruledOutTexts({ ruledOut, task }: Recommendation, { aspects }: Knowledge, citing: Citing): readonly Text[] {
  const groups = new Map<string, RuledOut[]>();
  for (const out of ruledOut) {
    const why = reasonOf(out, (aspect) => lowered(aspects.get(aspect)?.name ?? aspect));
    const group = groups.get(why);
    if (group === undefined) groups.set(why, [out]);
    else group.push(out);
  }
  return [...groups]
    .sort(([, [a]], [, [b]]) => CAUSES.indexOf(a?.because ?? 'ended') - CAUSES.indexOf(b?.because ?? 'ended'))
    .flatMap(([why, outs]) => {
      const known = outs
        .filter((out) => isNear(out, task))
        .toSorted((a, b) => b.fit - a.fit)
        .slice(0, NAMED_OUT);
      const names = known.map(({ framework, evidence }): Text => [bold(framework.name), ...citeFirst(evidence, citing, 1)]);
      const rest = outs.length - known.length;
      // A number alone is no reason.
      if (known.length === 0) return [];
      return [
        [
          plain(`${why}: `),
          ...names.flatMap((name, at): Text => [plain(at === 0 ? '' : ', '), ...name]),
          plain(rest === 0 ? '.' : ` … and ${rest} more.`),
        ],
      ];
    });
}

/** What was asked for comes first, then what is nearest to fitting. */
const CAUSES: readonly RuledOut['because'][] = [
  'in-use',
  'unwanted',
  'licence',
  'only-runs',
  'language',
  'target',
  'too-weak',
  'ended',
  'other-task',
];

/** Whether somebody might have thought of it for the task. */
function isNear({ framework, because }: RuledOut, task: Recommendation['task']): boolean {
  if (task === undefined) return true;
  const essence = essenceOf(task);
  const isAbout = essence.some((aspect) => (framework.scores[aspect] ?? 0) > 0);
  return task.made.includes(framework.id) || isAbout || (because !== 'other-task' && essence.length === 0 && task.made.length === 0);
}

function reasonOf({ because, aspect }: RuledOut, nameOf: (aspect: string) => string): string {
  switch (because) {
    case 'in-use':
      return 'To be replaced';
    case 'unwanted':
      return 'Not wanted';
    case 'licence':
      return 'Under a licence that forbids that';
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

const changesSection = ({ changes }: Recommendation, knowledge: Knowledge): Block[] =>
  section(
    'What would change this',
    changes.map((change) => changeText(change, knowledge)),
  );

const changeText = ({ option, value, winner }: Change, knowledge: Knowledge): Text => [
  plain(`${CHANGE_WORDS[option]} ${answerText(option, value, knowledge)}: `),
  bold(winner.name),
];

const CHANGE_WORDS: Readonly<Record<Change['option'], string>> = {
  task: 'If it were',
  experience: 'If it were',
  target: 'If it had to run',
  language: 'If you worked',
  priority: 'If it were chosen',
  using: 'If you were',
  with: 'If it worked',
  without: 'If it were',
  licence: 'If it came',
};

const percent = (fit: number): string => `${Math.round(fit * 100)}%`;

function followUps(
  winner: Ranked,
  second: Ranked | undefined,
  found: Recommendation,
  args: Action['args'],
  knowledge: Knowledge,
): readonly Action[] {
  const { id, name } = winner.framework;
  return [
    ...(second === undefined
      ? []
      : [{ label: `Compare with ${second.framework.name}`, command: 'compare', args: { frameworks: `${id},${second.framework.id}` } }]),
    { label: `About ${name}`, command: 'about', args: { framework: id } },
    ...changeActions(found, args, knowledge),
  ];
}

/** The answers that would change most, each a button that asks again with it. */
function changeActions({ changes }: Recommendation, args: Action['args'], knowledge: Knowledge): readonly Action[] {
  return changes.slice(0, 1).map(({ option, value, winner }) => ({
    label: `${raised(answerText(option, value, knowledge))}: ${winner.name}`,
    command: 'recommend',
    args: { ...args, [option]: value },
  }));
}
