import type { Harness, Overheard, Seen } from '../../contract/harness.ts';
import { deliver, type Said, saidDirectly, saidInChannel, saidInThread } from './said.ts';
import { seenMessage } from './seen.ts';
import { BOT, type FakeDiscord } from './server.ts';

/** What a person can say in Discord where the bot is listening. */
export type Speaking = Required<Pick<Harness, 'mention' | 'directMessage' | 'mentionTwice' | 'overhear'>>;

export function createSpeaking(fakeOf: () => FakeDiscord): Speaking {
  return {
    mention(text, { thread = false, user = '42' } = {}) {
      const said = (thread ? saidInThread : saidInChannel)(`${MENTION} ${text}`);
      return answered(fakeOf(), { ...said, author: { id: user, username: `person${user}` } });
    },
    directMessage: (text) => answered(fakeOf(), saidDirectly(text)),
    async mentionTwice(text) {
      const fake = fakeOf();
      const message = saidInChannel(`${MENTION} ${text}`);
      await deliver(fake, message);
      await answered(fake, message);
      await afterwards();
      return answersTo(fake, message);
    },
    async overhear(what, text) {
      const fake = fakeOf();
      const before = fake.posted.length;
      const edit = what === 'an edit';
      await deliver(fake, overheard(text, what), edit ? 'MESSAGE_UPDATE' : 'MESSAGE_CREATE');
      await afterwards();
      return fake.posted.slice(before).map(({ body }) => seenMessage(body));
    },
  };
}

/** Resolves with the answer, which must stand where the message stands, and reply to it. */
export async function answered(fake: FakeDiscord, message: Said): Promise<Seen> {
  await deliver(fake, message);
  const seen = await fake.waitFor(`an answer to “${message.content.slice(0, 60)}”`, () => answersTo(fake, message)[0]);
  if (fake.faults.length > 0) throw new Error(`Discord refuses this:\n${fake.faults.splice(0).join('\n')}`);
  return seen;
}

function answersTo({ posted }: FakeDiscord, { id, channel_id: place }: Said): readonly Seen[] {
  return posted.flatMap(({ channel, body }) => (channel === place && body.message_reference?.message_id === id ? [seenMessage(body)] : []));
}

/** Long enough for an answer that should not come. */
const afterwards = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

const MENTION = `<@${BOT.id}>`;
const ANOTHER_BOT = { ...BOT, id: '44', username: 'another' };

function overheard(text: string, what: Overheard): Said {
  switch (what) {
    case 'no mention':
      return saidInChannel(text);
    case "a bot's mention":
      return saidInChannel(`${MENTION} ${text}`, { author: ANOTHER_BOT });
    case 'its own message':
      return saidInChannel(`${MENTION} ${text}`, { author: BOT });
    case 'an edit':
      return saidInChannel(`${MENTION} ${text}`, { edited_timestamp: '2026-11-02T12:01:00.000Z' });
    case "a bot's direct message":
      return { ...saidDirectly(text), author: ANOTHER_BOT };
  }
}
