import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/adapters/slack/block-text.ts';
import { spoken } from '../../../src/adapters/slack/spoken.ts';
import { encoded } from '../../fakes/slack/events.ts';

describe('a message is read as people saw it', () => {
  it.each([
    ['<@U0BOT> torch or tf?', 'torch or tf?'],
    ['<@U0BOT>: is it dead', 'is it dead'],
    ['hey <@U0BOT>, torch or tf?', 'hey, torch or tf?'],
    ['so torch or tf <@U0BOT|framewise>', 'so torch or tf'],
    ['<@U0BOT>', ''],
    ['  \n <@U0BOT>\n', ''],
    ['<@U0BOT> ask <@U12> or <@U13|ann>', 'ask @someone or @ann'],
    ['in <#C1|general> or <#C2|>', 'in #general or #channel'],
    ['<!here> <!channel|channel> <!subteam^S1|@ml-team> <!subteam^S2>', '@here channel @ml-team @group'],
    ['until <!date^1392734382^{date}|18 February>', 'until 18 February'],
    ['see <http://pytorch.org|pytorch.org> and <https://keras.io>', 'see pytorch.org and https://keras.io'],
    ['<mailto:a@b.example|a@b.example> <mailto:c@d.example>', 'a@b.example c@d.example'],
    ['a &lt; b &amp;amp; c &gt; d', 'a < b &amp; c > d'],
    ['&lt;@U12&gt; &lt;!channel&gt;', '<@U12> <!channel>'],
    ['*PyTorch* or _TensorFlow_, ~Theano~ or `torch.compile`?', 'PyTorch or TensorFlow, Theano or torch.compile?'],
    ['scikit_learn, 2*3*4, a*b, __init__ and snake_case_name', 'scikit_learn, 2*3*4, a*b, __init__ and snake_case_name'],
    ['```import torch```', 'import torch'],
    ['is :pytorch: dead :thinking_face:?', 'is pytorch dead thinking face?'],
    ['at 10:30:45, aspect:mobile', 'at 10:30:45, aspect:mobile'],
    ['/compare pytorch tf aspect:mobile', '/compare pytorch tf aspect:mobile'],
    ['line one\nline two', 'line one\nline two'],
  ])('%s', (text, seen) => {
    expect(spoken(text, 'U0BOT')).toBe(seen);
  });

  it('gives back plain words as they were typed', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'B', '7', 'é', '&', '<', '>', '|', '@', '#', '!', '.', '?'), minLength: 1 }),
    );
    fc.assert(
      fc.property(words, (typed) => {
        const text = typed.join(' ');
        return spoken(encoded(text)) === text.trim();
      }),
    );
  });

  it.each([
    ['brackets', '<'.repeat(40_000)],
    ['half mentions', '<@U'.repeat(13_000)],
    ['stars', '*a '.repeat(13_000)],
    ['underscores', ' _'.repeat(20_000)],
    ['colons', ' :a'.repeat(13_000)],
    ['ticks', '`'.repeat(40_000)],
    ['new lines', `a${'\n'.repeat(39_998)}b`],
    ['spaces', `*a${' '.repeat(39_998)}b`],
    ['nul bytes', '\u0000'.repeat(40_000)],
  ])('does not take long over 40,000 characters of %s', (_, text) => {
    const before = performance.now();
    spoken(text, 'U0BOT');
    expect(performance.now() - before).toBeLessThan(50);
  });
});

describe('a message without text of its own', () => {
  it('is read from its blocks', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Poll' } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: 'Is *Keras* &gt; <https://pytorch.org|PyTorch>?' },
        fields: [{ type: 'mrkdwn', text: 'Now' }],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'And ' },
              { type: 'link', url: 'https://jax.dev' },
              { type: 'emoji', name: 'jax' },
            ],
          },
        ],
      },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Vote' } }] },
      { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'x' },
    ];
    expect(blockText(blocks)).toBe('Poll Is Keras > PyTorch? Now And  https://jax.dev jax');
  });

  it('is read from its attachments, as old apps write them', () => {
    expect(blockText([{ title: 'Release', text: 'TensorFlow &amp; Keras', fallback: 'not this' }])).toBe('Release TensorFlow & Keras');
    expect(blockText([{ fallback: 'only this' }])).toBe('only this');
  });

  it.each([undefined, null, '', 7, [], {}, [{ type: 'divider' }], [null], [{ type: 'mrkdwn' }], [{ text: { text: {} } }]])(
    'has none in %j',
    (blocks) => {
      expect(blockText(blocks)).toBe('');
    },
  );
});
