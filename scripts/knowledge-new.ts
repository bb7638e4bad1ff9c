import { fileURLToPath } from 'node:url';
import { begin } from './new/begin.ts';

/**
 * Begins a file of the knowledge with a skeleton that says what to fill in:
 *
 *   npm run knowledge:new -- framework <id>
 *
 * and others, which it names when it is run without words. Exits 1 where it refuses.
 */
const folder = fileURLToPath(new URL('../knowledge', import.meta.url));
const begun = await begin(folder, process.argv.slice(2), new Date().toISOString().slice(0, 10));
if ('refused' in begun) {
  console.error(begun.refused);
  process.exitCode = 1;
} else {
  console.log(`wrote knowledge/${begun.written}: fill in what says TODO; npm run knowledge:check names what is left`);
}
