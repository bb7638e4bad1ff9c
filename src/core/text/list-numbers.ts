/** A text whose numbered points stand in lines of their own, without their numbers: in `1. keras 2. jax` there is no Keras 2. */
export function withoutListNumbers(text: string): string {
  const numbers = [...text.matchAll(NUMBER)].map(([, number]) => Number(number));
  const isCounting = numbers.length > 1 && numbers.every((number, at) => number === at + 1);
  return isCounting ? text.replace(NUMBER, '\n').trim() : text;
}

/** A number with its mark, and a word after it: `1.`, `2)`, `(3)`. */
const NUMBER = /(?<!\S)\(?(\d{1,2})(?:\)\s*|\.\s+)(?=\p{L})/gu;
