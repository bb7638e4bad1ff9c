import type { Who } from '../../contract/harness.ts';
import { APPLICATION, BOT } from './server.ts';

/** Interactions as Discord sends them when a person does something. */
export type Interaction = { readonly id: string; readonly token: string; readonly type: number; readonly [key: string]: unknown };

let count = 0;

const OPTION_TEXT = 3;

export function commandInteraction(name: string, args: Readonly<Record<string, string>>, who?: Who): Interaction {
  const options = Object.entries(args).map(([option, value]) => ({ name: option, type: OPTION_TEXT, value }));
  return interaction(2, who, { data: { id: '50', name, type: 1, options } });
}

export function completionInteraction(name: string, option: string, typed: string): Interaction {
  return interaction(4, undefined, {
    data: { id: '50', name, type: 1, options: [{ name: option, type: OPTION_TEXT, value: typed, focused: true }] },
  });
}

export function pressInteraction(message: object, customId: string, who?: Who): Interaction {
  return interaction(3, who, { message, data: { component_type: 2, custom_id: customId, id: 3 } });
}

export function chooseInteraction(message: object, customId: string, value: string, who?: Who): Interaction {
  return interaction(3, who, { message, data: { component_type: 3, custom_id: customId, id: 3, values: [value] } });
}

/** A modal comes back with what was filled in; a menu left alone with no values. */
export function submitInteraction(modal: Modal, values: Readonly<Record<string, string>>, who?: Who): Interaction {
  const components = modal.components.map((label) => {
    const { component } = label;
    if (component === undefined) return { type: label.type, id: 9 };
    const { custom_id: id, type } = component;
    const value = values[id];
    const filled = type === OPTION_SELECT ? { values: value === undefined ? [] : [value] } : { value: value ?? component.value ?? '' };
    return { type: label.type, id: 9, component: { type, id: 10, custom_id: id, ...filled } };
  });
  return interaction(5, who, { data: { custom_id: modal.custom_id, components } });
}

const OPTION_SELECT = 3;

export type Modal = {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly type: number;
    readonly component?: { readonly type: number; readonly custom_id: string; readonly value?: string };
  }[];
};

export function pingInteraction(): Interaction {
  return interaction(1, undefined, {});
}

/** Somebody opens the menu of a message and chooses the bot's entry. */
export function menuInteraction(name: string, message: object, who?: Who): Interaction {
  const target = {
    ...asMessage({ content: '', embeds: [], components: [] }, '7000'),
    author: { ...BOT, id: '43', bot: false },
    ...message,
  };
  return interaction(2, who, { data: { id: '51', name, type: 3, target_id: '7000', resolved: { messages: { '7000': target } } } });
}

/** A message as Discord keeps it, to be pressed. */
export function asMessage(payload: object, id = String(6_000_000_000_000 + ++count)): object {
  return {
    ...payload,
    id,
    channel_id: '500',
    type: 0,
    author: BOT,
    timestamp: '2026-11-02T12:00:00.000Z',
    edited_timestamp: null,
    mentions: [],
    attachments: [],
    pinned: false,
    tts: false,
  };
}

function interaction(type: number, { user = '42', where = 'channel' }: Who = {}, part: object): Interaction {
  count += 1;
  const person = { id: user, username: `person${user}`, discriminator: '0', global_name: null, avatar: null };
  const member = {
    user: person,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000Z',
    permissions: '2147483647',
    deaf: false,
    mute: false,
    flags: 0,
  };
  const place =
    where === 'dm'
      ? { context: 1, user: person, channel_id: '501', channel: { id: '501', type: 1, recipients: [] } }
      : {
          context: 0,
          guild_id: '77',
          guild: { id: '77', locale: 'en-US', features: [] },
          member,
          channel_id: '500',
          channel: { id: '500', type: 0, guild_id: '77', name: 'general' },
        };
  return {
    id: String(1_500_000_000_000_000_000n + BigInt(count)),
    token: `interaction-token-${count}`,
    application_id: APPLICATION,
    type,
    version: 1,
    locale: 'en-GB',
    guild_locale: 'en-US',
    app_permissions: '2147483647',
    attachment_size_limit: 10_485_760,
    entitlements: [],
    authorizing_integration_owners: { '0': '77' },
    ...place,
    ...part,
  };
}
