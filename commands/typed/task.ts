import type { Choice } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { clip } from '../../src/chat/pages.ts';
import { plain } from '../../src/chat/reply.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import type { Need } from '../../src/core/need.ts';
import { meantNeed } from '../../src/core/recommend/criteria/place.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { cardAction, compareAction } from '../views/buttons.ts';
import { needTexts } from '../views/needs.ts';
import { unknownName } from './unknown-names.ts';
import { leftIn, needTold, withoutStray } from './need.ts';

export type NeedTold = {
  readonly need: Need;
  /** How the words were understood, where they are not just the name of a task. */
  readonly understood?: Understanding;
};

/** What somebody builds: a task by its name, or a need in free words, which may tell more than the task. */
export function readNeed(typed: string | undefined, services: Services): NeedTold {
  if (typed === undefined) return { need: {} };
  const { knowledge } = services;
  const named = knowledge.taskNames.find(typed);
  if (named !== undefined) return { need: { task: named.id } };
  const understood = withoutStray(services.understand(typed), knowledge);
  const need = needTold(understood, leftIn(understood, knowledge), knowledge);
  // `on phones` tells no task, and yet what to look for.
  const { stranger, otherLanguage, otherTask } = understood;
  const isStrange = [stranger, otherLanguage, otherTask].some((one) => one !== undefined);
  const isTold = Object.entries(need).some(([part, answer]) => answer !== undefined && (part !== 'task' || !isGuessed(understood)));
  if (!isStrange && !isTold && understood.frameworks.length > 0) throw noTask(understood.frameworks, typed);
  // `anything` asks for no task that is not known: it tells none.
  const isOpen = understood.isWithoutTask && understood.unknownWords.length === 0 && understood.frameworks.length === 0;
  if (!isStrange && !isTold && !isOpen)
    throw unknownName(typed, 'task', knowledge.taskNames, (task) => ({ label: task, command: 'recommend', args: { task } }));
  return { need, understood };
}

/** Names of frameworks in the place of what is built: their cards may be meant, or something else in the place of the first. */
function noTask(named: readonly Match[], typed: string): UserError {
  const [first, second] = named;
  const inPlace = first === undefined ? [] : [{ label: `In place of ${first.name}`, command: 'recommend', args: { using: first.id } }];
  const both = first === undefined || second === undefined ? [] : [compareAction(first, second)];
  return new UserError(`“${clip(typed, 60)}” tells no task.`, {
    outcome: 'suggested',
    hint: [plain('Tell me what you build. Or do you want the card of what you named, or something in its place?')],
    suggestions: [...both, ...named.slice(0, CARDS).map((match) => cardAction(match, undefined)), ...inPlace],
  });
}

/** So many cards are offered. */
const CARDS = 2;

/** From this likelihood on a text is none of the bot's business, and what it sounds like building tells nothing. */
const ELSEWHERE = 0.7;

/** Whether a task is only guessed from words that nobody here uses: none is named, several are likely, and the text is hardly of the field. */
const isGuessed = ({ namesTask, isSingleTask, inField, wants }: Understanding): boolean =>
  !namesTask && !isSingleTask && !inField && wants.none >= ELSEWHERE;

/** How a sentence was read. */
export const takenNote = (need: Need, { knowledge }: Services): string =>
  `Taken as: a recommendation ${needTexts(meantNeed(need, knowledge), knowledge).join(' ')}.`;

/** Words of a text that tell nothing of its need: without them it is the same. */
export function unheardIn(text: string, words: readonly string[], { understand }: Services): readonly string[] {
  const needOf = (told: string): string => JSON.stringify(understand(told).need);
  if (words.length === 0) return [];
  const whole = needOf(text);
  return words.filter((word) => needOf(text.replace(word, ' ')) === whole);
}

export function suggestTasks(typed: string, { knowledge }: Services): readonly Choice[] {
  return knowledge.taskNames.nearest(typed, 25).map(({ id, name }) => ({ value: id, label: name }));
}

export const shortenTask = (task: string, { knowledge }: Services): string =>
  knowledge.tasks.has(task) ? knowledge.taskNames.handle(task) : task;

/** Whether words tell anything by themselves that a recommendation goes by: `images` does, the `app` of a phone app does not. */
export const tellsNeed = (words: string, services: Services): boolean =>
  services.understand(words).otherWordCount > 1 || tellsOfNeed(words, services);

/** The same of words that are given for a name: `with:spring boot text` names nothing that is known, and tells what is built. */
export function tellsOfNeed(words: string, { understand }: Services): boolean {
  const { need, namesTask } = understand(words);
  return Object.entries(need).some(([part, answer]) => answer !== undefined && (part !== 'task' || namesTask));
}
