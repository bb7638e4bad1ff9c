import { anyOf, wholeNames, wholly } from '../text/escaped.ts';
import { claimsOn } from '../knowledge/claims.ts';
import type { Claim, Framework, Knowledge, Task } from '../knowledge/knowledge.ts';
import { makerNames } from '../knowledge/makers.ts';
import { inOrder } from '../order.ts';
import { SOME } from '../recommend/criteria/does.ts';
import { mainOf } from '../recommend/criteria/essence.ts';
import { createLicensedIn, type Licensed } from './licensed.ts';
import { createSplits, isAmong, type Narrowed } from './narrowed.ts';
import { createOfKindIn, type OfKind } from './of-kind.ts';
import { isCommonEnglish } from '../text/english.ts';
import { namedIn } from '../text/runs.ts';
import { createLeaveOut, createPhrases } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import type { Surrounding } from '../knowledge/surroundings.ts';
import { neededAround } from '../understand/need/needed-around.ts';

/**
 * All frameworks that stand so: `which frameworks are dead`, `dead nlp libs`; or that have such a licence: `which libraries are bsd licensed`; or somebody
 * behind them: `which libraries are from google`; those of a kind: `list all model servers`; those that need something around them:
 * `which tools need an account`; or what cannot be listed: those that are from a country, or not from somebody.
 */
export type Listing = (Listed & { readonly narrowed?: Narrowed }) | { readonly by: 'origin' | 'others'; readonly maker: string };
type Listed =
  | { readonly by: 'state'; readonly state: State; readonly task: Task | undefined; readonly frameworks: readonly Framework[] }
  | { readonly by: 'maker'; readonly maker: string; readonly made: readonly { readonly framework: Framework; readonly claim: Claim }[] }
  | ({ readonly by: 'licence' } & Licensed)
  | {
      readonly by: 'around';
      readonly around: Surrounding;
      readonly made: readonly { readonly framework: Framework; readonly claim: Claim }[];
    }
  | OfKind;
type State = Framework['status']['state'];

/** Reads which of all frameworks are asked for, where a text asks nothing else. */
export type ListingIn = (text: string) => Listing | undefined;

export function createListingIn(knowledge: Knowledge): ListingIn {
  const { lexicon, frameworks } = knowledge;
  const isOfAll = createPhrases(lexicon.all_of_them);
  const withoutAll = createLeaveOut(lexicon.all_of_them);
  const states = Object.entries(lexicon.states).map(([state, phrases]) => [state as State, wholly(phrases)] as const);
  const ofKinds = Object.entries(lexicon.states).map(([state, phrases]) => {
    const called = anyOf(phrases);
    return [state as State, new RegExp(`^(?:(?:${called})\\s+(.+)|(.+?)\\s+(?:${called}))$`, 'i')] as const;
  });
  const makers = wholly(makerNames(lexicon));
  const origins = wholly(lexicon.origins);
  const inName = [...frameworks.values()].toSorted((a, b) => inOrder(a.name.toLowerCase(), b.name.toLowerCase()));
  const licensedIn = createLicensedIn(lexicon, inName);
  const ofKindIn = createOfKindIn(knowledge, inName);
  const splits = createSplits(knowledge);

  return (whole) => {
    if (whole.length > LONGEST) return undefined;
    const text = whole.replace(KNOWN, '');
    const listing = listingOf(text);
    if (listing !== undefined) return listing;
    const narrowed = splits(text).map(({ base, narrowed }) => {
      // Of those of a kind that are listed it is told what else is asked of them.
      const of = narrowed.by === 'unknown' ? ofKindIn(base) : listingOf(base);
      return of === undefined ? undefined : narrowedTo(of, narrowed);
    });
    return narrowed.find((one) => one !== undefined);
  };

  function listingOf(text: string): Listing | undefined {
    const ofKind = ofKindIn(text);
    if (ofKind !== undefined) return ofKind;
    const isListed = isOfAll(text);
    if (!(isListed || WHAT.test(text))) return undefined;
    const rest = withoutAll(text)
      .replace(OF_FIELD, ' ')
      .replace(/[?!.\s]+/g, ' ')
      .trim();
    const [state] = isListed ? (states.find(([, isState]) => isState.test(rest.replace(BEING, ''))) ?? []) : [];
    if (state !== undefined)
      return { by: 'state', state, task: undefined, frameworks: inName.filter(({ status }) => status.state === state) };
    const ofTask = isListed ? standingOfTask(rest.replace(ASKED, '')) : undefined;
    if (ofTask !== undefined) return ofTask;
    const around = isListed ? neededAround(lexicon).whole(rest) : undefined;
    if (around !== undefined) {
      const made = inName.flatMap((framework) => {
        const claim = framework.surroundings.get(around);
        return claim === undefined ? [] : [{ framework, claim }];
      });
      return { by: 'around', around, made };
    }
    const licensed = isListed ? licensedIn(rest) : undefined;
    if (licensed !== undefined) return { by: 'licence', ...licensed };
    const said = rest.replace(WHAT, '').replace(NOT, ' ');
    const named = MADE_BY.exec(said)?.[1];
    // `what is google` asks for no list.
    if (named === undefined && !isListed) return undefined;
    const maker = (named ?? said.replace(BEING, '')).replace(ARTICLE, '');
    const isMaker = wholeNames([maker]);
    const made = inName.flatMap((framework) => {
      const [claim] = claimsOn(framework, 'governance');
      return claim !== undefined && isMaker.test(claim.brief ?? claim.says) ? [{ framework, claim }] : [];
    });
    const isName = isListed && !wordsOf(maker).every(isCommonEnglish);
    const isMeant = makers.test(maker) || (isName && named !== undefined && made.length > 0);
    if (!isMeant) return undefined;
    if (origins.test(maker)) return { by: 'origin', maker };
    return NOT.test(rest) ? { by: 'others', maker } : { by: 'maker', maker, made };
  }

  /** What is made for a task, is called so, or is scored on what that is most about, unless only what is made for it does it. */
  function isFor({ id, kind, scores }: Framework, task: Task): boolean {
    const isCalled = namedIn(kind, knowledge.taskNames).includes(task.id);
    return task.made.includes(id) || isCalled || (!task.only && (scores[mainOf(task) ?? ''] ?? 0) >= SOME);
  }

  /** Those that have to do with a task and stand so: `dead nlp`, `rl are abandoned`. */
  function standingOfTask(rest: string): Listed | undefined {
    return ofKinds
      .map(([state, isSaid]): Listed | undefined => {
        const [, behind, before] = isSaid.exec(rest) ?? [];
        const kind = (behind ?? before ?? '').replace(BEING_BEHIND, '').replace(FOR, '');
        const task = knowledge.tasks.get(knowledge.taskNames.exact(kind)?.id ?? '');
        if (task === undefined) return undefined;
        return { by: 'state', state, task, frameworks: inName.filter((one) => one.status.state === state && isFor(one, task)) };
      })
      .find((one) => one !== undefined);
  }
}

/** Those of a list that are meant; undefined where it is none. */
function narrowedTo(listing: Listing, narrowed: Narrowed): Listing | undefined {
  if ('frameworks' in listing) return { ...listing, frameworks: listing.frameworks.filter((one) => isAmong(one, narrowed)), narrowed };
  if (!('made' in listing)) return undefined;
  return { ...listing, made: listing.made.filter(({ framework }) => isAmong(framework, narrowed)), narrowed };
}

/** Nobody asks for a list at such length. */
const LONGEST = 120;
/** Of what they made somebody may ask so too: `what is from nvidia`. */
const WHAT = /^what(?:['’]?s)?\s+/i;
const NOT = /\s*(?:\bnot\b|n['’]t\b)\s*/i;
/** What all of them are. */
const OF_FIELD = /\b(?:ml|ai|(?:machine|deep)[- ]learning)(?=\s|$)/gi;
const BEING = /^(?:are|is|were|got|get|being|have|has|been|that|those|which|what|all|the|now|already|\s)+(?=\s)\s*/i;
const ASKED = /^(?:(?:which|what|are|any|all|the)\s+)+/i;
const BEING_BEHIND = /\s+(?:that|which|are|is|have|has|been|were|got|being|\s)+$/i;
const FOR = /^for\s+/i;
const ARTICLE = /^(?:the|an?)(?:\s+|$)/i;
/** What says only that those are meant that are known here: `which frameworks do you know that are dead`. */
const KNOWN =
  /\s+(?:(?:that|which|do)\s+)?you\s+(?:know|have|cover|list)(?:\s+(?:of|about))?(?=\s+(?:that|which|for|from|in|with|without|by|made|under)\b)/i;
const MADE_BY =
  /^(?:(?:are|is|were|was|do|comes?|that)\s+)*(?:(?:made|owned|developed|maintained|created|built|backed|run|funded)\s+by|from|by)\s+([\p{L}][\p{L}\d .&-]*)$/iu;
