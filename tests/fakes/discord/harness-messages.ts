import type { Harness, Overheard, Seen } from '../../contract/harness.ts';
import { deliver, type Said, saidDirectly, saidInChannel, saidInThread } from './said.ts';
import { seenMessage } from './seen.ts';
import { BOT, type FakeDiscord } from './server.ts';

/** What a person can say in Discord where the bot is listening. */
export type Speaking = Required<Pick<Harness, 'mention' | 'directMessage' | 'mentionTwice' | 'overhear'>>;

export function createSpeaking(fakeOf: () => FakeDiscord): Speaking {
  return {
    mention: (text, { thread = false } = {}) => answered(fakeOf(), (thread ? saidInThread : saidInChannel)(`<@${BOT.id}> ${text}`)),
    directMessage: (text) => answered(fakeOf(), saidDirectly(text)),
    async mentionTwice(text) {
      const fake = fakeOf();
      const message = saidInChannel(`<@${BOT.id}> ${text}`);
      await deliver(fake, message);
      await answered(fake, message);
      await afterwards();
      return answersTo(fake, message);
    },
    async overhear(text, how) {
      const message = overheard(text, how);
      const before = fakeOf().posted.length;
      await deliver(fakeOf(), message);
      await afterwards();
      return fakeOf().posted.length - before;
    },
  };
}

/** Resolves with the answer, which must stand where the message stands, and reply to it. */
export async function answered(fake: FakeDiscord, message: Said): Promise<Seen> {
  await deliver(fake, message);
  const [seen] = await fake.waitFor(`an answer to “${message.content.slice(0, 60)}”`, () => {
    const answers = answersTo(fake, message);
    return answers.length === 0 ? undefined : answers;
  });
  if (fake.faults.length > 0) throw new Error(`Discord refuses this:\n${fake.faults.splice(0).join('\n')}`);
  return seen as Seen;
}

function answersTo({ posted }: FakeDiscord, { id, channel_id: place }: Said): readonly Seen[] {
  return posted.flatMap(({ channel, body }) => (channel === place && body.message_reference?.message_id === id ? [seenMessage(body)] : []));
}

/** Long enough for an answer that should not come. */
const afterwards = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

function overheard(text: string, how: Overheard): Said {
  const mention = `<@${BOT.id}> ${text}`;
  switch (how) {
    case 'unmentioned':
      return saidInChannel(text);
    case 'to everyone':
      return saidInChannel(`@everyone ${text}`);
    case 'by a bot':
      return saidInChannel(mention, { author: { ...BOT, id: '44', username: 'another' } });
    case 'by itself':
      return saidInChannel(mention, { author: BOT });
  }
}
