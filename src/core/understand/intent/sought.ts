import type { Lexicon } from '../../knowledge/knowledge.ts';
import type { Sought } from '../../knowledge/sought-kinds.ts';
import { createPhrases } from '../../text/phrases.ts';

/**
 * What is asked for that is no framework: a machine, to buy or to rent (`which gpu should I buy`, `a100 or h100 for training`), a language model (`best
 * llm for german`, `compare mistral and qwen`), or what something costs.
 */
export type SoughtIn = (text: string) => Sought | undefined;

export function createSoughtIn({ sought, cards, machines }: Pick<Lexicon, 'sought' | 'cards' | 'machines'>): SoughtIn {
  const asksPrice = createPhrases(sought.price ?? []);
  const weighsMachines = createIsWeighed([...(sought.machine ?? []), ...cards, ...(machines.mac ?? []), ...(machines.amd ?? [])]);
  const weighsModels = createIsWeighed(sought.model ?? []);
  return (text) => {
    if (MACHINE.test(text) || weighsMachines(text)) return 'machine';
    if ((MODEL.test(text) && !MEANING.test(text)) || weighsModels(text)) return 'model';
    return (asksPrice(text) || PRICE.test(text)) && text.trim().split(/\s+/).length <= LONGEST ? 'price' : undefined;
  };
}

/**
 * Whether nothing is asked but which of two to take that are called by such words, or whether one will do: `two 3090 or one 4090`, `is a mac mini ok for
 * llms`, but not `pytorch on a mac or on nvidia`.
 */
function createIsWeighed(names: readonly string[]): (text: string) => boolean {
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)).filter((word) => !PLACING.has(word)));
  const isName = (word: string): boolean => known.has(word) && !FIGURE.test(word);
  const isOfIt = (side: string): boolean => {
    const words = side
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => word !== '' && !COUNTING.has(word));
    return (
      words.length > 0 &&
      words.every((word) => known.has(word) || FIGURE.test(word)) &&
      words.some((word) => isName(word) || CARD.test(word))
    );
  };
  return (text) => {
    const asked = text.trim().replace(LEAD, '');
    const sides = asked.split(BETWEEN).map((side) => side.replace(PURPOSE, ''));
    return sides.length > 1 ? sides.every(isOfIt) : JUDGED.test(asked) && isOfIt(asked.replace(JUDGED, ''));
  };
}

/** In a longer text what it costs is asked beside other things. */
const LONGEST = 14;

const MACHINE =
  /^\W*(?:(?:which|what(?:['’]?s| is)?|(?:a |the )?(?:best|good|cheapest|cheap|right)) )+(?:\w+ )?(?:(?:gpus?|graphics? cards?|laptops?|pcs?|computers?|cpus?|processors?|workstations?|macbooks?|clouds?|(?:cloud |gpu )providers?)(?: or (?=\w))?)+(?= (?:should|do|to|for|is|would|can|shall|will)\b|\W*$)/i;
const PRICE = /\bhow much (?:do|does|would|will|did) (?:\S+ ){1,6}cost\b/i;
const MODEL =
  /^\W*(?:so |ok )?(?:which|what|what['’]?s|what is|(?:the )?(?:best|fastest|smallest|biggest|cheapest|strongest)|good)(?: (?:the|an?|best|good|better|fastest|smallest|biggest|cheapest|strongest|open|open[- ]source|open[- ]weights?|free|local|small|current|multilingual|chat))* (?:llms?|language models?|chat models?)(?= (?:should|do|does|to|for|is|are|would|can|shall|will|on|in|under|that|at|runs?|fits?|works?|right|speaks?|(?!evals|tools|servers|frameworks|apps|agents|engines|runtimes|stacks|apis)[a-z]{4,}s)\b|\W*$)/i;
/** `what is a language model` asks for none. */
const MEANING = /^\W*what(?:['’]?s| is| are)(?: an?| the)?(?: (?:small|large|local|open))? (?:llms?|language models?)\W*$/i;

/** What may stand before those that are weighed, between them and behind one, and what they are for. */
const LEAD =
  /^(?:(?:hi|hello|hey|ok|so|help)\b[\s,:!]*)*(?:(?:should|shall|do|would) (?:i|we|you) (?:buy|get|take|rent|choose|pick|use|prefer|order)|(?:which|what)(?: one)? is (?:better|faster|best|cheaper)|what['’]?s better|(?:which|what) (?:to|should i|should we) (?:buy|get|take)|compare|buy|get|rent|is|are|does)?[\s,:?]*/i;
const BETWEEN =
  /,? (?:or|vs\.?|versus|v|over|against|and|compared (?:to|with)|(?:better|faster|stronger|smarter|worse|cheaper) than)(?: rather)? |, /i;
const JUDGED = / (?:ok|okay|good|fine|enough|good enough|fast enough|suitable|any good|worth it)(?: (?:for|to|if) .*)?[?.!]*$/i;
const PURPOSE = /(?:[?.!,;:]| (?:for|to|in|at|with|if|when|as|on|which|what|is|better|worth)\b).*$/is;

/** Words of the lists that tell where rather than what; and what changes nothing beside a name. */
const PLACING = new Set([
  'on',
  'an',
  'a',
  'my',
  'our',
  'for',
  'and',
  'or',
  'en',
  'mi',
  'sur',
  'auf',
  'dem',
  'einem',
  'with',
  'windows',
  'linux',
  'os',
  'x',
]);
const COUNTING = new Set(
  'a an the buy rent get take one two three four single dual used new old second hand my our own with of 2x 3x 4x 8x x small smaller big bigger large larger cheap desktop'.split(
    ' ',
  ),
);
/** A number, an amount of memory, or the number of a card. */
const FIGURE = /^\d+(?:\.\d+)?(?:gb?|b|x|k)?$/;
const CARD = /^[1-9]0[5-9]0(?:ti)?$/;
