import fc from 'fast-check';
import type { Action, Block, Citation, Reply, Span, Text } from '../src/chat/reply.ts';
import { hostileStrings } from './gallery.ts';

/** Any string a person or a page may hold, hostile ones often. */
export const arbitraryString: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...hostileStrings),
  fc.tuple(fc.constantFrom(...hostileStrings), fc.integer({ min: 1, max: 20 })).map(([text, times]) => text.repeat(times)),
  fc.string({ maxLength: 12 }).map((text) => `${text} `.repeat(120)),
);

const citation: fc.Arbitrary<Citation> = fc.record(
  {
    title: arbitraryString,
    publisher: arbitraryString,
    address: fc.webUrl({ withQueryParameters: true }).filter((address) => address.length <= 300),
    checked: fc.constant('2026-11-01'),
    dated: fc.constant('2026'),
    stale: fc.boolean(),
  },
  { requiredKeys: ['title', 'publisher', 'address', 'checked', 'stale'] },
);

const action: fc.Arbitrary<Action> = fc.record({
  label: arbitraryString,
  command: fc.constant('paint'),
  args: fc.string({ maxLength: 20 }).map((colour) => ({ colour })),
});

const text = (citations: number): fc.Arbitrary<Text> =>
  fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('text', 'bold', 'italic', 'code'), text: arbitraryString }) as fc.Arbitrary<Span>,
      ...(citations > 0 ? [fc.integer({ min: 1, max: citations }).map((number): Span => ({ kind: 'cite', number }))] : []),
    ),
    { maxLength: 5 },
  );

const block = (citations: number): fc.Arbitrary<Block> => {
  const words = text(citations);
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph', 'note'), text: words }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('heading'), text: arbitraryString }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('code'), code: arbitraryString }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('list'), items: fc.array(words, { maxLength: 8 }) }) as fc.Arbitrary<Block>,
    fc.record({
      kind: fc.constant('facts'),
      facts: fc.array(fc.record({ name: arbitraryString, value: words }), { maxLength: 8 }),
    }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('choices'), label: arbitraryString, choices: fc.array(action, { maxLength: 8 }) }) as fc.Arbitrary<Block>,
    fc.integer({ min: 2, max: 24 }).chain((columns) =>
      fc.record({
        kind: fc.constant('table' as const),
        caption: arbitraryString,
        columns: fc.array(arbitraryString, { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
      }),
    ),
  );
};

/** Any reply within the type. */
export const arbitraryReply: fc.Arbitrary<Reply> = fc.array(citation, { maxLength: 12 }).chain((citations) =>
  fc.record({
    title: arbitraryString,
    tone: fc.constantFrom('answer', 'notice', 'problem'),
    blocks: fc.array(block(citations.length), { maxLength: 8 }),
    citations: fc.constant(citations),
    actions: fc.array(action, { maxLength: 30 }),
  }),
);
