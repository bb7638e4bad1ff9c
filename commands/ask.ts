import { type Answered, defineCommand } from '../src/chat/command.ts';
import { type Action, bold, code, plain, type Text } from '../src/chat/reply.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import type { Candidate, Found } from '../src/core/search/questions.ts';
import type { Understanding } from '../src/core/understand.ts';
import { aboutCommand } from './about.ts';
import { compareCommand } from './compare.ts';
import { faqCommand, nearestTo, NOT_KNOWN, SURE } from './faq.ts';
import { recommendCommand } from './recommend.ts';
import type { Services } from './services.ts';
import { frameworksOf, withVersions } from './versions.ts';
import { listed, lowered } from './wording.ts';

/** From this chance on a listed question is what was asked, whatever else could be read into it. */
const CERTAIN = 0.8;
/** Enough for an entry about what is named. */
const ENOUGH = 0.3;
/** The same question, word for word. */
const EXACT = 1;
/** From this chance on a listed question is what was asked, though nothing else in the text is of the field. */
const LIKELY = 0.75;
/** The same where an everyday word would have to be the name of a framework. */
const NAMESAKE = 0.9;
/** A text of so few words that names one framework wants its card. */
const CARD_WORDS = 3;
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
    return { ...answered, command: first.command, reply: withReading({ ...answered, reply }, first, others) };
  },
});

/** One way to take a question. */
type Reading = {
  readonly command: string;
  /** How it was understood, in one small line. */
  readonly says: string;
  readonly action: Action;
  readonly answer: (services: Services) => Answered | Promise<Answered>;
};

/** The ways to take a question, the likeliest first. */
function readings(understood: Understanding, { candidates, chance }: Found, question: string, services: Services): readonly Reading[] {
  const { frameworks, asks, need, aspects, inField, wordless, isFault } = understood;
  const [best] = candidates;
  const known = best === undefined || !isAnswer(best, chance, understood) ? [] : [faqReading(best)];
  if (wordless) return [];
  const words = question.trim().split(/\s+/).length;
  const isOfField = inField || need.task !== undefined || (asks.advice && need.language !== undefined);
  if (isFault || !isOfField) return chance >= (best?.named === true ? NAMESAKE : LIKELY) && words > 1 ? known : [];

  const [one] = frameworks;
  const needs = [need.task, need.target, need.language].filter((part) => part !== undefined).length;
  const comparison = frameworks.length > 1 ? [compareReading(frameworks.slice(0, MOST_COMPARED), aspects[0])] : [];
  const advice = needs > 0 || asks.advice ? [recommendReading(understood, frameworks.length === 1 ? one?.id : undefined)] : [];
  const card = one !== undefined && (asks.meaning || words <= CARD_WORDS || aspects.length > 0) ? [aboutReading(one, aspects[0])] : [];

  // Names and hardly a word between them: `keras?`, `torch vs tf`.
  const isBare = words < 2 * frameworks.length;

  const order: readonly (readonly [boolean, readonly Reading[]])[] = [
    [isBare, comparison.length > 0 ? comparison : card],
    [chance >= EXACT, known],
    [asks.comparison || isChoice(best, understood, services), comparison],
    [asks.advice && needs > 0, advice],
    [frameworks.length > 2, comparison],
    // Someone who states a need, and asks nothing about it, wants to know what to take.
    [!asks.fact && needs > 0 && frameworks.length === 0, advice],
    [chance >= CERTAIN, known],
    [asks.either && !(asks.fact && known.length > 0), comparison],
    [!asks.fact && needs > 0, advice],
    [true, known],
    [true, comparison],
    [true, card],
    [frameworks.length === 0 || needs > 0, advice],
  ];
  return [...new Set(order.flatMap(([holds, reading]) => (holds ? reading : [])))];
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

function compareReading(frameworks: readonly Match[], aspect: string | undefined): Reading {
  const input = { frameworks: frameworks.map(({ id }) => id).join(','), ...(aspect === undefined ? {} : { aspect }) };
  const names = listed(frameworks.map(({ name }) => name));
  const says = `Compared ${names}${aspect === undefined ? '' : ` on ${aspect.replaceAll('-', ' ')}`}.`;
  return {
    command: 'compare',
    says,
    action: { label: `Compare ${names}`, command: 'compare', args: input },
    answer: (services) => compareCommand.run(input, services),
  };
}

function recommendReading({ need }: Understanding, using: string | undefined): Reading {
  const given = Object.entries({ ...need, using }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const input = Object.fromEntries(given);
  const says = `Taken as: a recommendation${given.length === 0 ? '' : ` for ${listed(given.map(([option, value]) => `${option} ${value}`))}`}.`;
  return {
    command: 'recommend',
    says,
    action: { label: 'Recommend one', command: 'recommend', args: input },
    answer: (services) => recommendCommand.run(input, services),
  };
}

function faqReading({ entry }: Candidate): Reading {
  const args = { question: entry.id };
  return {
    command: 'faq',
    says: 'Taken as this question.',
    action: { label: entry.question, command: 'faq', args },
    answer: (services) => faqCommand.run(args, services),
  };
}

function aboutReading({ id, name }: Match, aspect: string | undefined): Reading {
  const input = { framework: id, ...(aspect === undefined ? {} : { aspect }) };
  const says = `About ${name}${aspect === undefined ? '' : `, ${lowered(aspect.replaceAll('-', ' '))}`}.`;
  return {
    command: 'about',
    says,
    action: { label: `About ${name}`, command: 'about', args: input },
    answer: (services) => aboutCommand.run(input, services),
  };
}

/** The answer, with a small line that says how the question was taken, and a button for the next best way. */
function withReading({ reply }: Answered, { says }: Reading, others: readonly Reading[]): Answered['reply'] {
  const next = others.slice(0, 1).map(({ action }) => action);
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text: [plain(says)] }], actions: [...reply.actions, ...next] };
}

/** Nothing to answer: outside what the bot is for, or of the field and not known. */
function refusal(question: string, { inField, wordless, isFault }: Understanding, candidates: readonly Candidate[]): Answered {
  const nearest = inField && !wordless ? nearestTo(question, candidates) : undefined;
  if (nearest !== undefined) return nearest;
  const outcome = inField && !wordless && !isFault ? 'unknown' : 'out_of_scope';
  const text: Text = [
    plain('I help to choose, compare and understand machine-learning frameworks. Ask me for example '),
    bold('is Keras still maintained?'),
    plain(' or type '),
    code('/compare pytorch tensorflow'),
    plain('.'),
  ];
  const title = outcome === 'unknown' ? NOT_KNOWN : 'That is not what I am for.';
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
