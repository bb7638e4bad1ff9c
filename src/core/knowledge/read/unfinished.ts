import type { Fault } from './fault.ts';
import type { TextFile } from './files.ts';

/**
 * What is still to be filled in: each `TODO:` that `npm run knowledge:new` has put into a skeleton, or that somebody left for
 * later. A file that has any is read no further, for all else that is wrong with it follows from them.
 */
export function unfinished({ name, text }: TextFile): readonly Fault[] {
  if (!text.includes('TODO:')) return [];
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(MARK)].map((found) => {
      const [all, key, ...whats] = found;
      const what = whats.find((each) => each !== undefined)?.trim() ?? '';
      return {
        file: name,
        line: at + 1,
        column: found.index + all.indexOf('TODO:') + 1,
        message: `${key === undefined ? '' : `${key} `}is still to be filled in: ${what}`,
      };
    }),
  );
}

/** With the key before it, where there is one: in a string of YAML, or bare, as in an answer. */
const MARK = /(?:([\w-]+): *\[? *)?(?:"TODO:([^"]*)"|'TODO:([^']*)'|TODO:(.*?)(?:\[\^|$))/g;
