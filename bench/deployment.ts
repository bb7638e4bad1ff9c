import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compileKnowledge, loadKnowledge } from '../src/core/knowledge/load.ts';
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
    await buildKnowledge(folder);
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

/** As `npm run build`, with the processes of the bench, and without checking types: `npm run check` does. */
async function compile(folder: string): Promise<void> {
  const config = {
    extends: join(root, 'tsconfig.build.json'),
    compilerOptions: {
      rootDir: root,
      outDir: join(folder, 'dist'),
      noCheck: true,
      noEmit: false,
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: ['src', 'commands', 'bench/*.main.ts'].map((part) => join(root, part)),
  };
  const file = join(folder, 'tsconfig.json');
  await writeFile(file, JSON.stringify(config));
  await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', file]).catch((error: { stdout: string }) => {
    throw new Error(`the program does not compile:\n${error.stdout}`, { cause: error });
  });
}

/** As `npm run build` does after compiling. */
async function buildKnowledge(folder: string): Promise<void> {
  const { written } = await loadKnowledge(join(folder, 'knowledge'), new Date().toISOString().slice(0, 10));
  await writeFile(join(folder, 'dist', 'knowledge.json'), compileKnowledge(written));
}

/** What this was measured on: the versions that decide. */
export async function versions(): Promise<string> {
  const versionOf = async (name: string): Promise<string> => {
    const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
    return `${name} ${(JSON.parse(text) as { version: string }).version}`;
  };
  return [`node ${process.versions.node}`, ...(await Promise.all(['discord.js', '@slack/bolt'].map(versionOf)))].join(', ');
}
