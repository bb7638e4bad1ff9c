import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Catalogue } from '../../chat/catalogue.ts';
import { type Command, LONGEST_ARGUMENT, type Option, offeredOptions } from '../../chat/command.ts';
import { clip } from '../../chat/pages.ts';
import { COMMAND } from './limits.ts';
import { MESSAGE_MENU } from './menu.ts';

export type CommandPayload = RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Where commands are registered: for all, or for one server, where changes show at once. */
export type Scope = 'global' | 'guild';

/** The catalogue as Discord wants its commands declared, and the entry in the menu of every message. */
export function commandPayloads<Services>({ commands }: Catalogue<Services>, scope: Scope): readonly CommandPayload[] {
  return [...commands.map((command) => commandPayload(command, scope)), menuPayload(scope)];
}

/** Whether what is registered says the same: Discord adds fields, leaves out defaults and keeps no order of commands. */
export function isRegistered(wanted: readonly CommandPayload[], registered: readonly APIApplicationCommand[], scope: Scope): boolean {
  const canonical = (commands: readonly (CommandPayload | APIApplicationCommand)[]): string =>
    JSON.stringify(commands.map((command) => canonicalCommand(command, scope)).sort());
  return canonical(wanted) === canonical(registered);
}

function commandPayload<Services>(command: Command<Services>, scope: Scope): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = Object.entries(offeredOptions(command)).map(([name, option]) => optionPayload(name, option));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: clip(command.description, COMMAND.description),
    // Discord wants the required ones first.
    options: [...options.filter(({ required }) => required), ...options.filter(({ required }) => !required)].slice(0, COMMAND.options),
    ...(scope === 'global' ? EVERYWHERE : {}),
  };
}

/** It takes no description and no options. https://docs.discord.com/developers/interactions/application-commands#message-commands */
function menuPayload(scope: Scope): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, name: MESSAGE_MENU, ...(scope === 'global' ? EVERYWHERE : {}) };
}

/** For servers and for people, in servers and in direct messages. Only for global commands: a server's are bound to it. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

function optionPayload<Services>(name: string, option: Option<Services>): APIApplicationCommandOption {
  const declared = {
    type: ApplicationCommandOptionType.String,
    name,
    description: clip(option.description, COMMAND.description),
    required: option.required === true,
  } as const;
  switch (option.type) {
    case 'text':
      return { ...declared, max_length: LONGEST_ARGUMENT, ...(option.suggest === undefined ? {} : { autocomplete: true }) };
    case 'choice':
      // More choices than Discord takes stay free text: arguments are read by label and by value all the same.
      if (option.choices.length > COMMAND.choices || option.choices.some(({ value }) => value.length > COMMAND.choiceValue))
        return declared;
      return { ...declared, choices: option.choices.map(({ value, label }) => ({ name: clip(label, COMMAND.choiceName), value })) };
  }
}

function canonicalCommand(command: Declared, scope: Scope): string {
  const { name, type, description = '', options = [], integration_types: types, contexts } = command;
  const places = scope === 'global' ? [sorted(types), sorted(contexts)] : [];
  const permissions = command.default_member_permissions ?? null;
  return JSON.stringify([
    name,
    type ?? ApplicationCommandType.ChatInput,
    description,
    permissions,
    command.nsfw === true,
    ...places,
    options.map(canonicalOption),
  ]);
}

/** The fields that count. A menu has neither description nor options when it is declared, and both when it is registered. */
type Declared = { readonly [Key in Counted]?: APIApplicationCommand[Key] | undefined };
type Counted = 'name' | 'type' | 'description' | 'options' | 'integration_types' | 'contexts' | 'default_member_permissions' | 'nsfw';

const sorted = (numbers: readonly number[] | null | undefined): readonly number[] => [...(numbers ?? [])].sort((a, b) => a - b);

function canonicalOption(option: APIApplicationCommandOption): unknown {
  const { type, name, description, required = false } = option;
  const choices = 'choices' in option ? (option.choices ?? []).map((choice) => [choice.name, choice.value]) : [];
  const lengths = 'max_length' in option || 'min_length' in option ? [option.min_length ?? null, option.max_length ?? null] : [null, null];
  const autocomplete = 'autocomplete' in option && option.autocomplete;
  return [type, name, description, required, choices, lengths, autocomplete, 'options' in option];
}
