import { expect, it } from 'vitest';
import { generateSchema } from '../../fakes/slack/schema.ts';

it('the schema that payloads are checked against is that of the installed @slack/types', async () => {
  await expect(`${JSON.stringify(generateSchema(), null, 1)}\n`).toMatchFileSnapshot('../../fakes/slack/golden/schema.json');
}, 20_000);
