import { isNoText } from './damage.ts';
import type { TextFile } from './files.ts';

/** Whether an id may stand in one of the files that could not be read: what leads to it is not at fault until they are mended. */
export type InDoubt = (id: string) => boolean;

export function createInDoubt(unread: readonly TextFile[]): InDoubt {
  return (id) =>
    unread.some(
      ({ name, text }) => name.endsWith(`/${id}.yaml`) || (MANY.test(name) && (text === '' || isNoText(text) || text.includes(id))),
    );
}

/** Files that hold many things, each with its id. */
const MANY = /^knowledge\/(sources\/|aspects\.yaml|tasks\.yaml)/;
