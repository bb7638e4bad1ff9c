import { UserError } from '../../src/chat/errors.ts';
import { clip } from '../../src/chat/pages.ts';
import { type Action, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Names } from '../../src/core/knowledge/names.ts';
import type { Services } from '../services.ts';
import { entriesNaming } from './weighed.ts';
import { askAction, cardAction } from '../views/buttons.ts';
import { listed, listedTexts } from '../views/wording.ts';

/** How many questions are offered that name what has no card. */
const OFFERED = 2;

/** So many names that are not known are told one by one, and what each may mean. */
const MOST_UNKNOWN = 5;

/** "I don't know the framework *rlpyt*. But I know **Ray**.", with the questions that name what has no card. */
export function strangersAmong(
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

/** So many names are offered in place of one that is not known. */
const LIKELY = 3;

/** What may have been meant by a name that is not known, but for what is named already. */
export const likelyBeside = (named: readonly string[], typed: string, names: Names): ReturnType<Names['likely']> =>
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
