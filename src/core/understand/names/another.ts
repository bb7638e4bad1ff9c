/**
 * Whether something in the place of what is named is asked for, whatever kind of thing that is: `use one other monitoring tool`. In `works
 * with another framework` nothing is replaced.
 */
export const asksForAnother = (text: string): boolean => ANOTHER.test(text);

const ANOTHER =
  /\b(?:use|try|need|needs|want|find|suggest|recommend|is there) (?:another|(?:at least )?one other|some other|a different)(?: [\p{L}-]+)? (?:tool|library|framework|package|platform|product|service)s?\b(?! with\b)/iu;
