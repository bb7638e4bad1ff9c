import type { Fault } from './fault.ts';
import { namesBelow } from './files.ts';

/**
 * Files of a knowledge folder that nobody reads, for their names or where they lie: harmless to whoever asks, but whoever wrote one
 * would never be told. Files of the system's and of editors' own, `.DS_Store` and `keras.yaml~`, are nobody's loss.
 */
export function strays(folder: string): readonly Fault[] {
  return namesBelow(folder)
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')) && !name.endsWith('~') && !READ.test(name))
    .map((name) => ({ file: `knowledge/${name}`, line: 1, column: 1, message: `is not read: ${adviceFor(name)}` }));
}

const READ =
  /^(?:(?:aspects|tasks|lexicon)\.yaml|(?:sources|frameworks|pairs)\/[^/]+\.yaml|faq\/[^/]+\.md|schema\/[^/]+\.json|README\.md)$/;
const ENDINGS: Readonly<Record<string, string>> = { sources: '.yaml', frameworks: '.yaml', pairs: '.yaml', faq: '.md', schema: '.json' };

function adviceFor(name: string): string {
  const [folder = '', ...within] = name.split('/');
  const ending = ENDINGS[folder];
  if (within.length === 0 || ending === undefined) return 'knowledge/README.md tells which files are, and in which folders';
  return within.length === 1
    ? `in knowledge/${folder} only files are whose names end in ${ending}`
    : `move it to knowledge/${folder} itself, where files are that end in ${ending}`;
}
