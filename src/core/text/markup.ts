/**
 * A text as it is read aloud: a link by its words, without mentions of people and channels, and without bare addresses, but for the name
 * of the project that one leads to.
 */
export const withoutMarkup = (text: string): string =>
  MARK.test(text)
    ? text.replace(LINK, '$1').replace(NAMED_LINK, ' $1 ').replace(MENTION, ' ').replace(PROJECT, ' $1 ').replace(ADDRESS, ' ')
    : text;

/** Most texts hold none of all that. */
const MARK = /[@[<]|https?:/i;
const LINK = /\[([^\]\n]*)\]\([^)\s]*\)/g;
const NAMED_LINK = /<https?:[^>|\s]*\|([^>\n]*)>/gi;
const MENTION = /<(?:@[!&]?|#|!)[^>\s]*>|(?<![\w.])@(?:everyone|here|channel)\b/gi;
const PROJECT = /<?https?:\/\/(?:www\.)?(?:github\.com\/[\w.-]+|pypi\.org\/project)\/([\w.-]*\w)[^\s>]*>?/gi;
const ADDRESS = /<?https?:\/\/[^\s>]*>?/gi;
