import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/**
 * What is wrong with a value and what should stand there instead, where its schema does not say so itself; undefined where zod's own words
 * have to do. `written` tells how the value stands in its file.
 */
export function misshapen(issue: Issue, written: () => string | undefined): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `should be ${kindOf(issue.expected, issue.input, written)}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `should be one of ${listed(issue.values)}`;
    case 'unrecognized_keys':
      return `is not known here: there ${knownTo(issue)}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'too_big':
      return `is above ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'number' ? `is below ${issue.minimum}` : `has fewer than ${issue.minimum}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'is no address: write https://…' : undefined;
    case 'custom':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
      return undefined;
  }
}

function kindOf(expected: string, input: unknown, written: () => string | undefined): string {
  switch (expected) {
    case 'string':
      if (typeof input === 'number' || typeof input === 'boolean') return `text: write "${written() ?? input}"`;
      return isSplit(input) ? 'text: put it in quotation marks, for a colon stands in it' : 'text';
    case 'number':
      return 'a number';
    case 'int':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
    case 'tuple':
      return 'a list';
    default:
      return 'fields with values';
  }
}

/** `- GPU: can it` in a list is a field called GPU. */
const isSplit = (input: unknown): boolean => typeof input === 'object' && !Array.isArray(input) && Object.keys(input ?? {}).length === 1;

/** Which keys the schema has: those of a thing, or what a list of words goes by. */
function knownTo({ inst }: Issue): string {
  const { shape, keyType } = (inst?._zod.def ?? {}) as { shape?: object; keyType?: z.core.$ZodType };
  return `is ${listed(Object.keys(shape ?? {}).concat([...(keyType?._zod.values ?? [])].map(String)))}`;
}

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');
