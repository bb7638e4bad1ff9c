import { type Action, type Block, bold, plain, type Reply, type Text } from '../../src/chat/reply.ts';
import type { Need } from '../../src/core/need.ts';
import type { Recommendation } from '../../src/core/recommend/recommend.ts';
import { type Relaxed, relaxedOf } from '../../src/core/recommend/relaxed.ts';
import type { Services } from '../services.ts';
import { optionOf } from '../typed/need-args.ts';
import { changeActions, changeTexts } from './changes.ts';
import { createCiting } from './citing.ts';
import { needTexts } from './needs.ts';
import { ruledOutTexts } from './ruled-out.ts';
import { runnerText } from './runner.ts';

/** What is said where nothing fits: what was too much, what is ruled out, and what would change that. `told` is the need as it was told, and `args` lead to it again. */
export function unmet(found: Recommendation, subject: string, told: Need, args: Action['args'], services: Services): Reply {
  const { knowledge } = services;
  const citing = createCiting(services);
  // What another answer would change needs no telling twice.
  const relaxed = relaxedOf(told, knowledge).filter(({ options }) => !found.changes.some(({ option }) => options.includes(option)));
  const demand = ({ options }: Relaxed): string => needTexts(told, knowledge, options).join(' ');
  const items = relaxed.map((one): Text => [
    plain(`${released(demand(one), ['Were', 'allowed'], 'Were it not')}: `),
    bold(one.winner.name),
  ]);
  const running = runnerText(found, knowledge, citing);
  const ruledOut = ruledOutTexts(found, knowledge, citing, found.runner);
  const isTold = [running, items, ruledOut, found.changes].some(({ length }) => length > 0);
  return {
    title: `Nothing I know fits${subject}`,
    tone: 'notice',
    blocks: [
      ...running,
      ...(isTold ? [] : [{ kind: 'paragraph' as const, text: [plain('Nor do I know of one that would, were a part of that left out.')] }]),
      ...(items.length === 0 ? [] : listUnder('What was too much', items)),
      ...(items.length === 0 || ruledOut.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Ruled out' }]),
      ...(ruledOut.length === 0 ? [] : [{ kind: 'list' as const, items: ruledOut }]),
      ...(found.changes.length === 0 ? [] : listUnder('What would change this', changeTexts(found, knowledge, citing))),
    ],
    citations: citing.citations(),
    actions: [
      ...relaxed.map((one) => ({
        label: `${released(demand(one), ['With'], 'Not')}: ${one.winner.name}`,
        command: 'recommend',
        args: Object.fromEntries(Object.entries(args).filter(([option]) => !one.options.some((left) => optionOf(left) === option))),
      })),
      ...changeActions(found, args, knowledge),
    ],
  };
}

/** A demand taken back: what is refused is allowed, and everything else is not so. */
function released(demand: string, [before, after = '']: readonly [string, string?], not: string): string {
  const [, refused] = /^without (.+)$/.exec(demand) ?? [];
  return refused === undefined ? `${not} ${demand}` : `${before} ${refused} ${after}`.trim();
}

const listUnder = (heading: string, items: readonly Text[]): readonly Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'list', items },
];
