import type { types } from '@slack/bolt';
import type { Encode } from '../../chat/action-codec.ts';
import { clip } from '../../chat/pages.ts';
import type { Action } from '../../chat/reply.ts';
import { defused, visible } from './escape.ts';
import { ACTIONS, BUTTON, ROOM, SELECT } from './limits.ts';

/** The action_ids of all our buttons and menus begin with it. */
export const PRESS = 'press';

type Pressable = types.Button | types.StaticSelect;

/** Drawn elements, and how many actions found no room. */
type Presses = { readonly elements: readonly Pressable[]; readonly left: number };

/** A plain_text object: Slack reads no markup in it, and with `emoji: false` no emoji codes either. */
export function label(text: string, longest: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(visible(defused(text)), longest), emoji: false };
}

/** Follow-ups as buttons; those that no row holds go to a menu. */
export function renderActions(actions: readonly Action[], encode: Encode): Presses {
  const drawable = encoded(actions, encode, BUTTON.value);
  const buttons = fitting(drawable.entries.slice(0, ACTIONS), ROOM.buttons, BUTTON.text);
  if (buttons.length === drawable.entries.length) return { elements: buttons.map(button), left: drawable.left };
  const shown = buttons.slice(0, ACTIONS - 1);
  const rest = drawable.entries.slice(shown.length);
  const short = rest.filter(({ value }) => value.length <= SELECT.value);
  const options = fitting(short, ROOM.buttons, SELECT.text).slice(0, SELECT.options);
  const menu = options.length === 0 ? [] : [select('More…', options, shown.length)];
  return { elements: [...shown.map(button), ...menu], left: drawable.left + rest.length - options.length };
}

/** Choices as a menu; those that no menu entry holds as buttons beside it. */
export function renderChoices(name: string, choices: readonly Action[], encode: Encode, place: number): Presses {
  const { entries, left } = encoded(choices, encode, BUTTON.value);
  const short = entries.filter(({ value }) => value.length <= SELECT.value);
  const options = fitting(short, ROOM.menu, SELECT.text).slice(0, SELECT.options);
  const buttons = fitting(
    entries.filter(({ value }) => value.length > SELECT.value),
    ROOM.menu,
    BUTTON.text,
  ).slice(0, ACTIONS - 1);
  const ids = `menu${place}`;
  return {
    elements: [...(options.length === 0 ? [] : [select(name, options, ids)]), ...buttons.map((entry, at) => button(entry, `${ids}.${at}`))],
    left: left + entries.length - options.length - buttons.length,
  };
}

type Entry = { readonly label: string; readonly value: string };

/** What the actions stand for; two that stand for the same become one. */
function encoded(
  actions: readonly Action[],
  encode: Encode,
  longest: number,
): { readonly entries: readonly Entry[]; readonly left: number } {
  const entries = new Map<string, Entry>();
  let left = 0;
  for (const action of actions) {
    const value = encode(action);
    if (value.length > longest) left += 1;
    else if (!entries.has(value)) entries.set(value, { label: action.label, value });
  }
  return { entries: [...entries.values()], left };
}

/** As many entries from the start as `room` holds. */
function fitting(entries: readonly Entry[], room: number, longestLabel: number): readonly Entry[] {
  let used = 0;
  const over = entries.findIndex((entry) => {
    used += Math.min(defused(entry.label).length, longestLabel) + entry.value.length + 1;
    return used > room;
  });
  return over === -1 ? entries : entries.slice(0, over);
}

const button = ({ label: text, value }: Entry, at: number | string): types.Button => ({
  type: 'button',
  action_id: `${PRESS}:${at}`,
  text: label(text, BUTTON.text),
  value,
});

const select = (name: string, entries: readonly Entry[], place: number | string): types.StaticSelect => ({
  type: 'static_select',
  action_id: `${PRESS}:${place}`,
  placeholder: label(name, SELECT.placeholder),
  options: entries.map(({ label: text, value }) => ({ text: label(text, SELECT.text), value })),
});
