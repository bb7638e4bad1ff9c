/**
 * A text without what somebody asks on the way and denies at once: `pytorch vs jax, will it run on their phones? no, only servers`. What is
 * asked first is the question itself.
 */
export const withoutDenied = (text: string): string => text.replace(DENIED, '$<before>');

const DENIED = /(?<before>[,;.!?]\s+)[^,;.!?]{3,120}\?\s*(?:no|nope|nah)(?=\s*[,;.!]|\s+(?:just|only)\b)[,;.!\s]*/giu;
