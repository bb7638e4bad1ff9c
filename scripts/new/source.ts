import { SOURCE_KINDS } from '../../src/core/knowledge/schema.ts';
import type { Kind } from './kind.ts';

export const sourceKind: Kind = {
  name: 'source',
  takes: ['id'],
  path: ([id = '']) => `sources/${id}.yaml`,
  refusal: ([id = ''], { sources }) => {
    const known = sources.find((source) => source.id === id);
    return known === undefined ? undefined : `The source ${id} stands in ${known.file.name} already`;
  },
  skeleton: ([id = '']) => `# More sources may follow in this file, or this one may move to another: the name of the file means nothing.
- id: ${id}
  title: "TODO: the title of the page"
  publisher: "TODO: who publishes it"
  address: "TODO: https://…"
  kind: "TODO: ${SOURCE_KINDS.join(', ')}"
  date: "TODO: YYYY, YYYY-MM or YYYY-MM-DD of publication; leave it out where it is not known"
`,
};
