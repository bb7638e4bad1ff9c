import { type APIApplicationCommandAutocompleteResponse, InteractionResponseType } from 'discord-api-types/v10';
import type { Choice } from '../../chat/command.ts';
import { clip } from '../../chat/pages.ts';
import { oneLine, readable } from './escape.ts';
import { COMMAND, COMPLETIONS } from './limits.ts';

/** Draws completions. One whose value is too long is left out: cut, it would stand for something else. */
export function renderCompletions(choices: readonly Choice[]): APIApplicationCommandAutocompleteResponse {
  const values = new Set<string>();
  const drawable = choices.flatMap(({ value, label }) => {
    const name = clip(oneLine(readable(label)).trim(), COMMAND.choiceName);
    if (name === '' || value === '' || value.length > COMMAND.choiceValue || values.has(value)) return [];
    values.add(value);
    return [{ name, value }];
  });
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: drawable.slice(0, COMPLETIONS) } };
}
