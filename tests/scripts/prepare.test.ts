import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnowledgeFiles } from '../../src/core/knowledge/read/files.ts';
import { keepIn } from '../../src/core/knowledge/read/kept.ts';
import { readWritten } from '../../src/core/knowledge/read/written.ts';
import { keptKnowledge, projectFolder } from '../../src/project.ts';

test('after npm has installed the packages the first start finds the knowledge read and checked', { timeout: 60_000 }, async () => {
  rmSync(keptKnowledge(), { force: true });

  execFileSync(process.execPath, ['--import', 'tsx', join(projectFolder(), 'scripts', 'prepare.ts')]);

  const keeper = keepIn(keptKnowledge());
  await readWritten(readKnowledgeFiles(join(projectFolder(), 'knowledge')), keeper);
  expect(keeper.isFaultless(new Date().toISOString().slice(0, 10))).toBe(true);
});
