import { claimsOn } from '../knowledge/claims.ts';
import type { Claim, Framework, Knowledge, Language, Task } from '../knowledge/knowledge.ts';
import { isUsedFrom, LANGUAGES } from '../knowledge/languages.ts';
import { wholly } from '../text/escaped.ts';

/** Frameworks with what is said of it: those that are used from a language, those at home there first; or those that are made for a task. */
export type OfKind =
  | { readonly by: 'language'; readonly language: Language; readonly made: readonly Told[] }
  | { readonly by: 'task'; readonly task: Task; readonly made: readonly Told[] };
type Told = { readonly framework: Framework; readonly claim: Claim };

/** Which of all are meant by a text that bids to list them, and says nothing but a language or a task: `list the frameworks for R`; or asks which they are: `which libraries support R`. */
export function createOfKindIn(
  { lexicon, tasks, taskNames, frameworks }: Knowledge,
  all: readonly Framework[],
): (text: string) => OfKind | undefined {
  const spoken = LANGUAGES.map((language) => ({ language, is: wholly([language, ...(lexicon.languages[language] ?? [])]) }));
  const told = (framework: Framework, aspect: string): readonly Told[] => {
    const [claim] = claimsOn(framework, aspect);
    return claim === undefined ? [] : [{ framework, claim }];
  };
  return (text) => {
    const isOfMade = BIDDING.test(text) || ASKING_MADE.test(text);
    if (!isOfMade && !ASKING_USED.test(text)) return undefined;
    const kind = text
      .replace(BIDDING, ' ')
      .replace(ASKING_MADE, ' ')
      .replace(ASKING_USED, ' ')
      .replace(ITEMS, ' ')
      .replace(LEADING, '')
      .replace(/[\s?!.]+$/, '');
    const language = spoken.find(({ is }) => is.test(kind))?.language;
    if (language !== undefined) {
      const isHome = ({ languages: { train, run } }: Framework): boolean => (train[0] ?? run[0]) === language;
      const used = all.filter(({ languages }) => isUsedFrom(languages, language));
      const inOrder = [...used.filter(isHome), ...used.filter((framework) => !isHome(framework))];
      return { by: 'language', language, made: inOrder.flatMap((framework) => told(framework, 'languages')) };
    }
    const task = isOfMade ? tasks.get(taskNames.exact(kind)?.id ?? '') : undefined;
    if (task === undefined || task.made.length === 0) return undefined;
    return {
      by: 'task',
      task,
      made: task.made.flatMap((id) => frameworks.get(id) ?? []).flatMap((framework) => told(framework, 'purpose')),
    };
  };
}

/** Whether a text bids to list what nobody calls a framework: `list countries with AI laws`. */
export const listsOthers = (text: string): boolean => BIDDING.test(text) && !ITEMS.test(text);

const BIDDING = /^(?:(?:please|(?:can|could) you)\s+)*(?:list|enumerate|name|show(?: me)?|give me a list of)\b(?!\s+(?:a|an|one)\b)/i;
const ITEMS = /\b(?:frameworks|libraries|tools|packages|everything)\b/i;
const WHICH = '^(?:which|what)(?:\\s+(?:ml|ai|(?:machine|deep)[- ]learning))?\\s+(?:frameworks|libraries|tools|packages)\\s+';
const ASKING_MADE = new RegExp(`${WHICH}are\\s+(?:there\\s+|made\\s+|meant\\s+)?for\\s+`, 'i');
const ASKING_USED = new RegExp(
  `${WHICH}(?:support|work\\s+(?:with|in|from)|run\\s+in|(?:are|can\\s+be)\\s+(?:used|called)\\s+(?:with|in|from))\\s+`,
  'i',
);
const LEADING = /^(?:\s|(?:all|the|your|known|of|that|which|are|is|there|can|be|used|made|available|work|for|in|from|with)\b)+/i;
