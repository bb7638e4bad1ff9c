import type { Kind } from './kind.ts';

export const faqKind: Kind = {
  name: 'faq',
  takes: ['slug'],
  path: ([slug = '']) => `faq/${slug}.md`,
  refusal: () => undefined,
  skeleton: (_, { aspects }, today) => `---
question: "TODO: the question in its best form, at most 120 characters"
phrasings: # at least five, as people really type them: they are what finds the answer
  - "TODO: in three words"
  - "TODO: as a sentence"
  - "TODO: with slang"
  - "TODO: in other words than the answer's"
  - "TODO: by what goes wrong"
  - "TODO: with the short name"
about: ["TODO: ids of the frameworks that it is about, or nothing"]
# One of ${aspects.map(({ id }) => id).join(', ')}; leave it out where none fits.
aspect: "TODO: an aspect"
checked: ${today} # the day you opened the sources
---

TODO: the answer in at most two sentences, with its source at the end.[^source-id]

TODO: what else is worth knowing, in short paragraphs or one list, each with its source; or nothing.[^source-id]
`,
};
