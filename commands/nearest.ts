import type { Answered } from '../src/chat/command.ts';
import { type Block, plain } from '../src/chat/reply.ts';
import { claimsOn } from '../src/core/knowledge/claims.ts';
import type { Entry } from '../src/core/knowledge/knowledge.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import type { Candidate } from '../src/core/search/questions.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import type { Services } from './services.ts';
import { aspectKnown } from './typed/aspects.ts';
import { askAction, cardAction, compareAction } from './views/buttons.ts';
import { lowered } from './views/wording.ts';

/** An entry that covers less of the question has too little to do with it to be offered. */
const NEAR = 0.2;

/** How many nearest questions are offered. */
export const OFFERED = 3;

/** Where it may well be among those that are offered. */
const NEAREST = "I don't know just that one.";
export const NOT_KNOWN = "I don't know that one.";

export const isNear = ({ cover, named }: Candidate): boolean => named || cover >= NEAR;

/** The nearest questions that can be answered, for one that cannot, and the card of what it names; undefined if nothing is near. */
export function nearestTo(
  question: string,
  understood: Understanding,
  candidates: readonly Candidate[],
  services: Services,
): Answered | undefined {
  const [one] = understood.frameworks;
  const [held, other] = understood.held;
  const isWeighed = understood.asks.comparison || understood.asks.either;
  const versus = held === undefined || other === undefined || !isWeighed ? [] : [compareAction(held, other)];
  const card = one === undefined ? [] : [cardAction(one, aspectKnown(understood, services))];
  const near = candidates.filter(isNear);
  const [named, others] = [true, false].map((isNamed) => near.flatMap((one) => (one.named === isNamed ? [one.entry] : []))) as [
    Entry[],
    Entry[],
  ];
  const own = named.length > 0 || one === undefined ? [] : entriesOf(one, services);
  const nearest = [...named, ...(own.length > 0 ? own : others)].slice(0, OFFERED);
  if (nearest.length === 0) return undefined;
  const blocks: Block[] = [
    { kind: 'paragraph', text: [plain('These are the nearest that I can answer:')] },
    { kind: 'list', items: nearest.map(({ question: other }) => [plain(other)]) },
  ];
  const actions = [...versus, ...card, ...nearest.map(askAction)];
  const title = nothingOn(understood, nearest, services) ?? NEAREST;
  return { outcome: 'suggested', args: { question }, reply: { title, tone: 'notice', blocks, citations: [], actions } };
}

/** What is asked of a framework elsewhere, where nothing that is near is about it: first what is asked of it alone. */
const entriesOf = ({ id }: Match, { knowledge }: Services): readonly Entry[] =>
  [...knowledge.faq.values()].filter(({ about }) => about.includes(id)).toSorted((a, b) => a.about.length - b.about.length);

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
