/** A text whose numbered points stand in lines of their own, without their numbers: in `1. keras 2. jax` there is no Keras 2. */
export const withoutListNumbers = (text: string): string => (isCounting(text) ? text.replace(NUMBER, '\n').trim() : text);

/** What stands before numbered points, and each of them; undefined where nothing is counted. */
export function numberedPoints(text: string): { readonly lead: string; readonly points: readonly string[] } | undefined {
  if (!isCounting(text)) return undefined;
  const [lead = '', ...points] = text.replace(NUMBER, MARK).split(MARK);
  return { lead: lead.trim(), points: points.map((point) => point.trim()) };
}

function isCounting(text: string): boolean {
  const numbers = [...text.matchAll(NUMBER)].map(([, number]) => Number(number));
  return numbers.length > 1 && numbers.every((number, at) => number === at + 1);
}

/** A number with its mark, and a word after it: `1.`, `2)`, `(3)`. */
const NUMBER = /(?<!\S)\(?(\d{1,2})(?:\)\s*|\.\s+)(?=\p{L})/gu;
/** No text has it. */
const MARK = '\u0000';
