import type { Match } from '../../src/core/knowledge/names.ts';
import { askedOf, isPointing, type Said, saidIn } from '../../src/core/understand/input/said.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';

/** A longer text is read as it stands. */
const LONGEST = 1000;
/** So many words beside the questions say nothing: `thanks a lot`. */
const HARDLY = 2;

/** What is asked of something by itself, whatever else a text speaks of. */
export const OF_ITSELF: ReadonlySet<string> = new Set(['maintenance', 'licence', 'governance', 'history']);

/** A piece of a text, and what it is about: what it names itself, or what was named before it. */
type Piece = Said & { readonly understood: Understanding; readonly one: Match | undefined; readonly isNamed: boolean };

/**
 * The questions of a text, each to be asked by itself: several, where each asks a fact of one framework; or the only one, where what
 * else is said is about others or quoted. Of anything else the text as it stands. `isListed` tells a question that is answered as it stands.
 */
export function questionsIn(text: string, isListed: (text: string) => boolean, services: Services): readonly [string, ...string[]] {
  /** It stands among the questions that are answered, whatever it names: `do I need a gpu`. */
  const isKnown = ({ text: typed, isNamed }: Piece): boolean => !isNamed && !isPointing(typed) && isListed(typed);
  const pieces = text.length > LONGEST ? [] : piecesOf(saidIn(text), services);
  const asked = pieces.filter(({ isQuestion }) => isQuestion);
  const others = pieces.filter(({ isQuestion }) => !isQuestion);
  const [first, second] = asked;
  if (first === undefined || pieces.length < 2 || !asked.every((piece) => isFact(piece) || isChoice(piece) || isKnown(piece)))
    return [text];
  if (second === undefined) return isApart(first, others) ? [first.text] : [text];
  const choices = asked.filter(isChoice);
  // Of what is built in one piece the next may tell more.
  if (new Set(choices.map(({ understood: { need } }) => need.task)).size < choices.length) return [text];
  const rest = asked
    .slice(1)
    .map((piece) =>
      piece.isNamed || piece.one === undefined || isChoice(piece) || isKnown(piece) ? piece.text : askedOf(piece.text, piece.one.name),
    );
  const isAll = others.every(
    ({ isQuote, understood: { frameworks, otherWordCount } }) => isQuote || (frameworks.length === 0 && otherWordCount <= HARDLY),
  );
  return isAll && rest.every((one) => one !== undefined) ? [first.text, ...rest] : [text];
}

function piecesOf(said: readonly Said[], { understand }: Services): readonly Piece[] {
  let before: Match | undefined;
  return said.map((piece) => {
    const understood = understand(piece.text);
    const own = before !== undefined && isPointing(piece.text) ? undefined : understood.frameworks[0];
    before = own ?? before;
    return { ...piece, understood, one: before, isNamed: own !== undefined };
  });
}

/** A fact of one framework, and no choice. */
function isFact({ text, one, isNamed, understood: { frameworks, asks, aspects, unknownRivals, need } }: Piece): boolean {
  const isTold = aspects.length > 0 || need.machines !== undefined;
  const says = isTold || (isNamed ? asks.fact || asks.meaning : isPointing(text));
  return one !== undefined && frameworks.length < 2 && unknownRivals.length === 0 && says && !asks.comparison && !asks.advice;
}

/** What to take for something that it names: `which for forecasting`. */
const isChoice = ({ understood: { frameworks, unknownRivals, namesTask, need, asks }, text }: Piece): boolean =>
  frameworks.length + unknownRivals.length === 0 && namesTask && need.task !== undefined && (asks.advice || WHICH.test(text));

const WHICH = /^which\b/i;

/** Whether a text is one question that needs nothing around it. */
export function asksByItself(text: string, services: Services): boolean {
  const [piece, ...others] = piecesOf(saidIn(text), services);
  return piece !== undefined && others.length === 0 && (isFact(piece) || isChoice(piece));
}

/** Whether the rest has nothing to do with it: what it names is asked about by itself, and the rest is about others, or quoted. */
function isApart({ one, isNamed, understood: { aspects, asks, otherWordCount } }: Piece, others: readonly Piece[]): boolean {
  const named = others.flatMap(({ understood: { frameworks } }) => frameworks);
  const isOfItself = aspects.length > 0 ? aspects.every((id) => OF_ITSELF.has(id)) : asks.meaning && otherWordCount === 0;
  const isOther = named.length > 0 && named.every(({ id }) => id !== one?.id);
  return isNamed && ((isOfItself && isOther) || others.some(({ isQuote }) => isQuote));
}
