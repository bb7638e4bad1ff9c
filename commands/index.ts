import type { Catalogue } from '../src/chat/catalogue.ts';
import { aboutCommand } from './about.ts';
import { askCommand } from './ask.ts';
import { compareCommand } from './compare.ts';
import { faqCommand } from './faq.ts';
import { helpCommand } from './help.ts';
import { recommendCommand } from './recommend.ts';
import type { Services } from './services.ts';

const commands = [compareCommand, recommendCommand, faqCommand, aboutCommand, askCommand];

/** All commands, in the order that /help lists them. A text without a command is a question. */
export const catalogue: Catalogue<Services> = { commands: [...commands, helpCommand(commands)], fallback: askCommand.name };
