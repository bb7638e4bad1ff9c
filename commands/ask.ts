import { defineCommand } from '../src/chat/command.ts';
import { isShortened } from '../src/chat/message.ts';
import type { Reply } from '../src/chat/reply.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import { createWithoutManner } from '../src/core/understand/input/manner.ts';
import { whichDo } from '../src/core/understand/input/only-one.ts';
import { afterDoubt } from '../src/core/understand/input/story.ts';
import { EXACT } from './chance.ts';
import { withReading } from './routes/reading.ts';
import { refusal } from './routes/refusal.ts';
import type { Services } from './services.ts';
import { takenIn, withOthers } from './routes/several.ts';
import { withNotTold } from './views/not-told.ts';
import { asAsked } from './views/entry.ts';
import { onceNote } from './views/once.ts';
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
    const said = afterDoubt(question);
    const isDoubt = said !== undefined && services.understand(said).frameworks.length > 0;
    const { asked, others } = takenIn(plainly(isDoubt ? said : question, services), services);
    const { text, understood, found, ways } = asked;
    const [first, ...next] = ways;
    if (first === undefined) {
      const refused = refusal(text, understood, found, services);
      return isDoubt ? { ...refused, reply: withDoubt(refused.reply) } : refused;
    }
    const answered = await first.answer(services);
    const entry = services.knowledge.faq.get(answered.args['question'] ?? '');
    const versioned = withVersions(
      asAsked(answered.reply, entry, text, first.isDoubted === true, services),
      frameworksOf(answered, services),
      text,
      services,
    );
    const reply = FACTS.has(first.command) ? withNotTold(versioned, text, services) : versioned;
    const told = withOthers(
      withReading({ ...answered, reply: withMended(reply, understood) }, first, next, understood.isForeign),
      asked,
      others,
    );
    const heard = isDoubt ? withDoubt(told) : told;
    return { ...answered, command: answered.command ?? first.command, reply: isShortened(question) ? withCut(heard) : heard };
  },
});

/** What is asked, without who asks it and how, and of all where it is asked of one alone; unless just that is listed, `explain gpu to a manager`. */
function plainly(text: string, { questions, knowledge }: Services): string {
  if (questions.find(text).chance >= EXACT) return text;
  const asked = createWithoutManner(knowledge.lexicon)(text);
  return whichDo(asked) ?? asked;
}

/** Commands that tell facts; the others say themselves what they do not weigh. */
const FACTS: ReadonlySet<string> = new Set(['faq', 'about']);

/** Whoever doubts an answer is told that it is not seen any more. */
const withDoubt = (reply: Reply): Reply => ({
  ...reply,
  blocks: [onceNote('I see no earlier messages, so I take this by itself.'), ...reply.blocks],
});

/** What was read for a name that is none is told: it may be the name of something else. */
function withMended(reply: Reply, { frameworks }: Understanding): Reply {
  const read = frameworks.flatMap(({ mended, typed, name }) => (mended ? [`I read “${typed}” as ${name}.`] : []));
  return read.length === 0 ? reply : { ...reply, blocks: [...reply.blocks, onceNote(read.join(' '))] };
}

/** Nothing is cut without a word. */
const withCut = (reply: Reply): Reply => ({
  ...reply,
  blocks: [...reply.blocks, onceNote('That was long: I read its beginning and its end. Ask in a sentence if I missed the point.')],
});
