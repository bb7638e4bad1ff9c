import { entriesAbout } from '../../src/core/knowledge/entries.ts';
import type { Answered } from '../../src/chat/command.ts';
import { type Block, bold, plain, type Reply, type Text } from '../../src/chat/reply.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Entry } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import type { Candidate, Found } from '../../src/core/search/questions.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { CHANCE, DOUBTED } from '../chance.ts';
import { aspectKnown } from '../typed/aspects.ts';
import { askAction, cardAction, compareAction } from '../views/buttons.ts';
import { createCiting } from '../views/citing.ts';
import { leadOf } from '../views/entry.ts';
import { lowered } from '../views/wording.ts';

/** An entry that covers less of the question has too little to do with it to be offered. */
const NEAR = 0.2;

/** How many nearest questions are offered. */
export const OFFERED = 3;

/** Where it may well be the one that is told, or among those that are offered. */
const PERHAPS_KNOWN = 'I may not know just that one.';
const NEAREST = "I don't know just that one.";
export const NOT_KNOWN = "I don't know that one.";

/** Where nothing is near either: that, and what can be asked instead. */
export const notKnown = (question: string, text: Text): Answered => ({
  outcome: 'unknown',
  args: { question },
  reply: { title: NOT_KNOWN, tone: 'notice', blocks: [{ kind: 'paragraph', text }], citations: [], actions: [] },
});

export const isNear = ({ cover, named }: Candidate): boolean => named || cover >= NEAR;

/** The nearest questions that can be answered, for one that cannot, and the card of what it names; undefined if nothing is near. */
export function nearestTo(
  question: string,
  understood: Understanding,
  { candidates, chance }: Found,
  services: Services,
): Answered | undefined {
  const [one] = understood.frameworks;
  const [held, other] = understood.held;
  const isWeighed = understood.asks.comparison || understood.asks.either;
  const versus = held === undefined || other === undefined || !isWeighed ? [] : [compareAction(held, other)];
  const card = one === undefined ? [] : [cardAction(one, aspectKnown(understood, services))];
  const near = candidates.filter(isNear);
  const entriesNear = (isNamed: boolean): readonly Entry[] => near.flatMap(({ named, entry }) => (named === isNamed ? [entry] : []));
  const named = entriesNear(true);
  const own = named.length > 0 || one === undefined ? [] : entriesOf(one, services);
  const nearest = [...named, ...(own.length > 0 ? own : entriesNear(false))].slice(0, OFFERED);
  if (nearest.length === 0) return undefined;
  const actions = [...versus, ...card, ...nearest.map(askAction)];
  const nothing = nothingOn(understood, nearest, services);
  const [first] = candidates;
  const isFirst = first !== undefined && first.entry === nearest[0];
  const isTold = nothing === undefined && understood.sought === undefined && isFirst && isLikely(first, chance);
  const told = isTold ? toldOf(nearest, services) : listed(nearest);
  return {
    outcome: 'suggested',
    args: { question },
    reply: { title: nothing ?? (isTold ? PERHAPS_KNOWN : NEAREST), tone: 'notice', ...told, actions },
  };
}

/** Whether the first of all candidates may be what was meant; the chance is its own. What is about nothing that is named must be as likely as an answer. */
const isLikely = ({ named, cover }: Candidate, chance: number): boolean =>
  named ? chance >= CHANCE.perhaps : chance >= CHANCE.given && cover >= DOUBTED;

type Told = Pick<Reply, 'blocks' | 'citations'>;

const listed = (entries: readonly Entry[], says = 'These are the nearest that I can answer:'): Told => ({
  blocks: [
    { kind: 'paragraph', text: [plain(says)] },
    { kind: 'list', items: entries.map(({ question }) => [plain(question)]) },
  ],
  citations: [],
});

/** The nearest of all may be what was meant: what answers it is told at once. */
function toldOf([first, ...others]: readonly Entry[], services: Services): Told {
  if (first === undefined) return listed([]);
  const citing = createCiting(services);
  const question: Block = { kind: 'paragraph', text: [plain('The nearest that I can answer: '), bold(first.question)] };
  const below = others.length === 0 ? [] : listed(others, 'And next to it:').blocks;
  return { blocks: [question, ...leadOf(first, citing), ...below], citations: citing.citations() };
}

/** What is asked of a framework elsewhere, where nothing that is near is about it: first what is asked of it alone. */
const entriesOf = ({ id }: Match, { knowledge }: Services): readonly Entry[] =>
  entriesAbout(id, knowledge).toSorted((a, b) => a.about.length - b.about.length);

/** `I know nothing about Darts and phones.`: where one aspect of one framework is asked for, and nothing tells of it. */
function nothingOn({ frameworks, aspects }: Understanding, nearest: readonly Entry[], { knowledge }: Services): string | undefined {
  const [one, ...others] = frameworks;
  const aspect = knowledge.aspects.get(aspects[0] ?? '');
  const framework = knowledge.frameworks.get(one?.id ?? '');
  if (framework === undefined || aspect === undefined || others.length > 0) return undefined;
  const isTold = nearest.some(({ about, aspect: told }) => about.includes(framework.id) && aspects.includes(told ?? ''));
  const isKnown = aspects.some((id) => claimsOn(framework, id).length > 0);
  return isTold || isKnown ? undefined : `I know nothing about ${framework.name} and ${lowered(aspect.name)}.`;
}
