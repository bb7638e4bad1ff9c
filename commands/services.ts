import { lazy, memoizeByObject, memoizeRecent } from '../src/core/memoize.ts';
import type { Entry, Knowledge } from '../src/core/knowledge/knowledge.ts';
import { createQuestionSearch, type Found, type QuestionSearch } from '../src/core/search/questions.ts';
import { areSeveralOfOne, withoutVersions } from '../src/core/versions.ts';
import { type Asks, type AsksOf, createAsksOf } from '../src/core/understand/input/asks.ts';
import { createListingIn, type ListingIn } from '../src/core/list/listing.ts';
import { createKinIn, type KinIn } from '../src/core/understand/names/kin.ts';
import { withoutReport } from '../src/core/understand/input/story.ts';
import { createUnderstandReported } from '../src/core/understand/reported.ts';
import { createUnderstand, type Understand, type Understanding } from '../src/core/understand/understand.ts';

/** What commands work with. */
export type Services = {
  readonly knowledge: Knowledge;
  readonly questions: QuestionSearch;
  readonly understand: Understand;
  /** What a text asks for by its words, which takes less time. */
  readonly asksOf: AsksOf;
  /** The same of an entry's own question, each worked out once for an entry: it is held against many that are typed. */
  readonly ofEntry: { readonly understood: (entry: Entry) => EntryUnderstood; readonly asks: (entry: Entry) => Asks };
  /** Which of all frameworks a text asks for, if nothing else. */
  readonly listingIn: ListingIn;
  /** A word of a text that is no name known, and carries one. */
  readonly kinIn: KinIn;
  /** YYYY-MM-DD. */
  readonly today: () => string;
};

/** What is kept of how an entry's own question is understood: all of it, of all entries, would fill the memory. */
export type EntryUnderstood = Pick<Understanding, 'frameworks' | 'aspects' | 'otherWordCount' | 'need' | 'sought'>;

export function createServices(knowledge: Knowledge, now: () => Date): Services {
  const questions = lazy(() => createQuestionSearch(knowledge));
  const make = lazy(() => createUnderstandReported(createUnderstand(knowledge)));
  const understand = memoizeRecent((text: string) => make()(text));
  const asksOf = lazy(() => createAsksOf(knowledge));
  const listingIn = lazy(() => createListingIn(knowledge));
  const kinIn = lazy(() => createKinIn(knowledge));
  return {
    knowledge,
    questions: { find: memoizeRecent((question) => findAnyWay(withoutReport(question), questions(), understand, knowledge)) },
    understand,
    asksOf: (text) => asksOf()(text),
    ofEntry: {
      understood: memoizeByObject(({ question }: Entry): EntryUnderstood => {
        const { frameworks, aspects, otherWordCount, need, sought } = understand(question);
        return { frameworks, aspects, otherWordCount, need, sought };
      }),
      asks: memoizeByObject(({ question }: Entry) => asksOf()(question)),
    },
    listingIn: (text) => listingIn()(text),
    kinIn: (text) => kinIn()(text),
    today: () => now().toISOString().slice(0, 10),
  };
}

/** From this chance on no name in a question need be mended: it was understood as it was typed. */
const PLAIN = 0.9;
/** In so many characters no one name or version is what a question hangs on, and each way to read it takes time. */
const LONG = 4000;

/** `pytorch 0.4 on windows` may be asked of that version, or be what is known of any; `thaeno` may have been meant for a name. */
function findAnyWay(question: string, { find }: QuestionSearch, understand: Understand, knowledge: Knowledge): Found {
  const better = (one: Found, text: string): Found => {
    const other = find(text);
    return other.chance > one.chance ? other : one;
  };
  const found = find(question);
  if (question.length > LONG) return found;
  // Who holds two releases of the same against each other asks of just these.
  const bare = areSeveralOfOne(question, knowledge) ? question : withoutVersions(question, knowledge);
  const best = bare === question ? found : better(found, bare);
  if (best.chance >= PLAIN) return best;
  const slips = understand(question).frameworks.filter(({ mended }) => mended);
  return slips.length === 0
    ? best
    : better(
        best,
        slips.reduce((text, { typed, name }) => text.replace(typed, name), bare),
      );
}
