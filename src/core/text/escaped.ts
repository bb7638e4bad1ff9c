/** A text as it stands, for a regular expression. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An expression that finds a name as a whole word: not `Ray` in `X-Ray` or `Rays`. */
export const wholeName = (name: string): RegExp => new RegExp(asWhole(escaped(name)));

/** The same for several names, in any case. */
export const wholeNames = (names: readonly string[]): RegExp => new RegExp(asWhole(names.map(escaped).join('|')), 'i');

/** Phrases as alternatives, the longest first: `google cloud run` before `google cloud`. */
export const anyOf = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Matches a text that is just one of them. */
export const wholly = (phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.map(escaped).join('|')})$`, 'i');

const asWhole = (pattern: string): string => `(?<![\\w-])(?:${pattern})(?![\\w-])`;
