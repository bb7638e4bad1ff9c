import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ICruiseResult } from 'dependency-cruiser';
import { readOptions } from '../src/options.ts';

readOptions({
  usage: ['npm run check:walls'],
  does: `Holds the walls of the README's Design section: who may import whom, where the environment is read, and that words of the platforms
stand in their adapters only. Exits with 1, and with a line for each breach.`,
});
const breaches = [...(await forbiddenImports()), ...(await forbiddenWords())];
for (const breach of breaches) console.error(breach);
console.log(breaches.length === 0 ? 'the walls stand' : `${breaches.length} breaches`);
process.exitCode = breaches.length === 0 ? 0 : 1;

/** dependency-cruiser runs as a program of its own: its parser does not work inside tsx. */
async function forbiddenImports(): Promise<readonly string[]> {
  const cruise = promisify(execFile)(
    'npx',
    ['depcruise', '--config', '.dependency-cruiser.json', '--output-type', 'json', 'src', 'commands'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  // It exits with the number of breaches; what it prints is the same then.
  const { stdout } = await cruise.catch((error: { stdout: string }) => error);
  const { modules, summary } = JSON.parse(stdout) as ICruiseResult;
  // Without a parser for TypeScript it finds no modules at all, and nothing wrong.
  if (modules.filter(({ source }) => source.endsWith('.ts')).length < 40)
    return [`only ${modules.length} modules were read: the parser is missing`];
  return summary.violations.map(({ from, to, rule }) => `${from} may not import ${to} (${rule.name})`);
}

async function forbiddenWords(): Promise<readonly string[]> {
  const walls: readonly { readonly in: RegExp; readonly word: RegExp; readonly says: string }[] = [
    { in: /^src\/(?!config\.ts)|^commands\//, word: /process\.env\b/, says: 'reads the environment: only src/config.ts does' },
    {
      in: /^src\/(core|chat)\/(?!.*weights\.ts)|^commands\//,
      word: /\b(embeds?|block[ _]kit|mrkdwn|ephemeral|trigger_id|custom_id|ActionRow|interactions?|modals?)\b|(?<!')(discord|slack)(?!')/i,
      says: 'speaks of a platform: only adapters do',
    },
    { in: /^src\/core\//, word: /\bconsole\./, says: 'writes to the console: core returns findings' },
  ];
  const files = await Promise.all(
    ['src', 'commands'].map((folder) => readdir(folder, { recursive: true }).then((names) => names.map((name) => join(folder, name)))),
  );
  const found = files
    .flat()
    .filter((name) => name.endsWith('.ts'))
    .map(async (name) => {
      const lines = (await readFile(name, 'utf8')).split('\n').map(withoutComment);
      return walls
        .filter((wall) => wall.in.test(name))
        .flatMap(({ word, says }) => lines.flatMap((line, at) => (word.test(line) ? [`${name}:${at + 1} ${says}`] : [])));
    });
  return (await Promise.all(found)).flat();
}

/** A line without a comment that fills it or stands at its end: `//` in an address begins none, nor does a `*` between factors. */
function withoutComment(line: string): string {
  return line.replace(/^\s*(?:\/?\*).*$|(?:^|\s)\/\/\s.*$/, '');
}
