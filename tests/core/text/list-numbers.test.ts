import { describe, expect, it } from 'vitest';
import { withoutListNumbers } from '../../../src/core/text/list-numbers.ts';

describe('the numbers of a list', () => {
  it.each([
    ['1. keras 2. jax', 'keras \njax'],
    ['which: 1) flax 2)haiku', 'which: \nflax \nhaiku'],
    ['(1) burn\n(2) candle', 'burn\n\ncandle'],
  ])('are left out: %s', (text, left) => expect(withoutListNumbers(text)).toBe(left));

  it.each(['from keras 2. to keras 3', 'pytorch 1.13 or 2.0', 'python 3. and 1. numpy', '1. keras'])('are no others: %s', (text) =>
    expect(withoutListNumbers(text)).toBe(text),
  );
});
