import { wholeNames } from '../text/escaped.ts';
import type { Claim, Entry, Framework, Knowledge, Part } from './knowledge.ts';
import type { Match } from './names.ts';

/** A part as it is named, with the whole that it belongs to. */
export type PartNamed = { readonly part: Part; readonly whole: Framework };

/** Undefined where a name means a whole. */
export function partNamed({ id, part: name }: Pick<Match, 'id' | 'part'>, { frameworks }: Knowledge): PartNamed | undefined {
  const whole = frameworks.get(id);
  const part = name === undefined ? undefined : whole?.parts.find((one) => one.name === name);
  return whole === undefined || part === undefined ? undefined : { part, whole };
}

/** What is said of a part among what is said of its whole: the first claim that begins with its name. */
export function claimOn({ name }: Part, { strengths, claims }: Framework): Claim | undefined {
  return [...[...claims.values()].flat(), ...strengths].find(({ says }) => says.startsWith(`${name} `));
}

/** What is asked of a part by its name; the shortest question first, for it asks of little else. */
export function questionsOn({ part: { name, aliases }, whole }: PartNamed, { faq }: Knowledge): readonly Entry[] {
  const names = wholeNames([name, ...aliases]);
  return [...faq.values()]
    .filter(({ about, question }) => about.includes(whole.id) && names.test(question))
    .toSorted((a, b) => a.question.length - b.question.length);
}
