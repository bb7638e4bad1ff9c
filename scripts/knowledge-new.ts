import { fileURLToPath } from 'node:url';
import { readOptions } from '../src/options.ts';
import { begin, WAYS } from './new/begin.ts';

const { words } = readOptions({
  usage: WAYS,
  does: 'Begins a file of the knowledge with a skeleton that says what to fill in. Exits with 1 where it refuses.',
  // It has its own words for too many.
  words: Infinity,
});
const folder = fileURLToPath(new URL('../knowledge', import.meta.url));
const begun = await begin(folder, words, new Date().toISOString().slice(0, 10));
if ('refused' in begun) {
  console.error(begun.refused);
  process.exitCode = 1;
} else {
  console.log(`wrote knowledge/${begun.written}: fill in what says TODO; npm run knowledge:check names what is left`);
}
