import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { clip } from '../../chat/pages.ts';
import type { Encode } from '../../chat/action-codec.ts';
import type { Action } from '../../chat/reply.ts';
import { oneLine, readable } from './escape.ts';
import { BUTTON_LABEL, BUTTONS_A_ROW, CUSTOM_ID, ROWS, SELECT } from './limits.ts';
import type { Menu } from './parts.ts';

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

export type Controls = {
  readonly rows: Row[];
  /** How many follow-ups found no room. */
  readonly leftOut: number;
};

/** Menus as rows, whoever asks. */
export type Menus = {
  readonly rows: readonly { readonly row: Row; readonly entries: number }[];
  /** How many entries no menu can hold. */
  readonly tooLong: number;
};

export function drawMenus(menus: readonly Menu[], encode: Encode): Menus {
  const drawn = menus.map(({ label, choices }) => ({ label, ...drawable(choices, encode, SELECT.value) }));
  const selects = drawn.flatMap(({ label, fitting }) => chunks(fitting, SELECT.options).map((options) => ({ label, options })));
  return {
    rows: selects.map(({ label, options }, at) => ({ row: selectRow(label, options, at), entries: options.length })),
    tooLong: drawn.reduce((sum, { tooLong }) => sum + tooLong, 0),
  };
}

/**
 * Draws follow-ups within five rows: menus as menus, the others as buttons; buttons without room go to a menu of their own.
 * `more` leads to the next page and comes first.
 */
export function drawControls(actions: readonly Action[], menus: Menus, encode: Encode, more?: Action): Controls {
  const leading = more === undefined ? [] : drawable([more], encode, CUSTOM_ID).fitting;
  const known = new Set(leading.map(({ id }) => id));
  const buttons = drawable(actions, encode, CUSTOM_ID, known);

  const all = [...leading, ...buttons.fitting];
  const wanted = Math.ceil(all.length / BUTTONS_A_ROW);
  const shown = menus.rows.slice(0, ROWS - Math.min(wanted, 2));
  const room = ROWS - shown.length;
  const inRows = wanted <= room ? all.length : (room - 1) * BUTTONS_A_ROW;
  const inMenu = all.slice(inRows, inRows + SELECT.options);

  const rows = [
    ...chunks(all.slice(0, inRows), BUTTONS_A_ROW).map((row, at) => buttonRow(row, at === 0 && leading.length > 0)),
    ...shown.map(({ row }) => row),
    ...(inMenu.length === 0 ? [] : [selectRow('More…', inMenu, shown.length)]),
  ];
  const unseen = menus.rows.slice(shown.length).reduce((sum, { entries }) => sum + entries, 0);
  return { rows, leftOut: all.length - inRows - inMenu.length + unseen + buttons.tooLong + menus.tooLong };
}

/** Written before every menu's number. No command's name begins so, so no menu is taken for a button. */
export const MENU_ID = '=menu:';

type Drawable = { readonly id: string; readonly label: string };

/** Actions with their ids, each id once: Discord refuses a second one. */
function drawable(
  actions: readonly Action[],
  encode: Encode,
  longest: number,
  known = new Set<string>(),
): { fitting: Drawable[]; tooLong: number } {
  const fitting: Drawable[] = [];
  let tooLong = 0;
  for (const action of actions) {
    const id = readable(encode(action));
    if (known.has(id)) continue;
    known.add(id);
    if (id.length > longest) tooLong += 1;
    else fitting.push({ id, label: action.label });
  }
  return { fitting, tooLong };
}

function buttonRow(buttons: readonly Drawable[], leads: boolean): Row {
  return {
    type: ComponentType.ActionRow,
    components: buttons.map(({ id, label }, at) => ({
      type: ComponentType.Button,
      style: leads && at === 0 ? ButtonStyle.Primary : ButtonStyle.Secondary,
      label: drawLabel(label, BUTTON_LABEL),
      custom_id: id,
    })),
  };
}

function selectRow(label: string, entries: readonly Drawable[], at: number): Row {
  const options = entries.map((entry): APISelectMenuOption => ({ label: drawLabel(entry.label, SELECT.label), value: entry.id }));
  return {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.StringSelect, custom_id: `${MENU_ID}${at}`, placeholder: drawLabel(label, SELECT.placeholder), options },
    ],
  };
}

function drawLabel(label: string, longest: number): string {
  const text = oneLine(readable(label)).trim();
  return text === '' ? '…' : clip(text, longest);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
