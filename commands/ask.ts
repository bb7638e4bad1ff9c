import { type Answered, defineCommand } from '../src/chat/command.ts';
import { bold, code, plain, type Text } from '../src/chat/reply.ts';
import type { Candidate, Found } from '../src/core/search/questions.ts';
import { spaced } from '../src/core/spaceless.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import { aspectCompared, aspectKnown } from './card.ts';
import { nearestTo, NOT_KNOWN, SURE } from './faq.ts';
import {
  aboutReading,
  compareReading,
  faqReading,
  halfReading,
  INSTEAD,
  LIKELY,
  type Reading,
  recommendReading,
  withReading,
} from './reading.ts';
import type { Services } from './services.ts';
import { frameworksOf, withVersions } from './versions.ts';

/** From this likelihood on a text is none of the bot's business; one that is of the field by its words needs more. */
const OUTSIDE = { inField: 0.5, otherwise: 0.4 };
/** Enough for an entry about what is named. */
const ENOUGH = 0.45;
/** A way to take a question that is less likely than this is not taken. */
const UNLIKELY = 0.25;
/** The same question, word for word. */
const EXACT = 1;
/** From this chance on a listed question is what was asked, though nothing else in the text is of the field. */
const CERTAIN = 0.9;
/** How likely it is at the least that somebody who has to leave a framework wants advice. */
const LEFT = 0.3;
/** In a text without a word of the field, nobody asks for advice who does not say so, unless it is likelier than this. */
const MEANT = 0.5;
/** A fact may well be wanted: then an entry that is likely the answer goes first. */
const FACTUAL = 0.4;
/** From this likelihood on a fact is plainly what is wanted. */
const PLAINLY = 0.95;
/** An entry whose words cover so much of a question is what is asked, whatever aspect it is listed under. */
const COVERING = 0.85;
/** A text of so few words that names one framework wants its card. */
const CARD_WORDS = 3;
/** So many words that tell more than the name and the aspect say nothing else: `written`, `run`. */
const PASSING = 1;
const MOST_COMPARED = 5;

export const askCommand = defineCommand<Services>()({
  name: 'ask',
  description: 'Understands a free question and answers it as the matching command would',
  examples: ['so for android, torch or tf?', 'what should I use for tables', 'is theano dead?'],
  visibility: 'public',
  options: {
    question: {
      type: 'text',
      description: 'Your question, in your own words',
      placeholder: 'So for Android, torch or tf?',
      required: true,
    },
  },
  async run({ question }, services) {
    const understood = services.understand(question);
    const found = services.questions.find(question);
    const [first, ...others] = readings(understood, found, question, services);
    if (first === undefined) return refusal(question, understood, found.candidates, services);
    const answered = await first.answer(services);
    const reply = withVersions(answered.reply, frameworksOf(answered, services), question, services);
    return { ...answered, command: first.command, reply: withReading({ ...answered, reply }, first, others, understood.isForeign) };
  },
});

/** The ways to take a question, the likeliest first. */
function readings(understood: Understanding, { candidates, chance }: Found, question: string, services: Services): readonly Reading[] {
  const { frameworks, rivals, aspects, wants, need, asks, inField, wordless, isFault, isSymptom, isTalk } = understood;
  const [best] = candidates;
  const known =
    best === undefined || !isAnswer(best, chance, understood) ? [] : [faqReading(best, chance, candidates.slice(1, 1 + INSTEAD))];
  if (wordless || isTalk) return [];
  const words = spaced(question).trim().split(/\s+/).length;
  const isOutside = isFault || wants.none > OUTSIDE[inField ? 'inField' : 'otherwise'];
  const isAsked =
    chance >= LIKELY && (wants.faq >= FACTUAL || (inField && asks.comparison) || (best !== undefined && best.cover >= COVERING));
  if (isOutside && !isAsked) return chance >= EXACT || (chance >= CERTAIN && words > 1) ? known : [];

  const [one] = frameworks;
  const hasNeed = [need.task, need.target, need.language].some((part) => part !== undefined);
  const left = leftIn(understood, services);
  const isTold = hasNeed && wants.recommend >= wants.faq / 2 && (inField || understood.isForeign || wants.recommend >= MEANT);
  const isAdvice = asks.advice || left !== undefined || (isTold && !isSymptom);
  const aspect = aspectKnown(understood, services);
  const comparison =
    frameworks.length > 1 ? [compareReading(frameworks.slice(0, MOST_COMPARED), aspectCompared(understood, services), rivals)] : [];
  const half = one !== undefined && frameworks.length === 1 && rivals.length > 0 ? [halfReading(one, rivals)] : [];
  const advice = isAdvice ? [recommendReading(understood, left, services)] : [];
  // Of what is not active any more the card tells that first.
  const hasCard = asks.meaning || words <= CARD_WORDS || aspect !== undefined || (left !== undefined && left === one?.id);
  const card = one !== undefined && hasCard ? [aboutReading(one, aspect)] : [];

  // Of what is held against what is not known, an entry can tell, and hardly anything else.
  const enough = half.length > 0 || (frameworks.length === 0 && asks.comparison) ? SURE : LIKELY;
  // Names and hardly a word between them: `keras?`, `torch vs tf`.
  const isBare = words < 2 * frameworks.length;
  // Likely the answer, whatever else is wanted: it is one of the ways.
  const isChoiceOfOthers = frameworks.length < 2 && (asks.comparison || asks.either);
  const isClear = half.length > 0 || (!asks.advice && (isChoiceOfOthers || (frameworks.length < 2 && wants.faq >= FACTUAL)));
  const offered = isClear && chance >= enough ? chance : chance >= SURE ? UNLIKELY : 0;
  const facts = known.length > 0 && chance >= EXACT ? 1 : Math.max(wants.faq, offered);
  const choice = isChoice(best, understood, services) ? facts : 0;
  // Somebody leaves it, rather than to ask for a fact about what has ended.
  const leaving = left === undefined || (wants.faq >= PLAINLY && !asks.advice && !understood.isLeaving) ? 0 : LEFT;
  const isBeside = best !== undefined && isBesidePoint(best, understood, services);
  const ways: readonly (readonly [number, readonly Reading[]])[] = [
    [isBare ? 2 : wants.compare + choice, comparison],
    [chance >= enough ? 0 : wants.compare, half],
    [isBare && frameworks.length === 1 ? 2 : 0, card],
    [isBeside ? (aspect === undefined && aspects.length > 0 ? 0 : facts / 2) : facts, known],
    [Math.max(wants.recommend, leaving), advice],
    // A fact that is not known: what is known of the first that is named, or of all where they are many.
    [isBeside ? facts : facts / 2, frameworks.length > 2 ? comparison : card],
  ];
  const inOrder = ways
    .filter(([likelihood]) => likelihood >= UNLIKELY)
    .toSorted((a, b) => b[0] - a[0])
    .flatMap(([, way]) => way);
  return inOrder.filter((reading, at) => at === inOrder.indexOf(reading));
}

/** Whether nothing is asked but what the one framework is, or one aspect of it, and the nearest entry is about something else. */
function isBesidePoint({ entry, cover }: Candidate, { frameworks, aspects, asks, extra }: Understanding, { asksOf }: Services): boolean {
  if (frameworks.length !== 1 || extra > PASSING) return false;
  if (aspects.length > 0) return cover < COVERING && !aspects.includes(entry.aspect ?? '');
  return asks.meaning && entry.aspect !== 'purpose' && !asksOf(entry.question).meaning;
}

/** The framework that somebody has and wants to leave, or must. */
function leftIn({ frameworks, isLeaving }: Understanding, { knowledge }: Services): string | undefined {
  const gone = frameworks.filter(({ id }) => knowledge.frameworks.get(id)?.status.state !== 'active');
  const [left] = gone.length > 0 || !isLeaving ? gone : frameworks;
  return left?.id;
}

/** Whether the best entry is the answer. Where a framework is named, and the entry is about it, a smaller chance will do. */
function isAnswer({ entry }: Candidate, chance: number, { frameworks }: Understanding): boolean {
  return chance >= (frameworks.some(({ id }) => entry.about.includes(id)) ? ENOUGH : SURE);
}

/** Whether all that are named are what the likeliest entry weighs against each other: a comparison says that, and more. */
function isChoice(best: Candidate | undefined, { frameworks }: Understanding, { asksOf }: Services): boolean {
  if (best === undefined || frameworks.length < 2 || !frameworks.every(({ id }) => best.entry.about.includes(id))) return false;
  const { either, comparison, fact } = asksOf(best.entry.question);
  return comparison || (either && !fact);
}

/** To whoever speaks of the bot itself. */
const WHO = 'I am Framewise, a bot that looks up what is known of machine-learning frameworks.';

/** Nothing to answer: outside what the bot is for, or of the field and not known. */
function refusal(question: string, understood: Understanding, candidates: readonly Candidate[], services: Services): Answered {
  const { frameworks, inField, wordless, isFault, isTalk, wants } = understood;
  const isOurs = inField && !isTalk && !wordless && !isFault && (frameworks.length > 0 || wants.none < OUTSIDE.inField);
  const nearest = isOurs ? nearestTo(question, understood, candidates, services) : undefined;
  if (nearest !== undefined) return nearest;
  const outcome = isOurs ? 'unknown' : 'out_of_scope';
  const text: Text = [
    plain('I help to choose, compare and understand them. Ask me for example '),
    bold('is Keras still maintained?'),
    plain(' or type '),
    code('/compare pytorch tensorflow'),
    plain('.'),
  ];
  const title = outcome === 'unknown' ? NOT_KNOWN : isTalk ? WHO : 'I only know machine-learning frameworks.';
  return {
    outcome,
    args: { question },
    reply: {
      title,
      tone: 'notice',
      blocks: [{ kind: 'paragraph', text }],
      citations: [],
      actions: [{ label: 'What I can do', command: 'help', args: {} }],
    },
  };
}
