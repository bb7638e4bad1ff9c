/** What names a thing of the knowledge everywhere: in files, as the name of its own file, and to whoever begins one. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const LONGEST_ID = 60;
export const ID_RULE = `lower-case letters, digits and single hyphens, ${LONGEST_ID} at most`;

export const isId = (text: string): boolean => ID.test(text) && text.length <= LONGEST_ID;

/** The id that is nearest to a text, to be suggested. */
export function idNear(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'scikit-learn' : id;
}
