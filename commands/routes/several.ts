import { clip } from '../../src/chat/pages.ts';
import type { Action, Reply } from '../../src/chat/reply.ts';
import { MOST_COMPARED } from '../../src/core/compare/compare.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { withoutListNumbers } from '../../src/core/text/list-numbers.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { EXACT } from '../chance.ts';
import { aboutReading, compareReading, type Reading, withLeftOut } from './reading.ts';
import { readings } from './readings.ts';
import type { Services } from '../services.ts';
import { comparedBy } from '../typed/compared-by.ts';
import { pointsIn } from '../typed/points.ts';
import { questionsIn } from '../typed/questions.ts';
import { onceNote } from '../views/once.ts';

/** A question by itself, with the likeliest way to take it and the next. */
export type Taken = {
  readonly text: string;
  readonly understood: Understanding;
  readonly found: Found;
  readonly ways: readonly Reading[];
};

/** So many other questions get a button, with so much of each; a longer one that leads to no answer yet does not fit into it. */
const OFFERED = 3;
const LABEL = 70;

/** What a text asks: the question that is answered, the first that can be, and the others. Aspects of one framework are one question. */
export function takenIn(typed: string, services: Services): { readonly asked: Taken; readonly others: readonly Taken[] } {
  const text = withoutListNumbers(typed);
  // A question that is listed may be two in one.
  const isListed = (one: string): boolean => services.questions.find(one).chance >= EXACT;
  const [first = text, ...rest] = isListed(text) ? [] : (pointsIn(typed, services) ?? questionsIn(text, isListed, services));
  const taken = [first, ...rest].map((one) => takenAs(one, services));
  const answerable = taken.filter(({ ways }) => ways.length > 0);
  const [likely] = answerable;
  // A guess gives way to what is surely understood and names more.
  const surer =
    likely?.ways[0]?.isDoubted === true ? answerable.find((one) => one.ways[0]?.isDoubted !== true && namesMore(one, likely)) : undefined;
  const asked = surer ?? likely ?? takenAs(text, services);
  const others = taken.filter((one) => one !== asked);
  const joined = rest.length === 0 ? undefined : (joinedOf(taken) ?? comparedOf(taken, text, services));
  return joined === undefined ? { asked, others } : { asked: { ...asked, ways: [joined] }, others: [] };
}

const namesMore = (one: Taken, other: Taken): boolean => one.understood.frameworks.length > other.understood.frameworks.length;

function takenAs(text: string, services: Services): Taken {
  const understood = services.understand(text);
  const found = services.questions.find(text);
  return { text, understood, found, ways: readings(understood, found, text, services) };
}

/** Where each asks one aspect of the same framework, all of them at once. */
function joinedOf(taken: readonly Taken[]): Reading | undefined {
  const cards = taken.flatMap(({ ways: [first] }) => first?.card ?? []);
  const [one] = cards;
  const aspects = [...new Set(cards.flatMap(({ aspects: asked }) => asked))];
  const isSame = cards.every(
    ({ match, aspects: asked }) => match.id === one?.match.id && match.part === one.match.part && asked.length > 0,
  );
  return one === undefined || cards.length < taken.length || !isSame ? undefined : aboutReading(one.match, aspects);
}

/** Where each asks the same aspect of another framework, all of them side by side: `who owns pytorch and who owns jax`. */
function comparedOf(taken: readonly Taken[], text: string, services: Services): Reading | undefined {
  const named = taken.flatMap(({ understood: { frameworks } }) => frameworks);
  const asked = new Set(taken.map(({ understood: { aspects } }) => aspects.join()));
  const isOfEach = named.length === taken.length && new Set(named.map(({ id }) => id)).size === named.length;
  if (!isOfEach || asked.size > 1) return undefined;
  const by = comparedBy({ ...services.understand(text), frameworks: named, held: named }, text, services);
  if (by.aspects.length === 0 && by.machines.length === 0) return undefined;
  return withLeftOut(compareReading(named.slice(0, MOST_COMPARED), by, [], services), named.slice(MOST_COMPARED));
}

/** The answer to one of several questions, with a line that says so, and a button for each of the others that it does not answer. */
export function withOthers(reply: Reply, asked: Taken, others: readonly Taken[]): Reply {
  const [answered] = asked.ways;
  const open = others.filter(({ ways: [first] }) => first === undefined || leadsTo(first) !== leadsTo(answered));
  if (open.length === 0) return reply;
  const offered = open.filter(({ text, ways }) => ways.length > 0 || text.length <= LABEL).slice(0, OFFERED);
  const one = open.length === 1 ? 'the other question has a button' : 'the others have buttons';
  const rest = offered.length === open.length ? one : 'ask the others one by one';
  return {
    ...reply,
    blocks: [onceNote(`This answers “${clip(asked.text, LABEL)}”; ${rest}.`), ...reply.blocks],
    actions: [...offered.map(actionOf), ...reply.actions],
  };
}

const leadsTo = (reading: Reading | undefined): string => JSON.stringify([reading?.action.command, reading?.action.args]);

const actionOf = ({ text, ways: [first] }: Taken): Action => ({
  ...(first?.action ?? { command: 'ask', args: { question: text } }),
  label: clip(text, LABEL),
});
