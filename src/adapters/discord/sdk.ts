import { createRequire } from 'node:module';
import type * as Rest from '@discordjs/rest';

// Required, not imported: discord.js requires its REST client, and an import would load a second copy of it, with other error classes.
const require = createRequire(import.meta.url);

/** The REST client of discord.js. Over HTTP nothing else of it is needed, and it loads in half the time of the whole. */
export const { DiscordAPIError, REST } = require('@discordjs/rest') as typeof Rest;
