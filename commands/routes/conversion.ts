import type { Answered } from '../../src/chat/command.ts';
import { clip } from '../../src/chat/pages.ts';
import { type Block, plain } from '../../src/chat/reply.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import { wholeNames } from '../../src/core/text/escaped.ts';
import type { Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createDirections } from '../../src/core/search/direction.ts';
import { type Candidate, CONVERSION, type Found } from '../../src/core/search/questions.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { CHANCE } from '../chance.ts';
import { aboutReading, faqReading, listOf, type Reading } from './reading.ts';
import type { Services } from '../services.ts';
import type { QuestionContext } from './ways/context.ts';
import { askAction, cardAction } from '../views/buttons.ts';
import { claimText, createCiting } from '../views/citing.ts';

/** What is to become what. */
type Conversion = { readonly from: End; readonly to: End };
type End = {
  readonly id: string;
  readonly name: string;
  readonly framework: Framework | undefined;
  /** A file, or a language: nobody moves to one, as from one framework to another. */
  readonly isFormat: boolean;
};

/** Whoever speaks of weights has a model: `theano weights to pytorch`. */
const MODELS = 'pretrained';
/** So many questions on what is near are offered. */
const OFFERED = 2;

/**
 * How a model is taken from one thing to another: the entry that tells just that, one that is likely meant and tells of both, or what one of them says. Where nothing
 * does, that is said, for another way would be taken for this one. Undefined where nothing of that kind is asked.
 */
export function conversionReading(understood: QuestionContext, found: Found): Reading | undefined {
  const { question, services } = understood;
  const conversion = conversionIn(understood, found, services.knowledge);
  if (conversion === undefined) return undefined;
  const { from, to } = conversion;
  const [there, ...next] = found.candidates.filter(({ way }) => way === 'there');
  if (there !== undefined) return faqReading(there, CHANCE.sure, next);
  const [best] = found.candidates;
  if (best !== undefined && found.chance >= CHANCE.given && isOfBoth(best, conversion)) return faqReading(best, found.chance, []);
  const teller = [from, to].find((end) => tellsOf(end, conversion, services.knowledge));
  const match = understood.frameworks.find(({ id }) => id === teller?.id);
  if (match !== undefined) return aboutReading(match, listOf(services.knowledge.aspects.get(CONVERSION)));
  return {
    command: 'ask',
    says: '',
    action: { label: `${from.name} to ${to.name}`, command: 'ask', args: { question } },
    answer: () => noWay(conversion, found.candidates, question, services),
  };
}

/** The one way that is asked for, if nothing else is asked. */
function conversionIn(understood: Understanding, { ways }: Found, knowledge: Knowledge): Conversion | undefined {
  const { frameworks, unknownWords, aspects, asks, otherWordCount, isLeaving, isSymptom } = understood;
  const [way, ...others] = ways;
  if (way === undefined || others.length > 0 || asks.comparison || asks.either || asks.advice || isLeaving || isSymptom) return undefined;
  const endOf = (id: string): End | undefined => {
    const framework = knowledge.frameworks.get(id);
    const match = frameworks.find((one) => one.id === id);
    const isFormat = knowledge.lexicon.formats.includes(match?.typed.toLowerCase() ?? id);
    if (framework !== undefined) return { id, name: match?.name ?? framework.name, framework, isFormat };
    const isThing = isFormat || unknownWords.some((word) => word.toLowerCase() === id);
    return isThing ? { id, name: `“${clip(id, 60)}”`, framework, isFormat } : undefined;
  };
  // `pickle to onnx, sklearn`: what is named beside the ends is what the file is of.
  const beside = frameworks.find(({ id }) => id !== way.from && id !== way.to);
  const [from, to] = [endOf(beside !== undefined && !knowledge.frameworks.has(way.from) ? beside.id : way.from), endOf(way.to)];
  if (from === undefined || to === undefined) return undefined;
  const unknown = [from, to].filter(({ framework }) => framework === undefined).length;
  const isOfModels = from.isFormat || to.isFormat || aspects.includes(MODELS);
  return aspects.includes(CONVERSION) || (otherWordCount <= unknown && isOfModels) ? { from, to } : undefined;
}

const isOfBoth = ({ entry }: Candidate, { from, to }: Conversion): boolean =>
  [from, to].every(({ id, framework }) => (framework === undefined ? wholeNames([id]).test(entry.answer) : entry.about.includes(id)));

/** Whether one of the two ends tells of the way in what it says of its exports and imports. */
function tellsOf({ id, framework }: End, { from, to }: Conversion, knowledge: Knowledge): boolean {
  const { tells } = createDirections(knowledge);
  const claims = framework === undefined ? [] : claimsOn(framework, CONVERSION);
  return claims.some(({ says }) => tells(says, id, { from: from.id, to: to.id }));
}

/** What each of the two says of its exports and imports, in the place of a way that is not known: they may meet in a third. */
function noWay({ from, to }: Conversion, candidates: readonly Candidate[], question: string, services: Services): Answered {
  const citing = createCiting(services);
  const known = [from, to].flatMap(({ framework }) => framework ?? []);
  const blocks = known.flatMap((framework): readonly Block[] => {
    const items = claimsOn(framework, CONVERSION).map((claim) => claimText(claim, citing));
    const told: Block = { kind: 'paragraph', text: [plain(`What I know of ${framework.name} and other formats:`)] };
    return items.length === 0 ? [] : [told, { kind: 'list', items }];
  });
  const nothing: Block = { kind: 'paragraph', text: [plain('Nothing I know tells what either of them exports or takes.')] };
  const near = candidates.filter(({ entry, way, named }) => named && way === undefined && entry.aspect === CONVERSION).slice(0, OFFERED);
  return {
    outcome: 'unknown',
    args: { question },
    reply: {
      title: `I know no way from ${from.name} to ${to.name}.`,
      tone: 'notice',
      blocks: blocks.length === 0 ? [nothing] : blocks,
      citations: citing.citations(),
      actions: [...near.map(({ entry }) => askAction(entry)), ...known.map((framework) => cardAction(framework, undefined))],
    },
  };
}
