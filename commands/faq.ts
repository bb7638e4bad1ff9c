import { defineCommand } from '../src/chat/command.ts';
import { type Block, plain } from '../src/chat/reply.ts';
import { MOST_COMPARED } from '../src/core/compare/compare.ts';
import type { Entry } from '../src/core/knowledge/knowledge.ts';
import { areRivals } from '../src/core/compare/rivals.ts';
import type { Candidate } from '../src/core/search/questions.ts';
import { CHANCE, EXACT, isSure, UNSURE } from './chance.ts';
import { compareCommand } from './compare.ts';
import { HARDLY_MORE } from './extra.ts';
import { isNear, nearestTo, notKnown, OFFERED } from './unanswered/nearest.ts';
import { ofWhich } from './unanswered/of-which.ts';
import type { Services } from './services.ts';
import { askAction } from './views/buttons.ts';
import { answerOf, asAsked } from './views/entry.ts';
import { onceNote } from './views/once.ts';
import { withVersions } from './views/versions.ts';

/** An entry that covers less of what is asked is about something else, however far it leads the others. */
const COVERED = 0.25;

export const faqCommand = defineCommand<Services>()({
  name: 'faq',
  description: 'Answers a question about machine-learning frameworks, with sources',
  examples: ['is theano dead?', 'do I need sessions in tensorflow 2', 'does scikit-learn run on the gpu'],
  visibility: 'public',
  readsQuestion: () => true,
  options: {
    question: {
      type: 'text',
      description: 'Your question, in your own words',
      placeholder: 'Is Theano dead?',
      required: true,
      suggest: (typed, { questions, knowledge }) => {
        const found = typed.trim() === '' ? [...knowledge.faq.values()] : questions.find(typed).candidates.map(({ entry }) => entry);
        return found.slice(0, 25).map(({ id, question }) => ({ value: id, label: question }));
      },
    },
  },
  async run({ question }, services) {
    const found = services.questions.find(question);
    const { candidates, chance } = found;
    const isListed = chance >= EXACT;
    if (!isListed && services.understand(question).talk === 'follow-up') return ofWhich(question);
    const [best, ...others] = candidates;
    const isKnown = best !== undefined && chance >= CHANCE.given && best.cover >= COVERED;
    const compared = isListed ? undefined : heldIn(question, isKnown ? best.entry : undefined, services);
    if (compared !== undefined) {
      const answered = await compareCommand.run({ frameworks: compared }, services);
      return { ...answered, command: 'compare' };
    }
    if (!isKnown) return nearestTo(question, services.understand(question), found, services) ?? notKnown(question, [plain(IS_FOR)]);
    const { entry } = best;
    const isPlain = isSure(best, chance);
    const nearby = others.filter(isNear).slice(0, OFFERED);
    const below: readonly Block[] = [
      ...(isPlain ? [] : [onceNote(UNSURE)]),
      ...(nearby.length === 0 ? [] : [choicesOf('Nearby questions', nearby)]),
    ];
    const reply = asAsked(answerOf(entry, below, services), entry, question, !isPlain, services);
    return { outcome: 'answered', args: { question: entry.id }, reply: withVersions(reply, entry.about, question, services) };
  },
});

/** Those that are held against each other, `whisper or faster-whisper`, where the entry that was found is not about all of them. */
function heldIn(question: string, entry: Entry | undefined, services: Services): string | undefined {
  const { held, asks, wants, otherWordCount, aspects, relation } = services.understand(question);
  const ids = held.map(({ id }) => id);
  const isWeighed = (asks.comparison || asks.either) && relation === undefined && areRivals(ids, services.knowledge);
  const isPlain = wants.compare > wants.faq && aspects.length === 0 && otherWordCount <= HARDLY_MORE;
  const isTold = entry !== undefined && ids.every((id) => entry.about.includes(id));
  return ids.length > 1 && ids.length <= MOST_COMPARED && isWeighed && isPlain && !isTold ? ids.join(',') : undefined;
}

const IS_FOR = 'I answer questions about machine-learning frameworks: what they are, how they differ, what became of them.';

function choicesOf(label: string, candidates: readonly Candidate[]): Block {
  return { kind: 'choices', label, choices: candidates.map(({ entry }) => askAction(entry)), once: true };
}
