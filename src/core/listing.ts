import { escaped, wholeNames } from './escaped.ts';
import { claimsOn } from './knowledge/claims.ts';
import type { Claim, Framework, Knowledge } from './knowledge/knowledge.ts';
import { makerNames } from './knowledge/makers.ts';
import { inOrder } from './order.ts';
import { isCommonEnglish } from './understand/english.ts';
import { createLeaveOut, createPhrases } from './understand/phrases.ts';
import { wordsOf } from './words.ts';

/** All frameworks that stand so: `which frameworks are dead`; or that have somebody behind them: `which libraries are from google`. */
export type Listing =
  | { readonly by: 'state'; readonly state: State; readonly frameworks: readonly Framework[] }
  | { readonly by: 'maker'; readonly maker: string; readonly made: readonly { readonly framework: Framework; readonly claim: Claim }[] };
type State = Framework['status']['state'];

/** Reads which of all frameworks are asked for, where a text asks nothing else. */
export type ListingIn = (text: string) => Listing | undefined;

export function createListingIn({ lexicon, frameworks }: Knowledge): ListingIn {
  const isOfAll = createPhrases(lexicon.all_of_them);
  const withoutAll = createLeaveOut(lexicon.all_of_them.toSorted((a, b) => b.length - a.length));
  const states = Object.entries(lexicon.states).map(([state, phrases]) => [state as State, wholly(phrases)] as const);
  const makers = wholly(makerNames(lexicon));
  const inName = [...frameworks.values()].toSorted((a, b) => inOrder(a.name.toLowerCase(), b.name.toLowerCase()));

  return (text) => {
    if (text.length > LONGEST || !isOfAll(text)) return undefined;
    const rest = withoutAll(text)
      .replace(/[?!.\s]+/g, ' ')
      .trim();
    const [state] = states.find(([, isState]) => isState.test(rest.replace(BEING, ''))) ?? [];
    if (state !== undefined) return { by: 'state', state, frameworks: inName.filter(({ status }) => status.state === state) };
    const maker = (MADE_BY.exec(rest)?.[1] ?? rest.replace(BEING, '')).replace(ARTICLE, '');
    const isMaker = wholeNames([maker]);
    const made = inName.flatMap((framework) => {
      const [claim] = claimsOn(framework, 'governance');
      return claim !== undefined && isMaker.test(claim.brief ?? claim.says) ? [{ framework, claim }] : [];
    });
    const isName = !wordsOf(maker).every(isCommonEnglish);
    const isMeant = makers.test(maker) || (isName && MADE_BY.test(rest) && made.length > 0);
    return isMeant ? { by: 'maker', maker, made } : undefined;
  };
}

/** Nobody asks for a list at such length. */
const LONGEST = 120;
const BEING = /^(?:are|is|were|have|has|been|that|those|which|what|all|the|now|already|\s)+(?=\s)\s*/i;
const ARTICLE = /^(?:the|an?)(?:\s+|$)/i;
const MADE_BY =
  /^(?:(?:are|is|were|was|come|comes|that)\s+)*(?:(?:made|owned|developed|maintained|created|built|backed|run|funded)\s+by|from|by)\s+([\p{L}][\p{L}\d .&-]*)$/iu;

/** Matches a text that is just one of them. */
const wholly = (phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.map(escaped).join('|')})$`, 'i');
