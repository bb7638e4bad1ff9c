import { type Answered, defineCommand } from '../src/chat/command.ts';
import { type Action, bold, code, plain, type Text } from '../src/chat/reply.ts';
import type { Aspect } from '../src/core/knowledge/knowledge.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import type { Candidate, Found } from '../src/core/search/questions.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import { aboutCommand } from './about.ts';
import { compareCommand } from './compare.ts';
import { askAction, faqCommand, nearestTo, NOT_KNOWN, SURE } from './faq.ts';
import { needTexts } from './needs.ts';
import { recommendCommand } from './recommend.ts';
import type { Services } from './services.ts';
import { frameworksOf, withVersions } from './versions.ts';
import { listed, lowered } from './wording.ts';

/** From this likelihood on a text is none of the bot's business; one that is of the field by its words needs more. */
const OUTSIDE = { inField: 0.5, otherwise: 0.4 };
/** Enough for an entry about what is named. */
const ENOUGH = 0.45;
/** A way to take a question that is less likely than this is not taken. */
const UNLIKELY = 0.25;
/** The same question, word for word. */
const EXACT = 1;
/** Below this chance an answer is not sure, and says so. */
const LIKELY = 0.75;
/** From this chance on a listed question is what was asked, though nothing else in the text is of the field. */
const CERTAIN = 0.9;
/** How likely it is at the least that somebody who has to leave a framework wants advice. */
const LEFT = 0.3;
/** In a text without a word of the field, nobody asks for advice who does not say so, unless it is likelier than this. */
const MEANT = 0.5;
/** A fact may well be wanted: then an entry that is likely the answer goes first. */
const FACTUAL = 0.4;
/** A text of so few words that names one framework wants its card. */
const CARD_WORDS = 3;
/** So many of the next nearest questions are offered beside an answer that is not sure. */
const INSTEAD = 2;
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
    if (first === undefined) return refusal(question, understood, found.candidates);
    const answered = await first.answer(services);
    const reply = withVersions(answered.reply, frameworksOf(answered, services), question, services);
    return { ...answered, command: first.command, reply: withReading({ ...answered, reply }, first, others, understood.isForeign) };
  },
});

/** One way to take a question. */
type Reading = {
  readonly command: string;
  /** How it was understood, in one small line. */
  readonly says: string;
  readonly action: Action;
  /** What else may have been meant, where that is not sure. */
  readonly instead?: readonly Action[];
  readonly answer: (services: Services) => Answered | Promise<Answered>;
};

/** The ways to take a question, the likeliest first. */
function readings(understood: Understanding, { candidates, chance }: Found, question: string, services: Services): readonly Reading[] {
  const { frameworks, rivals, wants, need, asks, inField, wordless, isFault } = understood;
  const [best] = candidates;
  const known =
    best === undefined || !isAnswer(best, chance, understood) ? [] : [faqReading(best, chance, candidates.slice(1, 1 + INSTEAD))];
  if (wordless) return [];
  const words = question.trim().split(/\s+/).length;
  const isOutside = isFault || wants.none > OUTSIDE[inField ? 'inField' : 'otherwise'];
  if (isOutside && !(chance >= LIKELY && wants.faq >= FACTUAL)) return chance >= EXACT || (chance >= CERTAIN && words > 1) ? known : [];

  const [one] = frameworks;
  const hasNeed = [need.task, need.target, need.language].some((part) => part !== undefined);
  const left = leftIn(understood, services);
  const isTold = hasNeed && wants.recommend >= wants.faq / 2 && (inField || understood.isForeign || wants.recommend >= MEANT);
  const isAdvice = asks.advice || left !== undefined || isTold;
  const aspect = aspectKnown(understood, 1, services);
  const comparison =
    frameworks.length > 1 ? [compareReading(frameworks.slice(0, MOST_COMPARED), aspectKnown(understood, 2, services), rivals)] : [];
  const half = one !== undefined && frameworks.length === 1 && rivals.length > 0 ? [halfReading(one, rivals)] : [];
  const advice = isAdvice ? [recommendReading(understood, left, services)] : [];
  const card = one !== undefined && (asks.meaning || words <= CARD_WORDS || aspect !== undefined) ? [aboutReading(one, aspect)] : [];

  // Names and hardly a word between them: `keras?`, `torch vs tf`.
  const isBare = words < 2 * frameworks.length;
  // Likely the answer, whatever else is wanted: it is one of the ways.
  const isClear = half.length > 0 || (!asks.advice && frameworks.length < 2 && wants.faq >= FACTUAL);
  const offered = isClear && chance >= LIKELY ? chance : chance >= SURE ? UNLIKELY : 0;
  const facts = known.length > 0 && chance >= EXACT ? 1 : Math.max(wants.faq, offered);
  const choice = isChoice(best, understood, services) ? facts : 0;
  const ways: readonly (readonly [number, readonly Reading[]])[] = [
    [isBare ? 2 : wants.compare + choice, comparison],
    [chance >= LIKELY ? 0 : wants.compare, half],
    [isBare && frameworks.length === 1 ? 2 : 0, card],
    [facts, known],
    [left === undefined ? wants.recommend : Math.max(wants.recommend, LEFT), advice],
    // A fact that is not known: what is known of the first that is named, or of all where they are many.
    [facts / 2, frameworks.length > 2 ? comparison : card],
  ];
  const inOrder = ways
    .filter(([likelihood]) => likelihood >= UNLIKELY)
    .toSorted((a, b) => b[0] - a[0])
    .flatMap(([, way]) => way);
  return inOrder.filter((reading, at) => at === inOrder.indexOf(reading));
}

/** The aspect that is asked about, if something is known on it of so many of the frameworks. */
function aspectKnown({ aspects, frameworks }: Understanding, least: number, { knowledge }: Services): Aspect | undefined {
  const isKnown = (id: string): boolean => frameworks.filter((one) => knowledge.frameworks.get(one.id)?.claims.has(id)).length >= least;
  const id = aspects.find(isKnown);
  return id === undefined ? undefined : knowledge.aspects.get(id);
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
function isChoice(best: Candidate | undefined, { frameworks }: Understanding, { understand }: Services): boolean {
  if (best === undefined || frameworks.length < 2 || !frameworks.every(({ id }) => best.entry.about.includes(id))) return false;
  const { either, comparison } = understand(best.entry.question).asks;
  return either || comparison;
}

function compareReading(frameworks: readonly Match[], aspect: Aspect | undefined, rivals: readonly string[]): Reading {
  const input = { frameworks: frameworks.map(({ id }) => id).join(','), ...(aspect === undefined ? {} : { aspect: aspect.id }) };
  const names = listed(frameworks.map(({ name }) => name));
  const unknown = rivals.length === 0 ? '' : ` ${notKnown(rivals)}.`;
  const parts = aspect === undefined ? [] : frameworks.flatMap(({ part }) => part ?? []);
  const whole = parts.length === 0 ? '' : ` Scores are of the whole, not of ${listed(parts)} alone.`;
  const says = `Compared ${names}${aspect === undefined ? '' : ` on ${lowered(aspect.name)}`}.${whole}${unknown}`;
  return {
    command: 'compare',
    says,
    action: { label: `Compare ${names}`, command: 'compare', args: input },
    answer: (services) => compareCommand.run(input, services),
  };
}

function recommendReading({ need, otherTasks }: Understanding, using: string | undefined, { knowledge }: Services): Reading {
  const whole = { ...need, using };
  // What somebody builds is the least sure of what was read: where nothing fits it, it may be something else.
  const told = recommend(knowledge, whole).ranking.length > 0 ? whole : { ...whole, task: undefined };
  const input = Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const says = `Taken as: a recommendation${needTexts(told, knowledge)
    .map((part) => ` ${part}`)
    .join('')}.`;
  return {
    command: 'recommend',
    says,
    action: { label: 'Recommend one', command: 'recommend', args: input },
    instead: otherTasks.slice(0, INSTEAD).map((task) => ({
      label: `For ${lowered(knowledge.tasks.get(task)?.name ?? task)}`,
      command: 'recommend',
      args: { ...input, task },
    })),
    answer: (services) => recommendCommand.run(input, services),
  };
}

function faqReading({ entry }: Candidate, chance: number, next: readonly Candidate[]): Reading {
  const isSure = chance >= LIKELY;
  return {
    command: 'faq',
    says: isSure ? 'Taken as this question.' : 'The nearest question I know. If it is not yours, try the buttons or ask in other words.',
    action: askAction(entry),
    instead: isSure ? [] : next.map((other) => askAction(other.entry)),
    answer: (services) => faqCommand.run({ question: entry.id }, services),
  };
}

function aboutReading({ id, name }: Match, aspect: Aspect | undefined): Reading {
  const input = { framework: id, ...(aspect === undefined ? {} : { aspect: aspect.id }) };
  const says = `About ${name}${aspect === undefined ? '' : `, ${lowered(aspect.name)}`}.`;
  return {
    command: 'about',
    says,
    action: { label: `About ${name}`, command: 'about', args: input },
    answer: (services) => aboutCommand.run(input, services),
  };
}

/** The one of what is held against each other that is known. */
function halfReading(one: Match, rivals: readonly string[]): Reading {
  return { ...aboutReading(one, undefined), says: `${notKnown(rivals)}, so this is about ${one.name} alone.` };
}

const notKnown = (rivals: readonly string[]): string => `I don't know ${listed(rivals.map((rival) => `“${rival}”`))}`;

/** The answer, with a small line that says how the question was taken, and a button for the next best way. */
function withReading(
  { reply }: Answered,
  { says, instead = [] }: Reading,
  others: readonly Reading[],
  isForeign: boolean,
): Answered['reply'] {
  const next = [...others.slice(0, 1).map(({ action }) => action), ...instead].filter(
    ({ label }) => !reply.actions.some((action) => action.label === label),
  );
  return {
    ...reply,
    blocks: [...reply.blocks, { kind: 'note', text: [plain(isForeign ? `${says} I answer in English.` : says)] }],
    actions: [...reply.actions, ...next],
  };
}

/** Nothing to answer: outside what the bot is for, or of the field and not known. */
function refusal(question: string, understood: Understanding, candidates: readonly Candidate[]): Answered {
  const { frameworks, inField, wordless, isFault, wants } = understood;
  const isOurs = inField && !wordless && !isFault && (frameworks.length > 0 || wants.none < OUTSIDE.inField);
  const nearest = isOurs ? nearestTo(question, candidates) : undefined;
  if (nearest !== undefined) return nearest;
  const outcome = isOurs ? 'unknown' : 'out_of_scope';
  const text: Text = [
    plain('I help to choose, compare and understand them. Ask me for example '),
    bold('is Keras still maintained?'),
    plain(' or type '),
    code('/compare pytorch tensorflow'),
    plain('.'),
  ];
  const title = outcome === 'unknown' ? NOT_KNOWN : 'I only know machine-learning frameworks.';
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
