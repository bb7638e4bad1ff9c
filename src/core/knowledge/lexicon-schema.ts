import { z } from 'zod';
import { LANGUAGES } from './languages.ts';
import { MACHINES } from './machines.ts';
import { id, line, STATES } from './schema.ts';
import { SURROUNDINGS } from './surroundings.ts';
import { TALK_TOPICS } from './talk-topics.ts';
import { TARGETS } from './targets.ts';
import { EXPERIENCES, LICENCE_KINDS, LICENCES_WANTED, PRIORITIES } from './wishes.ts';

const words = z
  .array(line(60))
  .superRefine((list, context) => {
    const known = new Set<string>();
    for (const [at, word] of list.entries()) {
      const key = word.toLowerCase();
      if (known.has(key)) context.addIssue({ code: 'custom', path: [at], message: `“${word}” stands in this list already` });
      known.add(key);
    }
  })
  .meta({ uniqueItems: true });

/** By what they mean, which the code must know: a slip in it would leave the words unread. */
const wordsBy = <const T extends readonly string[]>(choices: T) => z.partialRecord(z.enum(choices), words);

export const lexiconSchema = z.strictObject({
  everyday: words,
  nicknames: z.record(z.string(), id),
  field: words,
  doing: words,
  content: words,
  learning: words,
  tech: words,
  making: words,
  kinship: words,
  compare: words,
  either: words,
  between: words,
  beside: words,
  together: words,
  becomes: words,
  formats: words,
  owned: words,
  owning: words,
  part_of: words,
  works_with: words,
  breaks: words,
  news: words,
  ends: words,
  upgrading: words,
  opinion: words,
  judged: words,
  too_much: words,
  scale: words,
  like: words,
  recommend: words,
  about: words,
  outside: words,
  elsewhere: words,
  leaving: words,
  of_a_tool: words,
  without: words,
  unwanted: words,
  dismissed: words,
  outgrown: words,
  outdone: words,
  preferably: words,
  if_possible: words,
  wishing: words,
  open: words,
  training: words,
  running: words,
  meaning: words,
  memory: words,
  hubs: words,
  belongings: words,
  greetings: words,
  thanks: words,
  talk: wordsBy(TALK_TOPICS),
  in_talk: words,
  symptoms: words,
  troubles: words,
  small: words,
  english: words,
  targets: wordsBy(TARGETS),
  staying: words,
  no_place: words,
  suggesting: words,
  hiring: words,
  sites: words,
  machines: wordsBy(MACHINES),
  phones: words,
  granted: words,
  gpus: words,
  no_gpus: words,
  experience: wordsBy(EXPERIENCES),
  priorities: wordsBy(PRIORITIES),
  licences: wordsBy(LICENCES_WANTED),
  copyleft: wordsBy(LICENCES_WANTED),
  licence_kinds: wordsBy(LICENCE_KINDS),
  licence_names: words,
  languages: wordsBy(LANGUAGES),
  answers: z.record(line(60), z.enum([...TARGETS, ...EXPERIENCES, ...PRIORITIES, ...LICENCES_WANTED, ...LANGUAGES])),
  surroundings: wordsBy(SURROUNDINGS),
  spared: wordsBy(SURROUNDINGS),
  hosts: z.record(id, words),
  gloss: z.record(z.string(), words),
  unweighed: words,
  unknown_places: words,
  versioned: words,
  named_points: z.record(line(40), words),
  figures: words,
  sizes: words,
  makers: z.record(line(40), words),
  origins: words,
  strangers: words,
  leaves: words,
  left: words,
  other_languages: z.record(z.string(), words),
  kindred: wordsBy(LANGUAGES),
  other_tasks: z.record(z.string(), words),
  methods: words,
  ambiguous: words,
  follow_ups: words,
  pointing: words,
  among: words,
  going_on: words,
  choosing: words,
  all_of_them: words,
  states: z.record(z.enum(STATES), words),
  fillers: words,
});
