import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultText } from '../src/core/knowledge/read/fault.ts';
import { readKnowledgeFiles } from '../src/core/knowledge/read/files.ts';
import { readWritten } from '../src/core/knowledge/read/written.ts';
import { readOptions } from '../src/options.ts';
import { jsonSchemas } from './schema/json-schemas.ts';

readOptions({
  usage: ['npm run knowledge:schema'],
  does: 'Writes the JSON Schema of each kind of file to knowledge/schema/, from which editors complete. Exits with 1 where aspects.yaml has a fault.',
});
const folder = fileURLToPath(new URL('../knowledge', import.meta.url));
const { written, faults } = await readWritten(readKnowledgeFiles(folder));
const wrong = faults.filter(({ file }) => file === 'knowledge/aspects.yaml');
for (const fault of wrong) console.error(faultText(fault));
if (wrong.length > 0) process.exitCode = 1;
else {
  const schemas = Object.entries(jsonSchemas(written.aspects.map(({ value }) => value)));
  await mkdir(join(folder, 'schema'), { recursive: true });
  await Promise.all(schemas.map(([name, schema]) => writeFile(join(folder, 'schema', name), `${JSON.stringify(schema, undefined, 2)}\n`)));
  console.log(`wrote ${schemas.length} files to knowledge/schema`);
}
