import { clip } from '../../src/chat/pages.ts';
import { wholeNames } from '../../src/core/escaped.ts';
import { surroundingsAmong } from '../../src/core/knowledge/surroundings.ts';
import type { Need } from '../../src/core/recommend/need.ts';
import { wordsOf } from '../../src/core/words.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { needTexts } from '../views/needs.ts';
import { wishesLeftOut } from './need.ts';

/** So many are named. */
const NAMED = 4;

/** What was asked for and is not heeded, told before an answer that may not hold then. */
export const notHeededFirst = (understood: Understanding, need: Need, services: Services): readonly string[] =>
  [wishLeftOut(understood, need, services), originNotWeighed(understood, services)].filter(Boolean);

/** `Nothing I know fits well with JAX, which was only a wish: this is without it.`; empty where every wish is heeded. */
function wishLeftOut(understood: Understanding, need: Need, { knowledge }: Services): string {
  const wishes = needTexts(wishesLeftOut(understood, need, knowledge), knowledge);
  return wishes.length === 0 ? '' : `Nothing I know fits well ${wishes.join(' ')}, which was only a wish: this is without it.`;
}

/** `Not weighed: no chinese.`: where makers shall not be from; empty where nothing is said of that. */
function originNotWeighed({ unweighed }: Understanding, { knowledge: { lexicon } }: Services): string {
  const phrases = unweighed.filter((phrase) => holdsWord(phrase, lexicon.origins)).map((phrase) => clip(phrase, 40));
  return phrases.length === 0 ? '' : `Not weighed: ${phrases.join(', ')}. I know who stands behind a framework, and not from where.`;
}

const holdsWord = (phrase: string, words: readonly string[]): boolean => wholeNames(words).test(phrase);

/** `Not weighed: no cloud, GDPR.`: what was asked for beside a need, as typed; empty where there is nothing. */
export function notWeighed(
  understood: Understanding,
  need: Need,
  { knowledge: { tasks, lexicon } }: Services,
  strange: readonly string[] = [],
): string {
  const { unweighed, otherLanguage, otherTask } = understood;
  const task = tasks.get(need.task ?? '');
  const ofTask = new Set(task === undefined ? [] : wordsOf([task.name, ...task.words].join(' ')));
  // `explainable` may be what is built.
  const isTask = (phrase: string): boolean => wordsOf(phrase).every((word) => ofTask.has(word));
  const unwanted = surroundingsAmong(need.without?.split(',') ?? []);
  const around = unwanted.flatMap((one) => [...(lexicon.surroundings[one] ?? []), ...(lexicon.spared[one] ?? [])]);
  const isWeighed = (phrase: string): boolean => around.some((name) => phrase.toLowerCase().includes(name));
  const makers = need.without?.split(',').flatMap((one) => lexicon.makers[one] ?? []) ?? [];
  const phrases = unweighed.filter(
    (phrase) => !isTask(phrase) && !isWeighed(phrase) && !holdsWord(phrase, [...makers, ...lexicon.origins]),
  );
  const others = strange.filter((word) => !unweighed.some((phrase) => phrase.toLowerCase().includes(word.toLowerCase())));
  const all = [...new Set([...phrases, otherTask ?? [], otherLanguage ?? [], ...others].flat())].map((phrase) => clip(phrase, 40));
  if (all.length === 0) return '';
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
  return `Not weighed: ${all.slice(0, NAMED).join(', ')}${more}.`;
}
