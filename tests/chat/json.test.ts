import { expect, it } from 'vitest';
import { renderReply } from '../../src/adapters/discord/render.ts';
import { renderMessage } from '../../src/adapters/slack/render.ts';
import { encodeAction } from '../../src/chat/action-codec.ts';
import type { ReplyAnswer } from '../../src/chat/answer.ts';
import { createJson } from '../../src/chat/json.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { sampleCatalogue } from '../fakes/catalogue.ts';
import { gallery } from '../gallery.ts';

const encode = (action: Parameters<typeof encodeAction>[0]): string => encodeAction(action, sampleCatalogue, undefined as never, 100);

/** The same answer, found once and given to two people. */
const given = (found: Reply): readonly ReplyAnswer[] =>
  (['public', 'private'] as const).map((visibility) => {
    const remove = { label: 'Remove', command: 'remove', args: { asker: visibility } };
    const reply = { ...found, actions: [...found.actions, remove] };
    return { kind: 'reply', command: 'paint', args: {}, outcome: 'answered', visibility, reply, found };
  });

it.each([
  ['Slack', ['blocks'], (answer: ReplyAnswer, drawn?: WeakMap<Reply, never>) => renderMessage(answer, encode, drawn)],
  ['Discord', ['embeds', 'components'], (answer: ReplyAnswer, drawn?: WeakMap<Reply, never>) => renderReply(answer, encode, drawn)],
])('%s is written as JSON.stringify writes it, and no person gets what is for another', (_, lists, render) => {
  const json = createJson(lists);
  const drawn = new WeakMap<Reply, never>();
  for (const answer of Object.values(gallery).flatMap(given)) {
    const message = JSON.stringify(render(answer));
    expect(json(render(answer, drawn))).toBe(message);
    expect(json(render(answer, drawn))).toBe(message);
  }
});
