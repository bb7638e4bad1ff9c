import { lexiconSchema } from '../../src/core/knowledge/lexicon-schema.ts';
import { z } from 'zod';
import type { Aspect } from '../../src/core/knowledge/knowledge.ts';
import {
  aspectSchema,
  claimSchema,
  entrySchema,
  frameworkSchema,
  pairSchema,
  sourceSchema,
  taskSchema,
} from '../../src/core/knowledge/schema.ts';

/**
 * The JSON Schema of each kind of file, by its name in knowledge/schema/. They follow from the schemas that read the files; in
 * place of any id of an aspect they know the real ones, so that an editor can offer them with the question each answers.
 */
export function jsonSchemas(aspects: readonly Aspect[]): Readonly<Record<string, object>> {
  const aspect = z.enum(aspects.map(({ id }) => id));
  const claims = z.array(claimSchema).min(1);
  const byAspect = z.strictObject(Object.fromEntries(aspects.map((each) => [each.id, claims.optional().describe(describeAspect(each))])));
  const scores = z.partialRecord(aspect, z.number().int().min(0).max(5));
  return {
    'framework.json': toJson('A framework', frameworkSchema.extend({ claims: byAspect })),
    'pair.json': toJson('A pair of frameworks', pairSchema.extend({ decides: z.array(aspect).min(2).max(6) })),
    'question.json': toJson('The front matter of a question', entrySchema.extend({ aspect: aspect.optional() })),
    'sources.json': toJson('Sources', z.array(sourceSchema)),
    'aspects.json': toJson('Aspects', z.array(aspectSchema)),
    'tasks.json': toJson('Tasks', z.array(taskSchema.extend({ asks: scores, needs: scores }))),
    'lexicon.json': toJson('The lexicon', lexiconSchema),
  };
}

function toJson(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'ref' });
  return { $schema, title, $comment: 'Written by npm run knowledge:schema.', ...rest };
}

function describeAspect({ name, asks, rubric }: Aspect): string {
  return `${name}: ${asks}${rubric === undefined ? ' No score.' : ` 0: ${rubric[0]}. 5: ${rubric[5]}.`}`;
}
