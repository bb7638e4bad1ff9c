import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json and knowledge/: above `src` in development, above `dist/src` when built. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Where `npm run build` puts the knowledge; undefined where the program runs from its sources, which read the files themselves. */
export function builtKnowledge(): string | undefined {
  return import.meta.url.endsWith('.ts') ? undefined : join(projectFolder(), 'dist', 'knowledge.json');
}
