import type { Seen, SeenForm } from '../../contract/harness.ts';
import { asMessage, type Modal } from './person.ts';

type Control = {
  readonly type: number;
  readonly custom_id: string;
  readonly label?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
};
type Embed = {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string };
};
export type MessagePayload = {
  readonly embeds?: readonly Embed[];
  readonly components?: readonly { readonly components: readonly Control[] }[];
  readonly flags?: number;
};

const EPHEMERAL = 64;

/** A message as a person sees it. */
export function seenMessage(payload: MessagePayload, ephemeral = ((payload.flags ?? 0) & EPHEMERAL) !== 0): Seen {
  const controls = controlsOf(payload);
  return {
    text: messageText(payload),
    visibility: ephemeral ? 'private' : 'public',
    buttons: controls.flatMap(({ type, label }) => (type === 2 ? [label ?? ''] : [])),
    menu: controls.flatMap(({ options = [] }) => options.map(({ label }) => label)),
    payload,
    handle: asMessage(payload),
  };
}

export function seenForm(modal: Modal): SeenForm {
  return {
    title: modal.title,
    fields: modal.components.flatMap(({ component }) => (component === undefined ? [] : [component.custom_id])),
    handle: modal,
  };
}

/** All text of a message, in reading order. */
export function messageText({ embeds = [] }: MessagePayload): string {
  return embeds
    .flatMap(({ title, description, fields = [], footer }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ])
    .filter((text) => text !== undefined)
    .join('\n');
}

export function buttonOf(message: Seen, label: string): string {
  const button = controlsOf(message.payload as MessagePayload).find((control) => control.type === 2 && control.label === label);
  if (button === undefined) throw new Error(`no button “${label}” among ${message.buttons.join(', ')}`);
  return button.custom_id;
}

export function entryOf(message: Seen, label: string): { readonly menu: string; readonly value: string } {
  for (const { custom_id: menu, options = [] } of controlsOf(message.payload as MessagePayload)) {
    const entry = options.find((option) => option.label === label);
    if (entry !== undefined) return { menu, value: entry.value };
  }
  throw new Error(`no entry “${label}” among ${message.menu.join(', ')}`);
}

const controlsOf = ({ components = [] }: MessagePayload): readonly Control[] => components.flatMap((row) => row.components);
