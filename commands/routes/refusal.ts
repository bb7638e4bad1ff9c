import type { Answered } from '../../src/chat/command.ts';
import { plain, type Text } from '../../src/chat/reply.ts';
import type { Found } from '../../src/core/search/questions.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { CHANCE } from '../chance.ts';
import { HARDLY_MORE } from '../extra.ts';
import { nearestTo, NOT_KNOWN } from '../unanswered/nearest.ts';
import { ofItself } from '../unanswered/of-itself.ts';
import { EXAMPLE, HELP, ofWhich } from '../unanswered/of-which.ts';
import { isOfOtherTrade, OUTSIDE } from './outside.ts';
import type { Services } from '../services.ts';
import { OF_ITSELF } from '../typed/questions.ts';
import { ofOtherTask, ofStrangers, whatFor } from '../unanswered/unfit.ts';
import { cardAction } from '../views/buttons.ts';
import { withVersions } from '../views/versions.ts';

/** From this likelihood on a text is plainly none of the bot's business; below it, what it is about may just not be known. */
const PLAINLY_NONE = 0.6;

/** What covers less of a text in everyday words is hardly what it asks. */
const COVERED = 0.55;

/** To whoever shows a fault. */
const NO_FAULTS = 'I look up facts, and find no faults in code.';

const IN_ENGLISH = ' I read and answer in English.';

/** Nothing to answer: outside what the bot is for, or of the field and not known; or a text that tells nothing to go by. */
export function refusal(question: string, understood: Understanding, found: Found, services: Services): Answered {
  const { frameworks, inField, wordless, isFault, talk, wants, isForeign, isOfLearning, otherTask, isTold, wordCount } = understood;
  const [one] = frameworks;
  const refused = (outcome: Answered['outcome'], title: string, text: Text): Answered => ({
    outcome,
    args: { question },
    reply: {
      title,
      tone: 'notice',
      blocks: [{ kind: 'paragraph', text: isForeign ? [...text, plain(IN_ENGLISH)] : text }],
      citations: [],
      actions: [HELP],
    },
  });
  if (talk === 'choosing' || isOnlyConditions(understood)) return whatFor({ question });
  if (talk === 'follow-up') return ofWhich(question);
  if (talk !== undefined) {
    const { title, text } = ofItself(talk, services);
    return refused('out_of_scope', title, text);
  }
  if (one !== undefined && isReport(question, understood)) {
    const reported = refused('out_of_scope', NO_FAULTS, [
      plain(`The place for that is where ${one.name} is developed. I can tell you what it is, where it runs and what it needs.`),
    ]);
    return { ...reported, reply: { ...reported.reply, actions: [cardAction(one, undefined), HELP] } };
  }
  if (isFault && inField) {
    return refused('out_of_scope', NO_FAULTS, [
      plain("Say in a sentence what goes wrong, with the framework's name, and I look for a question like it. Else ask me for example "),
      ...EXAMPLE,
    ]);
  }
  const isText = !wordless && !isFault && !isOfOtherTrade(understood);
  const isOurs = inField && isText && (frameworks.length > 0 || wants.none < OUTSIDE.inField);
  const strangers = frameworks.length > 0 || isFault || wordless ? [] : strangersIn(question, understood, services);
  if (strangers.length > 0) return ofStrangers(strangers, { question }, services);
  if (isOurs && frameworks.length === 0 && otherTask !== undefined && !isTold) return ofOtherTask(otherTask, { question });
  // Everyday words may be those of a question that is listed: `newest torch number pls`.
  const isCovered = (found.candidates[0]?.cover ?? 0) >= COVERED;
  const isPerhapsListed = isText && wordCount > 1 && isCovered && found.chance >= CHANCE.given && wants.none < OUTSIDE.listed;
  const nearest = isOurs || isPerhapsListed ? nearestTo(question, understood, found, services) : undefined;
  if (nearest !== undefined) {
    const named = frameworks.map(({ id }) => id);
    return { ...nearest, reply: withVersions(nearest.reply, named, question, services) };
  }
  const isPlainlyOther = !isText || wants.none >= PLAINLY_NONE;
  const outcome = isOurs || isOfLearning ? 'unknown' : 'out_of_scope';
  return outcome === 'out_of_scope' && isPlainlyOther
    ? refused(outcome, 'I only know machine-learning frameworks.', [
        plain('I help to choose, compare and understand them. Ask me for example '),
        ...EXAMPLE,
      ])
    : refused(outcome, NOT_KNOWN, [
        plain('I help to choose, compare and understand machine-learning frameworks. Ask me for example '),
        ...EXAMPLE,
      ]);
}

/** `anything but google`, `we cannot use python`, `apache licence only`: how it has to be, and nothing of what is built. */
const isOnlyConditions = ({
  unwantedMakers,
  unwantedLanguages,
  need,
  frameworks,
  otherWordCount,
  namesTask,
  asks,
}: Understanding): boolean =>
  (unwantedMakers.length > 0 || unwantedLanguages.length > 0 || need.licence !== undefined) &&
  frameworks.length === 0 &&
  !namesTask &&
  otherWordCount <= FEW &&
  !asks.fact;

/**
 * The names of what is not known: of all that are held against each other, or of what is asked alone what holds of any framework, by what it is
 * called or in words of the field.
 */
function strangersIn(
  question: string,
  { unknownRivals, unknownWords, aspects, otherWordCount, inField, wordCount, wants }: Understanding,
  { kinIn, knowledge }: Services,
): readonly string[] {
  if (knowledge.lexicon.strangers.includes(question.trim().toLowerCase())) return [question.trim()];
  const isOurs = inField || wants.none < OUTSIDE.named;
  if (unknownRivals.length > 1 && isOurs) return unknownRivals;
  const isOfAny = aspects.some((aspect) => OF_ITSELF.has(aspect)) || wordCount === 1;
  const isOfName = !inField && wordCount <= FEW && wants.none < OUTSIDE.named;
  if (otherWordCount > HARDLY_MORE || !(isOfAny || isOfName)) return [];
  const kin = isOfAny ? kinIn(question) : undefined;
  if (kin !== undefined) return [kin];
  return (inField || isOfName) && unknownWords.length === 1 ? unknownWords : [];
}

/** Of so few words one that nobody here uses is what is asked about: `papermill in prod`. */
const FEW = 4;

/** Whether something is told to go wrong, and nothing is asked. */
const isReport = (question: string, { isSymptom, asks }: Understanding): boolean =>
  isSymptom && !asks.fact && !asks.advice && !asks.comparison && !/[?？]/.test(question);
