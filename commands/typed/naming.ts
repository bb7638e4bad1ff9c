import { UserError } from '../../src/chat/errors.ts';
import type { Choice } from '../../src/chat/command.ts';
import { clip } from '../../src/chat/pages.ts';
import { type Action, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Aspect, Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Match, Names } from '../../src/core/knowledge/names.ts';
import { type PartNamed, partNamed } from '../../src/core/knowledge/parts.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import { isCommonEnglish } from '../../src/core/text/english.ts';
import { nicknamesIn } from '../../src/core/understand/names/mentions.ts';
import { createAloneIn } from '../../src/core/understand/need/aspects-in.ts';
import { withoutVersions } from '../../src/core/versions.ts';
import type { Services } from '../services.ts';
import { ALL } from './card-view.ts';
import { entriesNaming } from './weighed.ts';
import { askAction, cardAction } from '../views/buttons.ts';
import { listed, listedTexts } from '../views/wording.ts';

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
  const isFar = knowledge.lexicon.strangers.includes(stranger.toLowerCase()) || likelyBeside(ids, stranger, knowledge.names).length === 0;
  // With one more name there must be two, or there is nothing to be done with them.
  throw isFar || others.length > 0 || ids.length === 0
    ? strangersAmong(unknown, frameworks, services, again)
    : unknownName(stranger, 'framework', knowledge.names, (id) => again([...ids, id].join(',')), ids);
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

/** How many questions are offered that name what has no card. */
const OFFERED = 2;

/** So many names that are not known are told one by one, and what each may mean. */
const MOST_UNKNOWN = 5;

/** "I don't know the framework *rlpyt*. But I know **Ray**.", with the questions that name what has no card. */
function strangersAmong(
  strangers: readonly string[],
  known: readonly Framework[],
  services: Services,
  again: (names: string) => Action,
): UserError {
  const { names } = services.knowledge;
  const unknown = strangers.slice(0, MOST_UNKNOWN);
  const more = strangers.length - unknown.length;
  const told = [...unknown.map((name) => `“${clip(name, 60)}”`), ...(more === 0 ? [] : [`${more} more`])];
  const likely = unknown.flatMap((name) => names.likely(name, 1)).filter(({ id }) => !known.some((one) => one.id === id));
  // Letters are in every question.
  const entries = entriesNaming(
    unknown.filter((name) => name.length > 1),
    services,
  ).slice(0, OFFERED);
  const all = [...known, ...likely];
  const comparison = {
    ...again(all.map(({ id }) => id).join(',')),
    label: `Compare ${listed(all.map(({ name }) => name))}`,
  };
  const namesOf = (ones: readonly { readonly name: string }[]): readonly Text[] => ones.map(({ name }) => [bold(name)]);
  const hint: Text = [
    ...(known.length === 0 ? [] : [plain('But I know '), ...listedTexts(namesOf(known)), plain('.')]),
    ...(likely.length === 0
      ? []
      : [plain(known.length === 0 ? 'Did you mean ' : ' Did you mean '), ...listedTexts(namesOf(likely)), plain('?')]),
    ...(all.length > 0 || entries.length > 0 ? [] : [plain(examplesOf(names))]),
    ...(all.length > 0 || entries.length === 0
      ? []
      : [plain(`But I know ${entriesText(entries.length)} ${unknown.length > 1 ? 'some of them' : 'it'}.`)]),
  ];
  return new UserError(`I don't know the framework${unknown.length > 1 ? 's' : ''} ${listed(told)}.`, {
    outcome: likely.length > 0 || entries.length > 0 ? 'suggested' : 'unknown',
    hint,
    suggestions: [...(all.length > 1 ? [comparison] : []), ...entries.map(askAction), ...all.map((one) => cardAction(one, undefined))],
  });
}

const entriesText = (count: number): string => (count === 1 ? 'a question that names' : 'questions that name');

/** So many that are known are named in place of one that is not. */
const EXAMPLES = 5;

const examplesOf = (names: Names): string => `I know ${listed(names.nearest('', EXAMPLES).map(({ name }) => name))}, for example.`;

const aloneIn = memoizeByObject(createAloneIn);

/** Reads the name of an aspect, or a word that means it where nothing else is said, `learning`. Throws a UserError with the nearest ones where it is not known. */
export function readAspect(typed: string, { knowledge }: Services, again: (id: string) => Action): Aspect {
  const id = knowledge.aspectNames.exact(typed)?.id ?? aloneIn(knowledge)(typed)[0] ?? knowledge.aspectNames.find(typed)?.id;
  const aspect = knowledge.aspects.get(id ?? '');
  if (aspect === undefined) throw unknownName(typed, 'aspect', knowledge.aspectNames, again);
  return aspect;
}

/** One aspect, or several with commas or `and` between them; an aspect's own name may hold one, `images and video`. */
export function readAspects(typed: string, services: Services, again: (id: string) => Action): readonly Aspect[] {
  const pieces = typed.split(',').filter((piece) => piece.trim() !== '');
  const { knowledge } = services;
  const isName = (piece: string): boolean => knowledge.aspectNames.exact(piece) !== undefined || aloneIn(knowledge)(piece).length > 0;
  const listed = pieces.flatMap((piece) => {
    const parts = piece.split(/\s+and\s+/i);
    return !isName(piece) && parts.every(isName) ? parts : [piece];
  });
  return [...new Set(listed.map((one) => readAspect(one, services, again)))];
}

/** So many names are offered in place of one that is not known. */
const LIKELY = 3;

/** What may have been meant by a name that is not known, but for what is named already. */
const likelyBeside = (named: readonly string[], typed: string, names: Names): ReturnType<Names['likely']> =>
  names
    .likely(typed, LIKELY + named.length)
    .filter(({ id }) => !named.includes(id))
    .slice(0, LIKELY);

/** "I don't know *pytroch*. Did you mean **PyTorch**?" `named` are the ids of what is named beside it. */
export function unknownName(
  typed: string,
  what: string,
  names: Names,
  again: (name: string) => Action,
  named: readonly string[] = [],
): UserError {
  const near = likelyBeside(named, typed, names);
  const offered = near.length > 0 ? near : names.nearest('', EXAMPLES);
  return new UserError(`I don't know the ${what} “${clip(typed, 60)}”.`, {
    outcome: near.length > 0 ? 'suggested' : 'unknown',
    hint:
      near.length > 0
        ? [
            plain('Did you mean '),
            ...listedTexts(
              near.map(({ name }) => [bold(name)]),
              'or',
            ),
            plain('?'),
          ]
        : [plain(examplesOf(names))],
    suggestions: offered.map(({ id, name }) => ({ ...again(id), label: name })),
  });
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

/** Completes the last aspect of a list: `licence, gov` gives `Licence, Governance`. */
export function suggestAspects(typed: string, { knowledge: { aspectNames } }: Services): readonly Choice[] {
  const cut = typed.lastIndexOf(',') + 1;
  const before = typed
    .slice(0, cut)
    .split(',')
    .flatMap((one) => aspectNames.exact(one) ?? []);
  const found = aspectNames
    .nearest(typed.slice(cut), 24)
    .filter(({ id }) => !before.some((one) => one.id === id))
    .map(({ id, name }) => ({
      value: [...before, { id }].map((one) => one.id).join(','),
      label: [...before, { name }].map((one) => one.name).join(', '),
    }));
  return cut === 0 && 'all aspects'.startsWith(typed.toLowerCase()) ? [ALL, ...found] : found;
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
