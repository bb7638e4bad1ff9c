import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKnowledge } from '../scripts/build/knowledge.ts';
import { compiledIn } from '../src/project.ts';
import { buildProgram, compileProgram } from '../scripts/build/program.ts';
import { copyKnowledge } from './knowledge-copy.ts';

/** The project as it is deployed: compiled, run by plain node, in a folder of its own that nobody edits during the run. */
export type Deployment = {
  readonly knowledge: string;
  /** Which knowledge that is. */
  readonly copied: Awaited<ReturnType<typeof copyKnowledge>>;
  /** Where a source file's compiled form lies: `src/main.ts`. */
  compiled(source: string): string;
  /** A folder for what a measure writes. */
  scratch(): Promise<string>;
  remove(): Promise<void>;
};

const root = fileURLToPath(new URL('..', import.meta.url));

export async function createDeployment(): Promise<Deployment> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'framewise-bench-')));
  try {
    await Promise.all([
      cp(join(root, 'package.json'), join(folder, 'package.json')),
      symlink(join(root, 'node_modules'), join(folder, 'node_modules')),
      compile(folder),
    ]);
    const copied = await copyKnowledge(root, join(folder, 'knowledge'));
    await buildKnowledge(join(folder, 'knowledge'), compiledIn(join(folder, 'dist')));
    return deployed(folder, copied);
  } catch (error) {
    await remove(folder);
    throw error;
  }
}

function deployed(folder: string, copied: Deployment['copied']): Deployment {
  return {
    knowledge: join(folder, 'knowledge'),
    copied,
    compiled: (source) => join(folder, 'dist', source.replace(/\.ts$/, '.js')),
    scratch: () => mkdtemp(join(folder, 'scratch-')),
    remove: () => remove(folder),
  };
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** The program as `npm run build` does it; the processes of the bench as programs that are not built. */
async function compile(folder: string): Promise<void> {
  const names = await readdir(join(root, 'bench'));
  await Promise.all([
    buildProgram(join(root, 'src/main.ts'), join(folder, 'dist/src')),
    compileProgram(
      names.filter((name) => name.endsWith('.main.ts')).map((name) => join(root, 'bench', name)),
      join(folder, 'dist/bench'),
    ),
  ]);
}

/** What this was measured on: the versions that decide. */
export async function versions(): Promise<string> {
  const versionOf = async (name: string): Promise<string> => {
    const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
    return `${name} ${(JSON.parse(text) as { version: string }).version}`;
  };
  return [`node ${process.versions.node}`, ...(await Promise.all(['discord.js', '@slack/bolt'].map(versionOf)))].join(', ');
}
