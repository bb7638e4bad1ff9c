import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Decode } from '../../chat/action-codec.ts';
import type { Args } from '../../chat/command.ts';
import type { Invocation } from '../../chat/invocation.ts';
import type { Wanted } from '../../chat/reply.ts';
import type { Asker } from '../../chat/textless.ts';
import { readForm } from './form.ts';
import { targetText } from './menu.ts';

export type ReadText = (text: string) => Wanted;

/** What an interaction asks for. */
export type Wish =
  | { readonly kind: 'ping' }
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  /** Somebody wants an answer to a message in which there is no text. */
  | { readonly kind: 'textless'; readonly asker: Asker }
  | { readonly kind: 'completion'; readonly command: string; readonly option: string; readonly typed: string }
  /** Nothing to answer, as a menu from which nothing was chosen. */
  | { readonly kind: 'nothing' };

/** Whether something that Discord sent is an interaction of a type that is read here, with what that type is read from. */
export function isInteraction(sent: unknown): sent is APIInteraction {
  if (!isRecord(sent) || typeof sent['id'] !== 'string') return false;
  switch (sent['type']) {
    case InteractionType.Ping:
      return true;
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return isRecord(sent['data']) && typeof sent['data']['name'] === 'string';
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return isRecord(sent['data']) && typeof sent['data']['custom_id'] === 'string';
    default:
      return false;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Reads an interaction, as it comes over the gateway and over HTTP alike. */
export function readInteraction(interaction: APIInteraction, decode: Decode, readText: ReadText): Wish {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { kind: 'ping' };
    case InteractionType.ApplicationCommand:
      return isMessageMenu(interaction)
        ? readMenu(interaction, readText)
        : invocation(interaction, 'command', { command: interaction.data.name, args: readOptions(interaction) });
    case InteractionType.ApplicationCommandAutocomplete:
      return readCompletion(interaction);
    case InteractionType.MessageComponent:
      return readPress(interaction, decode);
    case InteractionType.ModalSubmit:
      return invocation(interaction, 'form', withForm(interaction, decode));
  }
}

type Told = Exclude<APIInteraction, { type: InteractionType.Ping }>;

function invocation(interaction: Told, via: Invocation['via'], wanted: Wanted): Extract<Wish, { kind: 'invocation' }> {
  return {
    kind: 'invocation',
    invocation: {
      platform: 'discord',
      user: (interaction.member?.user ?? interaction.user)?.id ?? '',
      channel: interaction.channel?.id,
      audience: isAlone(interaction) ? 'alone' : 'channel',
      via,
      // A modal can't be answered with a modal: https://docs.discord.com/developers/interactions/receiving-and-responding
      forms: via !== 'form',
      ...wanted,
    },
  };
}

/** In a direct message with the bot nobody reads along; in one with other people they do. */
function isAlone({ context, guild_id: guild }: Told): boolean {
  return context === undefined ? guild === undefined : context === InteractionContextType.BotDM;
}

function optionsOf({
  data,
}: APIApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction): readonly APIApplicationCommandInteractionDataOption[] {
  return 'options' in data ? (data.options ?? []) : [];
}

function readOptions(interaction: APIApplicationCommandInteraction): Args {
  const values = optionsOf(interaction).flatMap((option) => ('value' in option ? [[option.name, String(option.value)] as const] : []));
  return Object.fromEntries(values);
}

const isMessageMenu = (interaction: APIApplicationCommandInteraction): interaction is APIMessageApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.Message;

/** Answered like a press, for whoever opened the menu: the message may be anyone's. */
function readMenu(interaction: APIMessageApplicationCommandInteraction, readText: ReadText): Wish {
  const text = targetText(interaction);
  const asked = invocation(interaction, 'press', readText(text));
  return text === '' ? { kind: 'textless', asker: asked.invocation } : asked;
}

function readCompletion(interaction: APIApplicationCommandAutocompleteInteraction): Wish {
  for (const option of optionsOf(interaction)) {
    if (option.type !== ApplicationCommandOptionType.String || option.focused !== true) continue;
    return { kind: 'completion', command: interaction.data.name, option: option.name, typed: option.value };
  }
  return { kind: 'completion', command: interaction.data.name, option: '', typed: '' };
}

function readPress(interaction: APIMessageComponentInteraction, decode: Decode): Wish {
  const { data } = interaction;
  const encoded = data.component_type === ComponentType.StringSelect ? data.values[0] : data.custom_id;
  return encoded === undefined ? { kind: 'nothing' } : invocation(interaction, 'press', decode(encoded));
}

function withForm({ data }: APIModalSubmitInteraction, decode: Decode): Wanted {
  const { command, args } = decode(data.custom_id);
  return { command, args: { ...args, ...readForm(data.components) } };
}
