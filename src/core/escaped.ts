/** A text as it stands, for a regular expression. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An expression that finds a name as a whole word: not `Ray` in `X-Ray` or `Rays`. */
export const wholeName = (name: string): RegExp => new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`);
