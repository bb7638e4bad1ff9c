// oxlint-disable no-unassigned-import -- importing is all that this does
import 'discord.js';
import '@slack/bolt';

/** A process that imports both SDKs and rests. */
process.stdout.write('ready\n');
setInterval(() => undefined, 60_000);
