import type { Command } from './command.ts';

/** All commands, in the order that /help lists them, and the one that takes a text without a command. */
export type Catalogue<Services> = {
  readonly commands: readonly Command<Services>[];
  readonly fallback: string;
};

export function findCommand<Services>({ commands }: Catalogue<Services>, name: string): Command<Services> | undefined {
  return commands.find((command) => command.name === name);
}
