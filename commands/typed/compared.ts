import { clip } from '../../src/chat/pages.ts';
import { type Action, plain, type Text } from '../../src/chat/reply.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import { isCommonEnglish } from '../../src/core/text/english.ts';
import type { Services } from '../services.ts';
import { listed } from '../views/wording.ts';
import { aspectArg, type ComparedBy, comparedBy } from './compared-by.ts';
import { type NamedFrameworks, readFrameworks } from './naming.ts';

/** What is compared, on which aspects if the text names some, and what else it asks of them. */
export type Compared = NamedFrameworks & Partial<Omit<ComparedBy, 'aspects'>> & { readonly aspect?: string };

/** Names as a list; or else a sentence that names at least two: `pytorch tensorflow for images`. */
export const readCompared = (typed: string, services: Services, again: (names: string) => Action): Compared =>
  readSentence(typed, services, again) ?? readList(typed, services, again);

/** Undefined where there is nothing beside the names, or more than an aspect and plain English; what tells nothing is named as left out. */
function readSentence(typed: string, services: Services, again: (names: string) => Action): Compared | undefined {
  const { aspectNames, names } = services.knowledge;
  const beside = names.readList(typed).unknown.flatMap((words) => words.toLowerCase().split(/\s+/));
  if (beside.length === 0) return undefined;
  const understood = services.understand(typed);
  const told = new Set(understood.unweighed.flatMap((phrase) => phrase.toLowerCase().split(/\s+/)));
  const isWord = (word: string): boolean => isCommonEnglish(word) || aspectNames.exact(word) !== undefined || told.has(word);
  const isPlain = beside.every((word) => isWord(word) || /^\d+$/.test(word));
  if (understood.held.length < 2 || !isPlain) return undefined;
  const { frameworks, parts, reading } = readFrameworks(understood.held.map(({ id, part }) => part ?? id).join(','), services, again);
  const { machines, around, aspects, ruledOut, spoken, unweighed } = comparedBy(understood, typed, services);
  const aspect = aspectArg(aspects);
  const rivals = understood.unknownRivals.map((rival) => `“${clip(rival, 60)}”`);
  const unknown = rivals.length === 0 ? [] : [plain(`I don't know ${listed(rivals)}. `)];
  const isAsked = aspect !== undefined || unweighed.length > 0 || machines.length > 0 || around.length > 0;
  const left = isAsked ? unknown : [plain(`I left out “${clip(beside.join(' '), 60)}”. `)];
  return {
    frameworks,
    parts,
    reading: [...reading, ...left],
    ruledOut,
    spoken,
    unweighed,
    machines,
    around,
    ...(aspect === undefined ? {} : { aspect }),
  };
}

/** One name that begins with another's, such as `pytorch lightning`, can only mean both: one alone is not compared. */
function readList(typed: string, services: Services, again: (names: string) => Action): NamedFrameworks {
  const all = readFrameworks(typed, services, again);
  const read = { ...all, reading: [...all.reading, ...takenWhole(typed, all.frameworks, services)] };
  const [only, second] = read.frameworks;
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  const inner = rest.length > 0 && second === undefined ? services.knowledge.names.exact(first) : undefined;
  const framework = inner === undefined ? undefined : services.knowledge.frameworks.get(inner.id);
  if (only === undefined || framework === undefined || framework.id === only.id) return read;
  return {
    frameworks: [framework, only],
    parts: read.parts,
    reading: [plain(`I read “${clip(typed, 60)}” as ${framework.name} and ${only.name}. `)],
  };
}

/** Beside others `pytorch lightning` is one name: that PyTorch is not meant by it is said. */
function takenWhole(typed: string, frameworks: readonly Framework[], { knowledge: { names } }: Services): Text {
  const { found } = names.readList(typed);
  return found.flatMap(({ typed: name, id, part }): Text => {
    const [first = '', ...rest] = name.split(' ');
    const inner = rest.length === 0 || part !== undefined ? undefined : names.exact(first);
    if (inner === undefined || frameworks.some((one) => one.id === inner.id) || inner.id === id) return [];
    return [plain(`I read “${clip(name, 60)}” as one name; with a comma after “${clip(first, 60)}” it is two. `)];
  });
}
