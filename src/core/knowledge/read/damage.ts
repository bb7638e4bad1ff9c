import { type Fault, placeAt } from './fault.ts';
import type { TextFile } from './files.ts';

/** What has happened to a file as a whole, whatever it holds: it is no text, or was saved or merged wrongly. Undefined where it is sound. */
export function damage({ name, text }: TextFile): Fault | undefined {
  const at = (offset: number, message: string): Fault => ({ file: name, ...placeAt(text, offset), message });
  if (isNoText(text)) return at(0, 'this is no text file, or one in UTF-16: save it as UTF-8, or take it out of this folder');
  const lost = text.indexOf(REPLACEMENT);
  if (lost >= 0) return at(lost, 'is not UTF-8: save it as UTF-8, and see that the letter here is the right one');
  const mark = text.includes('<<<<<<<') || text.includes('>>>>>>>') ? MERGE_MARK.exec(text) : null;
  if (mark !== null)
    return at(mark.index, 'a merge was not finished: keep what is right of the two sides, and remove this line and its kin');
  return undefined;
}

export const isNoText = (text: string): boolean => text.includes('\0') || UTF_16.test(text);

/** What stands in place of a byte that is no UTF-8. */
const REPLACEMENT = '\uFFFD';
/** Its mark at the beginning, as UTF-8. */
const UTF_16 = /^\uFFFD\uFFFD/;
const MERGE_MARK = /^(<{7}|>{7})( |\r?$)/m;
