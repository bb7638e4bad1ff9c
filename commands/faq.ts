import { type Answered, defineCommand } from '../src/chat/command.ts';
import { type Block, plain } from '../src/chat/reply.ts';
import type { Entry } from '../src/core/knowledge/knowledge.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import { MOST_COMPARED } from '../src/core/compare.ts';
import { areRivals } from '../src/core/rivals.ts';
import type { Candidate } from '../src/core/search/questions.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import { claimsOn } from '../src/core/knowledge/claims.ts';
import { aspectKnown } from './typed/aspects.ts';
import { askAction, cardAction, compareAction } from './views/buttons.ts';
import { answerOf } from './views/entry.ts';
import { compareCommand } from './compare.ts';
import type { Services } from './services.ts';
import { ofWhich } from './of-which.ts';
import { withVersions } from './views/versions.ts';
import { lowered } from './views/wording.ts';

/** From which chance on an entry is given as the answer, and from which on without a doubt; below it is only offered. */
export const CHANCE = { given: 0.5, sure: 0.75 };
/** Said of what is given with a doubt. */
export const UNSURE = 'The nearest question I know. If it is not yours, try the buttons or ask in other words.';
/** An entry that covers less of what is asked is about something else, however far it leads the others. */
const COVERED = 0.25;
/** An entry that covers less of the question has too little to do with it to be offered. */
const NEAR = 0.2;
/** An entry that covers less of what is asked is never given without a doubt. */
const DOUBTED = 0.4;
/** So many words beside the names and what holds them apart tell hardly more: `better`. */
const HARDLY_MORE = 2;
/** How many nearest questions are offered. */
const OFFERED = 3;

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
    const { candidates, chance } = services.questions.find(question);
    const isListed = chance === 1;
    if (!isListed && services.understand(question).talk === 'follow-up') return ofWhich(question);
    const [best, ...others] = candidates;
    const isKnown = best !== undefined && chance >= CHANCE.given && best.cover >= COVERED;
    const compared = isListed ? undefined : heldIn(question, isKnown ? best.entry : undefined, services);
    if (compared !== undefined) {
      const answered = await compareCommand.run({ frameworks: compared }, services);
      return { ...answered, command: 'compare' };
    }
    if (!isKnown) return notKnown(question, candidates, services);
    const { entry } = best;
    const nearby = others.filter(isNear).slice(0, OFFERED);
    const below: readonly Block[] = [
      ...(isSure(best, chance) ? [] : [{ kind: 'note' as const, text: [plain(UNSURE)] }]),
      ...(nearby.length === 0 ? [] : [choicesOf('Nearby questions', nearby)]),
    ];
    const reply = answerOf(entry, below, services);
    return { outcome: 'answered', args: { question: entry.id }, reply: withVersions(reply, entry.about, question, services) };
  },
});

/** Those that are held against each other, `whisper or faster-whisper`, where the entry that was found is not about all of them. */
function heldIn(question: string, entry: Entry | undefined, services: Services): string | undefined {
  const { held, asks, wants, extra, aspects, relation } = services.understand(question);
  const ids = held.map(({ id }) => id);
  const isWeighed = (asks.comparison || asks.either) && relation === undefined && areRivals(ids, services.knowledge);
  const isPlain = wants.compare > wants.faq && aspects.length === 0 && extra <= HARDLY_MORE;
  const isTold = entry !== undefined && ids.every((id) => entry.about.includes(id));
  return ids.length > 1 && ids.length <= MOST_COMPARED && isWeighed && isPlain && !isTold ? ids.join(',') : undefined;
}

function notKnown(question: string, candidates: readonly Candidate[], services: Services): Answered {
  return (
    nearestTo(question, services.understand(question), candidates, services) ?? {
      outcome: 'unknown',
      args: { question },
      reply: {
        title: NOT_KNOWN,
        tone: 'notice',
        blocks: [
          {
            kind: 'paragraph',
            text: [plain('I answer questions about machine-learning frameworks: what they are, how they differ, what became of them.')],
          },
        ],
        citations: [],
        actions: [],
      },
    }
  );
}

/** Whether an entry is given without a doubt. */
export const isSure = ({ cover }: Candidate, chance: number): boolean => chance >= CHANCE.sure && cover >= DOUBTED;

/** Where it may well be among those that are offered. */
const NEAREST = "I don't know just that one.";
export const NOT_KNOWN = "I don't know that one.";

const isNear = ({ cover, named }: Candidate): boolean => named || cover >= NEAR;

/** The nearest questions that can be answered, for one that cannot, and the card of what it names; undefined if nothing is near. */
export function nearestTo(
  question: string,
  understood: Understanding,
  candidates: readonly Candidate[],
  services: Services,
): Answered | undefined {
  const [one] = understood.frameworks;
  const [held, other] = understood.held;
  const isWeighed = understood.asks.comparison || understood.asks.either;
  const versus = held === undefined || other === undefined || !isWeighed ? [] : [compareAction(held, other)];
  const card = one === undefined ? [] : [cardAction(one, aspectKnown(understood, services))];
  const near = candidates.filter(isNear);
  const [named, others] = [true, false].map((isNamed) => near.flatMap((one) => (one.named === isNamed ? [one.entry] : []))) as [
    Entry[],
    Entry[],
  ];
  const own = named.length > 0 || one === undefined ? [] : entriesOf(one, services);
  const nearest = [...named, ...(own.length > 0 ? own : others)].slice(0, OFFERED);
  if (nearest.length === 0) return undefined;
  const blocks: Block[] = [
    { kind: 'paragraph', text: [plain('These are the nearest that I can answer:')] },
    { kind: 'list', items: nearest.map(({ question: other }) => [plain(other)]) },
  ];
  const actions = [...versus, ...card, ...nearest.map(askAction)];
  const title = nothingOn(understood, nearest, services) ?? NEAREST;
  return { outcome: 'suggested', args: { question }, reply: { title, tone: 'notice', blocks, citations: [], actions } };
}

/** What is asked of a framework elsewhere, where nothing that is near is about it: first what is asked of it alone. */
const entriesOf = ({ id }: Match, { knowledge }: Services): readonly Entry[] =>
  [...knowledge.faq.values()].filter(({ about }) => about.includes(id)).toSorted((a, b) => a.about.length - b.about.length);

/** `I know nothing about Darts and phones.`: where one aspect of one framework is asked for, and nothing tells of it. */
function nothingOn({ frameworks, aspects }: Understanding, nearest: readonly Entry[], { knowledge }: Services): string | undefined {
  const [one, ...others] = frameworks;
  const aspect = knowledge.aspects.get(aspects[0] ?? '');
  const framework = knowledge.frameworks.get(one?.id ?? '');
  if (framework === undefined || aspect === undefined || others.length > 0) return undefined;
  const isTold = nearest.some(({ about, aspect: told }) => about.includes(framework.id) && aspects.includes(told ?? ''));
  const isKnown = aspects.some((id) => claimsOn(framework, id).length > 0);
  return isTold || isKnown ? undefined : `I know nothing about ${framework.name} and ${lowered(aspect.name)}.`;
}

function choicesOf(label: string, candidates: readonly Candidate[]): Block {
  return { kind: 'choices', label, choices: candidates.map(({ entry }) => askAction(entry)) };
}
