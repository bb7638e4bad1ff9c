import { clip } from '../../src/chat/pages.ts';
import { type Action, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Entry, Framework, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { createConnectives } from '../../src/core/text/connectives.ts';
import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import { CHANCE, EXACT } from '../chance.ts';
import { askAction } from '../views/buttons.ts';
import { createCiting } from '../views/citing.ts';
import { verdictOf } from '../views/entry.ts';
import type { Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/** Fewer are no list: one alone may be the only one that was asked about. */
const LEAST = 2;
/** So much is shown of what they are to do. */
const LONGEST = 60;
/** So many of them get a button. */
const OFFERED = 3;

/** What is known of one framework on what is asked of all. */
type Known = { readonly framework: Framework; readonly entry: Entry };

/**
 * What each framework does of which that is known, for whoever asks which of all do something: `which frameworks handle missing values`. An entry on one of
 * them tells nothing of the others.
 */
export function eachReading(asked: QuestionContext, { candidates }: Found): Reading | undefined {
  const { question, frameworks, need, best, chance, services } = asked;
  const sought = soughtIn(services.knowledge.lexicon)(question);
  if (sought === undefined || chance >= EXACT || need.language !== undefined) return undefined;
  // What can be built is recommended; and `gpu` alone is asked of each in another way.
  const { taskNames, aspectNames } = services.knowledge;
  if (taskNames.exact(sought) !== undefined || (!sought.includes(' ') && aspectNames.exact(sought) !== undefined)) return undefined;
  const named = frameworks.map(({ id }) => id);
  const subjectsOf = (entry: Entry): readonly string[] =>
    services.ofEntry.understood(entry).frameworks.flatMap(({ id }) => (named.includes(id) ? [] : [id]));
  // An entry on several answers by itself.
  if (best === undefined || (chance >= CHANCE.given && subjectsOf(best.entry).length !== 1)) return undefined;
  const known = candidates.flatMap(({ entry }): readonly Known[] => {
    const [subject, ...more] = subjectsOf(entry);
    const framework =
      more.length > 0 || WHY.test(entry.question) || !tells(entry, sought) ? undefined : services.knowledge.frameworks.get(subject ?? '');
    return framework === undefined ? [] : [{ framework, entry }];
  });
  const each = known.filter(({ framework }, at) => at === known.findIndex((other) => other.framework === framework));
  return each.length < LEAST ? undefined : listOf(each, sought, question);
}

/** The words for what they are to do, without those that only ask which do it. */
const soughtIn = memoizeByObject(({ which_of_all, doing_so }: Lexicon): ((text: string) => string | undefined) => {
  const heads = createConnectives(which_of_all);
  const withoutDoing = createLeaveOut(doing_so);
  return (text) => {
    const words = text.trim().replace(END, '').split(/\s+/);
    const length = heads.lengthAt(words, 0);
    const sought = withoutDoing(words.slice(length).join(' ')).replace(/\s+/g, ' ').trim();
    // `which lib for ocr` wants one.
    return length === 0 || FOR.test(sought) || wordsOf(sought).length === 0 ? undefined : sought;
  };
});

const FOR = /^(?:for|to)\b/i;
const END = /[\s?!.]+$/;

/** Whether an entry's question holds all that is sought, or so many of its phrasings do. */
function tells({ question, phrasings }: Entry, sought: string): boolean {
  const words = wordsOf(sought);
  const holdsAll = (text: string): boolean => {
    const all = new Set(wordsOf(text));
    return words.every((word) => all.has(word));
  };
  return holdsAll(question) || phrasings.filter(holdsAll).length >= TELLING;
}

const TELLING = 2;

/** What goes wrong with one is nothing that it does. */
const WHY = /^why\b/i;

function listOf(each: readonly Known[], sought: string, question: string): Reading {
  const action: Action = { label: 'Each by itself', command: 'ask', args: { question } };
  return {
    command: 'ask',
    says: '',
    action,
    answer: (services) => {
      const citing = createCiting(services);
      const items = each.map(({ framework, entry }): Text => [bold(framework.name), plain(': '), ...verdictOf(entry, citing)]);
      return {
        outcome: 'answered',
        args: { question },
        reply: {
          title: `What ${each.length} frameworks do: “${clip(sought, LONGEST)}”`,
          tone: 'answer',
          blocks: [
            { kind: 'note', text: [plain('Each is told by itself; what the others do with it I cannot list.')] },
            { kind: 'list', items },
          ],
          citations: citing.citations(),
          actions: each.slice(0, OFFERED).map(({ entry }) => askAction(entry)),
        },
      };
    },
  };
}
