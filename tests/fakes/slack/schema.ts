import { createGenerator, type Schema } from 'ts-json-schema-generator';

/**
 * The published schema of blocks and modals: JSON Schema from the types that Slack publishes. Generating takes seconds, so
 * `golden/schema.json` holds it; a test keeps it equal, and `npx vitest run tests/adapters/slack/schema.test.ts -u` writes it anew.
 */
export function generateSchema(): Schema {
  const path = new URL('../../../node_modules/@slack/types/dist/index.d.ts', import.meta.url).pathname;
  const config = { path, type: 'ModalView', skipTypeCheck: true, topRef: false, additionalProperties: false, jsDoc: 'none' } as const;
  return createGenerator(config).createSchema('ModalView');
}
