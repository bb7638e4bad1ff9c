import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeBlock, escapeText, inlineCode, maskedLink } from '../../../src/adapters/discord/escape.ts';
import { drawLine, drawText } from '../../../src/adapters/discord/text.ts';
import { bold, code, italic, plain, type Span } from '../../../src/chat/reply.ts';
import { hostileStrings } from '../../gallery.ts';
import { arbitraryString } from '../../arbitrary-reply.ts';
import { liveMarkup, shownText } from '../../fakes/discord/live-markup.ts';

describe('text of others', () => {
  test.each([
    ['scikit-learn 1.7, TF.js & 3.5 GB (about 10%)', 'scikit-learn 1.7, TF.js & 3.5 GB (about 10%)'],
    ['snake_case * 2', 'snake\\_case \\* 2'],
    ['# head', '\\# head'],
    ['1. one', '1\\. one'],
    ['2.0 is out', '2.0 is out'],
    ['https://evil.example', 'https:\u200B//evil.example'],
    ['@everyone', '@\u200Beveryone'],
    ['@\u202Eeveryone', '@\u200Beveryone'],
    ['<@1>', '\\<\u200B@1\\>'],
    [':smile: at 10:30', '\\:smile: at 10:30'],
    ['\ud800', '\uFFFD'],
  ])('%s', (text, drawn) => expect(escapeText(text)).toBe(drawn));

  test.each(hostileStrings)('%j is shown and not obeyed', (text) => {
    for (const drawn of [escapeText(text), inlineCode(text), codeBlock(text), drawText([plain('a'), plain(text), plain('b')], [])])
      expect(liveMarkup(drawn)).toEqual([]);
    expect(shownText(escapeText(text)).trim()).toBe(shownText(escapeText(shownText(escapeText(text)))).trim());
  });

  test('nothing comes alive where spans meet', () => {
    const pieces = [
      '@',
      'everyone',
      '<',
      '@1',
      '>',
      ':',
      '//',
      'https',
      ':smile',
      '`',
      '``',
      '*',
      '**',
      '\\',
      '[',
      '](',
      'x)',
      '\n',
      '#',
      ' ',
      '- ',
      '1',
      '. ',
      'discord.',
      'gg/x',
      '',
    ];
    const span = fc.tuple(fc.constantFrom(plain, bold, italic, code), fc.constantFrom(...pieces)).map(([make, text]): Span => make(text));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        for (const drawn of [drawText(spans, []), drawLine(spans, [])])
          expect(liveMarkup(drawn).filter(({ kind, text }) => !(kind === 'mark' && /^\*\*?$/.test(text)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a code block ends where it ends', () => {
    fc.assert(
      fc.property(arbitraryString, (text) => {
        expect(liveMarkup(codeBlock(`${text}\`\`\`@everyone`))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a link', () => {
  test.each([
    ['https://example.org/a_(b)?c=d e', '[x](https://example.org/a_%28b%29?c=d%20e)'],
    ['https://example.org/é', '[x](https://example.org/%C3%A9)'],
    ['javascript:alert(1)', undefined],
    [`https://example.org/${'a'.repeat(600)}`, undefined],
  ])('to %s', (address, drawn) => expect(maskedLink('x', address)).toBe(drawn));

  test('a number without a citation is no link', () => {
    expect(drawText([{ kind: 'cite', number: 12 }], [])).toBe('¹²');
  });
});
