import type { Choice } from '../../src/chat/command.ts';
import { type Action, plain, type Text } from '../../src/chat/reply.ts';
import type { Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { type PartNamed, partNamed } from '../../src/core/knowledge/parts.ts';
import { isCommonEnglish } from '../../src/core/text/english.ts';
import { nicknamesIn } from '../../src/core/understand/names/mentions.ts';
import { withoutVersions } from '../../src/core/versions.ts';
import type { Services } from '../services.ts';
import { likelyBeside, strangersAmong, unknownName } from './unknown-names.ts';

/** Frameworks as they were read from free words, each once. */
export type NamedFrameworks = {
  readonly frameworks: readonly Framework[];
  /** Those for which a part of them was named. */
  readonly parts: readonly PartNamed[];
  /** How a name was read where that is not plain: a part for its whole, a spelling that was mended. */
  readonly reading: Text;
};

/** Reads every framework in a text. Throws a UserError where one is not known, with the nearest names, or with what can be told of the others. */
export function readFrameworks(typed: string, services: Services, again: (names: string) => Action): NamedFrameworks {
  const { knowledge } = services;
  const { found, unknown } = strangersIn(withoutVersions(typed, knowledge), knowledge);
  const ids = [...new Set(found.map(({ id }) => id))];
  const frameworks = ids.flatMap((id) => knowledge.frameworks.get(id) ?? []);
  const [stranger, ...others] = unknown;
  if (stranger === undefined) return { frameworks, parts: partsIn(found, knowledge), reading: readingOf(found, knowledge) };
  const isFar = likelyBeside(ids, stranger, knowledge.names).length === 0;
  // With one more name there must be two, or there is nothing to be done with them.
  throw isFar || others.length > 0 || ids.length === 0
    ? strangersAmong(unknown, frameworks, services, again)
    : unknownName(stranger, 'framework', knowledge.names, (id) => again([...ids, id].join(',')), ids);
}

/** Whether a text is a list of frameworks as they are written, so that nothing in it need be understood. */
export function areNames(typed: string, { names }: Knowledge): boolean {
  const { found, unknown } = names.readList(typed);
  return unknown.length === 0 && found.every(({ part, mended }) => part === undefined && !mended);
}

/** What a list names and what of it is not known: beside a stranger the words of a sentence, `vs wobblenet on speed`, are none. */
function strangersIn(typed: string, { names, aspectNames }: Knowledge): ReturnType<Knowledge['names']['readList']> {
  const { found, unknown } = names.readList(typed);
  const isWord = (word: string): boolean => isCommonEnglish(word) || aspectNames.exact(word) !== undefined;
  const strangers = unknown.filter((words) => !words.toLowerCase().split(/\s+/).every(isWord));
  return { found, unknown: strangers.length > 0 ? strangers : unknown };
}

/** The framework that a text is about, others that it names, and what else stands in it that may be a name. */
export type NamedFirst = { readonly found: readonly Match[]; readonly unknown: readonly string[] };

/** A framework that stands in a text as it is says more than what the whole text is like. */
export function readNamed(typed: string, { knowledge }: Services): NamedFirst {
  const { names, aspectNames } = knowledge;
  const text = withoutVersions(typed, knowledge);
  // Where a name is asked for, `flux` is one, common as it is.
  const whole = names.exact(text) ?? nicknamesIn([text], [], knowledge)[0]?.match ?? names.find(text);
  if (whole?.mended === false) return { found: [whole], unknown: [] };
  const { found, unknown } = names.readList(text);
  const strange = unknown.filter((words) =>
    words
      .toLowerCase()
      .split(/\s+/)
      // `pytorch lightnin` is one name, `the pytorch framework` holds one.
      .some((word) => !isCommonEnglish(word) && aspectNames.exact(word) === undefined),
  );
  const isExact = found.length > 0 && found.every(({ mended }) => !mended);
  return whole === undefined || (strange.length === 0 && isExact) ? { found, unknown: strange } : { found: [whole], unknown: [] };
}

/** Completes the last name of a list: `pytorch, ten` gives `PyTorch, TensorFlow`. */
export function suggestFrameworks(typed: string, { knowledge }: Services): readonly Choice[] {
  const cut = knowledge.names.lastIn(typed);
  const before = knowledge.names.readList(typed.slice(0, cut)).found.map(({ id, part }) => part ?? id);
  const name = (id: string): string => knowledge.frameworks.get(id)?.name ?? id;
  return knowledge.names
    .nearest(typed.slice(cut), 25)
    .filter(({ id }) => !before.includes(id))
    .map(({ id }) => ({ value: [...before, id].join(','), label: [...before, id].map(name).join(', ') }));
}

/** Names in a list as their handles, which are short enough for any button. */
export function shortenNames(value: string, { knowledge }: Services): string {
  const ids = value.split(',');
  if (ids.every((id) => knowledge.frameworks.has(id))) return ids.map((id) => knowledge.names.handle(id)).join(',');
  const { found, unknown } = knowledge.names.readList(value);
  return [...found.map(({ id, part }) => knowledge.names.handle(id, part)), ...unknown].join(',');
}

/** Each whole once, by the first of its parts that is named, unless it is named itself. */
function partsIn(found: readonly Match[], knowledge: Knowledge): readonly PartNamed[] {
  const first = found.filter(({ id }, at) => at === found.findIndex((other) => other.id === id));
  return first.flatMap((match) => partNamed(match, knowledge) ?? []);
}

function readingOf(found: readonly Match[], { frameworks }: Knowledge): Text {
  const told = found.flatMap(({ id, part, typed, mended, name }) => {
    const whole = frameworks.get(id)?.name ?? id;
    const read = mended ? [`I read “${typed}” as ${name}.`] : [];
    return part === undefined ? read : [...read, `${part} is answered as a part of ${whole}: scores are of the whole.`];
  });
  return told.map((one) => plain(`${one} `));
}
