import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ComponentType,
  InteractionContextType,
  InteractionType,
} from 'discord.js';
import type { Args } from '../../chat/command.ts';
import type { Invocation } from '../../chat/invocation.ts';
import { readForm } from './form.ts';

export type Decode = (encoded: string) => { readonly command: string; readonly args: Args } | undefined;

/** What an interaction asks for. */
export type Wish =
  | { readonly kind: 'ping' }
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'completion'; readonly command: string; readonly option: string; readonly typed: string }
  /** Nothing to answer, as a menu from which nothing was chosen. */
  | { readonly kind: 'nothing' };

/** Reads an interaction, as it comes over the gateway and over HTTP alike. */
export function readInteraction(interaction: APIInteraction, decode: Decode): Wish {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { kind: 'ping' };
    case InteractionType.ApplicationCommand:
      return invocation(interaction, 'command', { command: interaction.data.name, args: readOptions(interaction) });
    case InteractionType.ApplicationCommandAutocomplete:
      return readCompletion(interaction);
    case InteractionType.MessageComponent:
      return readPress(interaction, decode);
    case InteractionType.ModalSubmit:
      return invocation(interaction, 'form', withForm(interaction, decode));
  }
}

type Told = Exclude<APIInteraction, { type: InteractionType.Ping }>;
type Wanted = Pick<Invocation, 'command' | 'args'>;

function invocation(interaction: Told, via: Invocation['via'], wanted: Wanted): Wish {
  return {
    kind: 'invocation',
    invocation: {
      platform: 'discord',
      user: (interaction.member?.user ?? interaction.user)?.id ?? '',
      team: interaction.guild_id,
      channel: interaction.channel?.id,
      locale: 'locale' in interaction ? interaction.locale : undefined,
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
  return encoded === undefined ? { kind: 'nothing' } : invocation(interaction, 'press', decoded(encoded, decode));
}

function withForm({ data }: APIModalSubmitInteraction, decode: Decode): Wanted {
  const { command, args } = decoded(data.custom_id, decode);
  return { command, args: { ...args, ...readForm(data.components) } };
}

/** A button of a command that is no more is left for dispatch to answer. */
function decoded(encoded: string, decode: Decode): Wanted {
  return decode(encoded) ?? { command: encoded.split(':')[0] ?? '', args: {} };
}
