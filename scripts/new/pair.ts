import type { Kind } from './kind.ts';

export const pairKind: Kind = {
  name: 'pair',
  takes: ['id', 'id'],
  path: (ids) => `pairs/${ids.join('-')}.yaml`,
  refusal: (ids, { frameworks, pairs, unread }) => {
    const [one = '', other = ''] = ids;
    const missing = ids.find((id) => !frameworks.some((framework) => framework.id === id));
    if (one === other) return 'A pair takes two different frameworks';
    if (missing !== undefined) {
      const file = `knowledge/frameworks/${missing}.yaml`;
      return unread.includes(file)
        ? `${file} has something to fill in or a fault, so it cannot be compared yet: npm run knowledge:check names what`
        : `There is no file ${file}: begin that first`;
    }
    const known = pairs.find(({ value: { between } }) => between.includes(one) && between.includes(other));
    return known === undefined ? undefined : `${known.file.name} is about these two already`;
  },
  skeleton: (ids, { aspects }, today) => {
    const evidence = `    sources: ["TODO: ids of sources that you opened and that say so"]\n    checked: ${today}\n`;
    return `# What each field means, by example: knowledge/README.md.
between: [${ids.join(', ')}]
verdict:
  says: "TODO: which of the two, in one or two sentences"
  sources: ["TODO: ids of sources that you opened and that say so"]
  checked: ${today} # the day you opened them
# Two to six of ${aspects.map(({ id }) => id).join(', ')}.
decides: ["TODO: the aspects that decide, the weightiest first"]
choose: # at least one for each
${ids.map((id) => `  - framework: ${id}\n    if: "TODO: what finishes the sentence Choose it if …"\n${evidence}`).join('')}`;
  },
};
