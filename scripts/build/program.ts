import { build, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles a program with all that it imports into a few files of one folder. Types are not checked: `npm run check` does. */
export async function buildProgram(source: string, folder: string): Promise<void> {
  await build({
    ...common([source], folder),
    splitting: true,
    // Less to read, and to keep in memory. Names stay as they are.
    minifyWhitespace: true,
    minifySyntax: true,
    external: [
      // The adapter requires it by name, and it must be one copy with the one that discord.js uses.
      '@discordjs/rest',
      // What discord.js and ws use where it is installed, which it is not.
      'bufferutil',
      'utf-8-validate',
      'zlib-sync',
    ],
    // Packages of CommonJS require modules of Node.js.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  });
}

/** Compiles programs that import their packages from node_modules, one by one, as a program that is not built does. */
export async function compileProgram(sources: readonly string[], folder: string): Promise<void> {
  await build({ ...common(sources, folder), packages: 'external' });
}

const common = (sources: readonly string[], folder: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: [...sources],
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
});
