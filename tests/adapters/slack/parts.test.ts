import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boltLog } from '../../../src/adapters/slack/bolt-log.ts';
import { createDirect } from '../../../src/adapters/slack/direct.ts';
import { escaped, mrkdwn, unescaped } from '../../../src/adapters/slack/escape.ts';
import { createWorkOnce } from '../../../src/adapters/slack/once.ts';
import { createRespond } from '../../../src/adapters/slack/respond.ts';
import { createLog } from '../../../src/log.ts';

describe('what Slack escapes', () => {
  it('is read back as it was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('&', '<', '>', '|', '@', 'U', ';', 'amp', 'lt') }),
        (typed) => unescaped(escaped(typed)) === typed,
      ),
    );
  });
});

describe('small print', () => {
  it.each(['I read “detectron2._C” as Detectron2.', 'numpy.`array`', 'a.*b*', '1.~x~'])(
    'holds nothing that looks like an address: %s',
    (text) => {
      expect(mrkdwn(text)).not.toMatch(/[\p{L}\p{N}]\.\p{L}/u);
    },
  );
});

describe('an event that comes twice', () => {
  it('is worked on once, and its second delivery waits for the first', async () => {
    const once = createWorkOnce(2);
    const order: string[] = [];
    let finish = (): void => undefined;
    const first = once('a', () => new Promise<void>((resolve) => (finish = resolve)).then(() => void order.push('first')));
    const again = once('a', async () => void order.push('worked twice')).then((isFirst) => void order.push(`again: ${isFirst}`));
    finish();
    await Promise.all([first, again]);
    expect(order).toEqual(['first', 'again: false']);
    await once('b', async () => undefined);
    await once('c', async () => undefined);
    expect(await once('a', async () => undefined)).toBe(true); // forgotten: only so many are remembered
  });
});

describe('a second delivery', () => {
  it('is known though hundreds of other events came between', async () => {
    const once = createWorkOnce();
    const work = async (): Promise<void> => undefined;
    expect(await once('first', work)).toBe(true);
    for (let at = 0; at < 500; at += 1) await once(`other ${at}`, work);
    expect(await once('first', work)).toBe(false);
  });
});

describe('direct messages with the bot', () => {
  it('are asked for once; what cannot be found out counts as a channel', async () => {
    const asked: string[] = [];
    const direct = createDirect({
      ask: async (channel) => (asked.push(channel), { D1: true, D2: false }[channel]),
      most: 10,
    });
    expect([
      await direct.is('D1'),
      await direct.is('D1'),
      await direct.is('D2'),
      await direct.is('D3'),
      await direct.is('D3'),
      await direct.is('C1'),
      await direct.is(undefined),
    ]).toEqual([true, true, false, false, false, false, false]);
    expect(asked).toEqual(['D1', 'D2', 'D3', 'D3']);
    direct.learn('D3');
    expect(await direct.is('D3')).toBe(true); // the bot was written to there
  });
});

describe('posting to a response_url', () => {
  const posting = (...answers: (Response | Error)[]) => {
    const pauses: number[] = [];
    const fetch = async (): Promise<Response> => {
      const answer = answers.shift() ?? new Response('ok');
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return {
      pauses,
      post: () => createRespond({ fetch, pause: async (wait) => void pauses.push(wait), timeout: 1000 })('https://hooks.slack.com/x', {}),
    };
  };

  it('waits as long as it is told, and ever longer when it is not', async () => {
    const { post, pauses } = posting(
      new Response('', { status: 429, headers: { 'retry-after': '2' } }),
      new Response('', { status: 503 }),
      new Error('socket hang up'),
    );
    await post();
    expect(pauses).toEqual([2000, 400, 800]);
  });

  it.each([
    ['no such url', [new Response('used_url', { status: 404 })], '404 used_url'],
    ['a wait that nobody would sit through', [new Response('', { status: 429, headers: { 'retry-after': '60' } })], '429'],
    ['failure after failure', [1, 2, 3, 4].map(() => new Response('', { status: 500 })), '500'],
  ])('gives up: %s', async (_, answers, reason) => {
    await expect(posting(...answers).post()).rejects.toThrow(reason);
  });
});

describe("Bolt's log", () => {
  it('holds no token and no payload', () => {
    let written = '';
    const log = boltLog(createLog('debug', { write: (line) => void (written += line) }));
    log.debug('payload', { secret: 1 });
    log.warn('with xoxb-1-2-abc and', new Error('xapp-1-A-b'), 'https://hooks.slack.com/commands/T0/1/x');
    expect(JSON.parse(written)).toMatchObject({ msg: 'with [secret] and Error: [secret] https://[secret]' });
  });
});
