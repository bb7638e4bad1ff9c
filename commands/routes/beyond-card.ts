import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import { wholeNames } from '../../src/core/text/escaped.ts';
import { LANGUAGE } from '../views/needs.ts';
import { listed, lowered } from '../views/wording.ts';
import { isOfModel } from './brought.ts';
import { aboutReading, type Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

type Card = NonNullable<Reading['card']>;

/** A card, with what it does not tell of what is asked before it: why something goes wrong, how something is done, or a language. */
export function withBeyondCard(reading: Reading, asked: QuestionContext): Reading {
  const beyond = reading.card === undefined ? [] : [matterBeyond(reading.card, asked), languageBeyond(reading.card, asked)].filter(Boolean);
  const told =
    reading.card !== undefined && languageBeyond(reading.card, asked) !== '' ? withExports(reading, reading.card, asked) : reading;
  return beyond.length === 0 ? reading : { ...told, unknown: [reading.unknown, ...beyond].filter(Boolean).join(' ') };
}

/** `jax model in rust`: what is exported may run there, though the framework does not. */
function withExports(reading: Reading, { match, aspects }: Card, { question, services: { knowledge } }: QuestionContext): Reading {
  const exporting = knowledge.aspects.get('interop');
  const framework = knowledge.frameworks.get(match.id);
  if (exporting === undefined || framework === undefined || aspects.length > 1 || claimsOn(framework, 'interop').length === 0)
    return reading;
  return isOfModel(question, knowledge.lexicon) ? { ...reading, ...aboutReading(match, [...aspects, exporting]) } : reading;
}

/** `why is polars slow`; `how do I profile theano`, of which the whole card is shown for it has ended. */
function matterBeyond(
  { match: { id, name }, aspects }: Card,
  { asksCause, asks, question, aspects: asked, otherWordCount, left, isLeaving }: QuestionContext,
): string {
  const known = aspects.length === 0 ? 'it' : `its ${listed(aspects.map((aspect) => lowered(aspect.name)))}`;
  if (asksCause && !aspects.some((aspect) => TELLS_WHY.has(aspect.id))) return `I don't know why. This is what I know of ${known}:`;
  const isOther = asked.length + otherWordCount > 0 && !asks.meaning && !isLeaving;
  const isHow = left === id && aspects.length === 0 && isOther && HOW.test(question);
  return isHow ? `I don't know just that one. This is what I know of ${name}:` : '';
}

/** Aspects that tell how it came about that something is so: `why isn't theano maintained`. */
const TELLS_WHY: ReadonlySet<string> = new Set(['maintenance', 'history', 'governance']);

const HOW = /\bhow (?:do|does|can|could|would|should|to)\b/i;

/** `stan in java`: a language that is not among those that its card speaks of, nor among those that it is marked with. */
function languageBeyond({ match, aspects }: Card, { need, otherLanguage, services: { knowledge } }: QuestionContext): string {
  const framework = knowledge.frameworks.get(match.id);
  const label = LANGUAGE.find(({ value }) => value === need.language)?.label ?? otherLanguage;
  if (framework === undefined || label === undefined || !aspects.some(({ id }) => id === 'languages')) return '';
  const { train, run } = framework.languages;
  const isMarked = [...train, ...run].some((language) => language === need.language);
  const names = need.language === undefined ? [label] : [label, ...(knowledge.lexicon.languages[need.language] ?? [])];
  return isMarked || tells(framework, names) ? '' : `${label}: not among the languages I know for it.`;
}

const tells = (framework: Framework, names: readonly string[]): boolean =>
  claimsOn(framework, 'languages').some(({ says }) => wholeNames(names).test(says));
