import type { Aspect } from '../../../src/core/knowledge/knowledge.ts';
import type { Candidate } from '../../../src/core/search/questions.ts';
import type { Upgrade } from '../../../src/core/upgrade.ts';
import type { Understanding } from '../../../src/core/understand/understand.ts';
import { EXACT } from '../../chance.ts';
import type { Reading } from '../reading.ts';
import type { Services } from '../../services.ts';

/** A way to take a question that is less likely than this is not taken. */
export const UNLIKELY = 0.25;

/** More than any likelihood: there is no other way to take it. */
export const PLAIN = 2;

/** Nearly as plain: it is listed, word for word. */
export const LISTED = 1.5;

/** From this likelihood on a fact is plainly what is wanted. */
export const PLAINLY = 0.95;

/** What a question is taken by. */
export type QuestionContext = Understanding & {
  readonly question: string;
  /** How many words it has, without such as `please`. */
  readonly length: number;
  /** The likeliest entry, with the chance that it is the answer, and those that come next. */
  readonly best: Candidate | undefined;
  readonly chance: number;
  readonly next: readonly Candidate[];
  /** The framework that somebody has and wants to leave, or must. */
  readonly left: string | undefined;
  /** Two releases of the same framework are named. */
  readonly isOfReleases: boolean;
  /** It goes from one of them to another. */
  readonly upgrade: Upgrade | undefined;
  /** The aspect that is asked about, if something is known on it. */
  readonly aspect: Aspect | undefined;
  readonly services: Services;
};

/** A way to take a question, the likelier the higher its priority; its reading is worked out where it is among the likeliest. Without one there is none. */
export type Way = { readonly priority: number; readonly reading: () => Reading | undefined };

/** No way to take it. */
export const NO_WAY: Way = { priority: 0, reading: () => undefined };

/** The only way to take it, if it is one. */
export const plainWay = (reading: Reading | undefined): Way =>
  reading === undefined ? NO_WAY : { priority: PLAIN, reading: () => reading };

/** The one that is named, if no other is. */
export const only = ({ frameworks }: QuestionContext) => (frameworks.length === 1 ? frameworks[0] : undefined);

/** A listed question, word for word, that weighs nothing, and is more than a name. */
export const isWordForWord = (asked: QuestionContext): boolean => {
  const { chance, asks, isVersus, talk } = asked;
  const isName = (only(asked) !== undefined && isBare(asked)) || isTaskAlone(asked);
  return chance >= EXACT && !isName && !asks.comparison && !asks.either && !isVersus && talk === undefined;
};

/** Names and hardly a word between them: `keras?`, `torch vs tf`. */
export const isBare = ({ length, frameworks, otherWordCount, relation }: QuestionContext): boolean =>
  length < 2 * frameworks.length && otherWordCount === 0 && relation === undefined;

/** A task by its name and no more, `reinforcement learning`, where the entry tells what that is: it may be asked so, but rather for what to take. */
export const isTaskAlone = ({ best, question, services }: QuestionContext): boolean =>
  best !== undefined && services.ofEntry.asks(best.entry).meaning && services.knowledge.taskNames.exact(question) !== undefined;
