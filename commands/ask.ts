import { type Answered, defineCommand } from '../src/chat/command.ts';
import { isShortened } from '../src/chat/message.ts';
import { bold, code, plain, type Reply, type Text } from '../src/chat/reply.ts';
import type { Candidate } from '../src/core/search/questions.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import { nearestTo, NOT_KNOWN } from './faq.ts';
import { withReading } from './reading.ts';
import { OUTSIDE, readings } from './readings.ts';
import type { Services } from './services.ts';
import { frameworksOf, withVersions } from './views/versions.ts';

export const askCommand = defineCommand<Services>()({
  name: 'ask',
  description: 'Understands a free question and answers it as the matching command would',
  examples: ['so for android, torch or tf?', 'what should I use for tables', 'is theano dead?'],
  visibility: 'public',
  readsQuestion: () => true,
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
    const told = withReading({ ...answered, reply }, first, others, understood.isForeign);
    return { ...answered, command: first.command, reply: isShortened(question) ? withCut(told) : told };
  },
});

/** Nothing is cut without a word. */
const withCut = (reply: Reply): Reply => ({
  ...reply,
  blocks: [
    ...reply.blocks,
    { kind: 'note', text: [plain('That was long: I read its beginning and its end. Ask in a sentence if I missed the point.')] },
  ],
});

/** To whoever speaks of the bot itself. */
const WHO = 'I am Framewise, a bot that looks up what is known of machine-learning frameworks.';

/** Nothing to answer: outside what the bot is for, or of the field and not known. */
function refusal(question: string, understood: Understanding, candidates: readonly Candidate[], services: Services): Answered {
  const { frameworks, inField, wordless, isFault, isTalk, wants } = understood;
  const isOurs = inField && !isTalk && !wordless && !isFault && (frameworks.length > 0 || wants.none < OUTSIDE.inField);
  const nearest = isOurs ? nearestTo(question, understood, candidates, services) : undefined;
  if (nearest !== undefined)
    return {
      ...nearest,
      reply: withVersions(
        nearest.reply,
        frameworks.map(({ id }) => id),
        question,
        services,
      ),
    };
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
