import { normalizeName } from '../../src/core/knowledge/spelling.ts';
import { LANGUAGES } from '../../src/core/knowledge/languages.ts';
import { LICENCES, STATES } from '../../src/core/knowledge/schema.ts';
import type { WrittenKnowledge } from '../../src/core/knowledge/read/written.ts';
import type { Kind } from './kind.ts';

export const frameworkKind: Kind = {
  name: 'framework',
  takes: ['id'],
  path: ([id = '']) => `frameworks/${id}.yaml`,
  refusal: ([id = ''], { frameworks }) => {
    const known = frameworks.find(({ id: other, value: { name, aliases } }) =>
      [other, name, ...aliases].some((each) => normalizeName(each) === normalizeName(id)),
    );
    return known === undefined ? undefined : `“${id}” is a name of ${known.value.name} already, in ${known.file.name}`;
  },
  skeleton: (_, { aspects }, today) => skeleton(aspects, today),
};

/** The aspects that any framework should have something on; the rest are named below them. */
const BEGUN = ['purpose', 'deep-learning', 'languages', 'maintenance', 'licence', 'governance', 'limits'];

function skeleton(aspects: WrittenKnowledge['aspects'], today: string): string {
  const evidence = (indent: string): string =>
    `${indent}sources: ["TODO: ids of sources that you opened and that say so"]\n${indent}checked: ${today} # the day you opened them\n`;
  const begun = aspects.filter(({ id }) => BEGUN.includes(id));
  const claims = begun.map(({ id, value: { asks, rubric } }, at) => {
    const score =
      rubric === undefined
        ? ''
        : `      score: "TODO: 0 to 5 - 0 is ${rubric[0].replaceAll('"', "'")} - 5 is ${rubric[5].replaceAll('"', "'")}"\n`;
    const optional =
      at > 0
        ? ''
        : `      runs: {} # how it runs on which machine, where the claim says that: { mac: well, windows: partly, amd: never }
      built_on: [] # ids of those of which it needs one, where the claim says that
      requires: [] # ids of those that must be installed with it: under installation always, else for what the aspect tells of
      does_without: [] # ids of those that it can be used without, where the claim says how
      works_with: [] # ids of those that it works with, where the claim says that
      only_in: [] # the languages in which alone it holds, as where an add-on for one does the work
      needs: [] # what it needs around it, where the claim says that: kubernetes, cloud, server, account
      needs_language: [] # java, where it needs that installed from whichever language it is used
      better_with: [] # what it is at its best with, where the claim says how it does without
      was: # what used to be true and no longer is; leave it out where there is nothing
        - says: "TODO: what used to be true"
          until: "TODO: YYYY, YYYY-MM or YYYY-MM-DD"
          sources: ["TODO: ids of sources"]
      disputed: # what other sources say instead; leave it out where they agree
        - says: "TODO: what they say"
          sources: ["TODO: ids of sources"]
`;
    return `  ${id}: # ${asks}
    - says: "TODO: one or two plain sentences that stand alone"
      brief: "TODO: the same in 60 characters, for a table"
${score}${evidence('      ')}${optional}`;
  });
  const others = aspects
    .filter(({ id }) => !BEGUN.includes(id))
    .map(({ id, value }) => `  #   ${id}${value.rubric === undefined ? '' : ' (scored)'}: ${value.asks}`);

  return `# What each field means, by example: knowledge/README.md. \`npm run knowledge:check\` names what is still to be filled in.
name: "TODO: the name as its makers write it"
kind: "TODO: a few words in lower case, such as gradient boosting library"
home: "TODO: https://… of its own site, or its repository"
aliases: [] # other names and common misspellings of exactly this; case, spaces and punctuation do not matter
parts: [] # what people ask for by name that belongs to it: { name: torch.compile, aliases: [torch compile] }; with \`own\` for what holds of itself
status:
  state: "TODO: ${STATES.join(', ')}"
  successors: [] # ids or names of what to use instead; needed unless it is active
  says: "TODO: who develops it and how steadily, or when and why it ended, in one or two sentences"
${evidence('  ')}# Leave it out where no release is known. Cite the page at PyPI, npm or GitHub: npm run knowledge:refresh then keeps it true.
release: { version: "TODO: the latest final version", month: "TODO: YYYY-MM", sources: ["TODO: pypi-NAME or another registry"], checked: ${today} }
languages: # for /recommend: ${LANGUAGES.join(', ')}
  train: ["TODO: the languages it is trained from, or nothing"]
  run: ["TODO: the languages a trained model is run from, or nothing"]
licence: "TODO: ${LICENCES.join(', ')}: permissive is like MIT, BSD or Apache, weak-copyleft like LGPL or MPL, proprietary has terms of its own, restricted allows no product without pay"
# Only where it runs models of some kinds and no others, the aspects that tell which: only: [language-models]
strengths: # three to five, each with its own reason
  - says: "TODO: what it is good at, in one or two sentences that stand alone"
${evidence('    ')}limits: # three to five
  - says: "TODO: what it is not good at"
${evidence('    ')}choose: # two to four
  - if: "TODO: what finishes the sentence Choose it if …"
${evidence('    ')}alternatives:
  - framework: "TODO: an id of a file here, or a plain name"
    when: "TODO: what finishes the sentence Take it instead when …"
${evidence('    ')}claims: # leave out what has nothing to do with it; further claims of the same aspect need no brief and have no score
${claims.join('')}
  # Further aspects, where there is something to say:
${others.join('\n')}
`;
}
