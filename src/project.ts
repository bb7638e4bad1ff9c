import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json and knowledge/: above `src` in development, above `dist/src` when built. */
export function projectFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  let folder = here;
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder))
      throw new Error(
        `There is no package.json in ${here} nor above it: it belongs beside knowledge/, and beside dist/ where that is used.`,
      );
    folder = dirname(folder);
  }
  return folder;
}

/** The files of compiled knowledge in a folder. */
export const compiledIn = (folder: string): { readonly knowledge: string; readonly faq: string } => ({
  knowledge: join(folder, 'knowledge.json'),
  faq: join(folder, 'faq.json'),
});

/** Where `npm run build` puts the knowledge; undefined where the program runs from its sources, which read the files themselves. */
export function builtKnowledge(): ReturnType<typeof compiledIn> | undefined {
  return import.meta.url.endsWith('.ts') ? undefined : compiledIn(join(projectFolder(), 'dist'));
}

/** Where what was read of the files is kept for the next start, beside what other tools keep; it may be removed at any time. */
export function keptKnowledge(): string {
  return join(projectFolder(), 'node_modules', '.cache', 'framewise', 'knowledge.json');
}
