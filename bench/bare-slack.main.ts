import { readFileSync } from 'node:fs';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

/** A Bolt app that acknowledges every command with a constant: the text of the file named first. */
const [, , file = '', signingSecret = ''] = process.argv;
const answer = JSON.parse(readFileSync(file, 'utf8')) as { text: string };
const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.WARN });
const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-1-good' }), logLevel: LogLevel.WARN, convoStore: false });
app.command('/compare', ({ ack }) => ack(answer));
const server = await app.start(0);
const address = server.address();
if (typeof address === 'object') process.stdout.write(`listening on ${address?.port}\n`);
