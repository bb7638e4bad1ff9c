import { createRequire } from 'node:module';
import type * as Rest from '@discordjs/rest';
import type * as Undici from 'undici';

// Required, not imported: discord.js requires them, and an import, or a build, would load second copies, with other error classes.
const require = createRequire(import.meta.url);

/** The REST client of discord.js. Over HTTP nothing else of it is needed, and it loads in half the time of the whole. */
export const { DiscordAPIError, HTTPError, REST } = require('@discordjs/rest') as typeof Rest;

/** What that client sends by. */
export const { Agent } = require('undici') as typeof Undici;
