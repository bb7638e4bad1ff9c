import { normalizeName } from '../../src/core/knowledge/spelling.ts';

/** Everything that is known, in the place of an aspect. */
export const ALL = { value: 'all', label: 'All aspects' };

/** Whether everything is asked for rather than one aspect: by the value that is offered, or by its label. */
export const isAll = (typed: string): boolean =>
  typed.split(',').some((one) => [ALL.value, ALL.label.toLowerCase()].includes(one.trim().toLowerCase()));

/** In the place of an aspect: what speaks for a framework and what against it. */
export const FOR_AND_AGAINST = 'for-and-against';

/** Whether that is asked for, in whatever words: `pros`, `pros and cons`. */
export const isForAndAgainst = (typed: string): boolean => FOR_OR_AGAINST.has(normalizeName(typed));

/** In the place of an aspect: what used to be true of a framework, and what is now. */
export const CHANGES = 'changes';

/** Whether that is asked for, in whatever words: `news`, `what changed`. */
export const isChanges = (typed: string): boolean => CHANGED.has(normalizeName(typed));

const namesOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(normalizeName));

const FOR_OR_AGAINST = namesOf([FOR_AND_AGAINST, 'pros', 'cons', 'pros and cons', 'pro and con', 'pro', 'con', 'against']);
const CHANGED = namesOf([CHANGES, 'change', 'what changed', 'changelog', 'news', 'new', "what's new", 'what is new', 'release notes']);
