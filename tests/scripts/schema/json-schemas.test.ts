import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../../scripts/schema/json-schemas.ts';
import { knowledgeFolder, realKnowledge } from '../../knowledge.ts';

const { aspects } = await realKnowledge();
const schemas = jsonSchemas([...aspects.values()]);
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const validators = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
const read = (path: string): Promise<string> => readFile(join(knowledgeFolder, path), 'utf8');

/** What is wrong with a text by the schema of its kind, as an editor would say it. */
function faultsOf(schema: string, text: string): readonly string[] {
  const validate = validators.get(schema);
  if (validate === undefined) throw new Error(`there is no ${schema}`);
  validate(load(text, { schema: CORE_SCHEMA }));
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** The schema that an editor takes for a file, by the settings that come with the project. */
async function schemasByFile(): Promise<ReadonlyMap<string, string>> {
  const settings = JSON.parse(await readFile(join(knowledgeFolder, '../.vscode/settings.json'), 'utf8')) as {
    'yaml.schemas': Record<string, string>;
  };
  const names = (await readdir(knowledgeFolder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.map((name) => {
      const matching = Object.entries(settings['yaml.schemas']).filter(([, glob]) =>
        new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(`knowledge/${name}`),
      );
      expect(matching, `knowledge/${name}`).toHaveLength(1);
      expect(matching[0]?.[0]).toMatch(/^\.\/knowledge\/schema\//);
      return [name, basename(matching[0]?.[0] ?? '')];
    }),
  );
}

describe('the JSON Schemas of the knowledge', () => {
  it('are committed as the zod schemas and aspects.yaml say (npm run knowledge:schema writes them anew)', async () => {
    expect((await readdir(join(knowledgeFolder, 'schema'))).sort()).toEqual(Object.keys(schemas).sort());
    for (const [name, schema] of Object.entries(schemas))
      expect(await read(`schema/${name}`)).toBe(`${JSON.stringify(schema, undefined, 2)}\n`);
  });

  it('find nothing wrong with any real file, of which each has one', async () => {
    for (const [name, schema] of await schemasByFile()) expect(faultsOf(schema, await read(name)), name).toEqual([]);
    for (const name of await readdir(join(knowledgeFolder, 'faq'))) {
      const front = /^---\n([\s\S]*?)\n---\n/.exec(await read(`faq/${name}`))?.[1] ?? '';
      expect(faultsOf('question.json', front), name).toEqual([]);
    }
  });

  it.each<[string, string, string, (text: string) => string, RegExp]>([
    [
      'an aspect that does not exist',
      'framework.json',
      'frameworks/keras.yaml',
      (text) => text.replace(/^ {2}licence:/m, '  license:'),
      /additional.*license/,
    ],
    ['a field with a slip', 'framework.json', 'frameworks/keras.yaml', (text) => text.replace('- says:', '- say:'), /required.*says/],
    ['a score of 6', 'framework.json', 'frameworks/keras.yaml', (text) => text.replace(/score: \d/, 'score: 6'), /<= 5/],
    [
      'a version that YAML reads as a number',
      'framework.json',
      'frameworks/theano.yaml',
      (text) => text.replace('"1.0.5"', '1.0'),
      /\/release\/version must be string/,
    ],
    [
      'a claim without a source',
      'framework.json',
      'frameworks/keras.yaml',
      (text) => text.replace(/sources: \[[^\]]+\]/, 'sources: []'),
      /fewer than 1 items/,
    ],
    [
      'a kind of source that does not exist',
      'sources.json',
      'sources/keras.yaml',
      (text) => text.replace('kind: documentation', 'kind: docs'),
      /allowed values.*documentation/,
    ],
  ])('find %s', async (_, schema, name, change, expected) => {
    expect(faultsOf(schema, change(await read(name))).join('\n')).toMatch(expected);
  });

  it('tell an editor what each aspect asks, and its rubric', () => {
    const { properties } = schemas['framework.json'] as { properties: { claims: { properties: Record<string, { description: string }> } } };
    expect(Object.keys(properties.claims.properties)).toEqual([...aspects.keys()]);
    expect(properties.claims.properties['mobile']?.description).toMatch(/^Phones: How does .* 0: no way\. 5: a maintained runtime/);
  });
});
