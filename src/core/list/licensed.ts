import { claimsOn } from '../knowledge/claims.ts';
import type { Claim, Framework, Lexicon } from '../knowledge/knowledge.ts';
import { LICENCE_KINDS } from '../knowledge/wishes.ts';
import { makerNames } from '../knowledge/makers.ts';
import { escaped, wholly } from '../text/escaped.ts';

/** Frameworks with what is said of their licence: those whose licence is of a kind, or is called so. */
export type Licensed = {
  /** As typed. */
  readonly licence: string;
  readonly kind: LicenceKind | undefined;
  readonly made: readonly { readonly framework: Framework; readonly claim: Claim }[];
};

type LicenceKind = (typeof LICENCE_KINDS)[number];

/** Which of all are meant by a text that says nothing but a licence: `are bsd licensed`, `under the agpl`, `copyleft`. */
export function createLicensedIn(lexicon: Lexicon, all: readonly Framework[]): (said: string) => Licensed | undefined {
  const kinds = LICENCE_KINDS.map((kind) => ({ kind, is: wholly(lexicon.licence_kinds[kind] ?? []) }));
  const isName = wholly(lexicon.licence_names);
  const isMaker = wholly(makerNames(lexicon));
  const told = all.flatMap((framework) => {
    const [claim] = claimsOn(framework, 'licence');
    return claim === undefined ? [] : [{ framework, claim }];
  });
  return (said) => {
    const name = said.replace(LEADING, '').replace(TRAILING, '');
    const kind = kinds.find(({ is }) => is.test(name))?.kind;
    if (kind !== undefined) return { licence: name, kind, made: told.filter(({ framework }) => KINDS[kind].includes(framework.licence)) };
    // `what is from apache` asks who makes it.
    if (!isName.test(name) || (isMaker.test(name) && !LICENSED.test(said))) return undefined;
    const isIn = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?!\\p{L})`, 'iu');
    return { licence: name, kind, made: told.filter(({ claim }) => isIn.test(claim.brief ?? claim.says)) };
  };
}

/** What lets changes be closed in part is copyleft too; what is free on terms of its own is not open source. */
const KINDS: Readonly<Record<LicenceKind, readonly Framework['licence'][]>> = {
  copyleft: ['copyleft', 'weak-copyleft'],
  proprietary: ['proprietary', 'restricted'],
};

const LICENSED = /\b(?:under|licen[cs])/i;
const LEADING = /^(?:\s|(?:are|is|that|which|have|has|with|under|an?|the|available|released|distributed|published|licen[cs]ed)\b)+/i;
const TRAILING = /[\s-]*(?:licen[cs](?:ed|es?)|code)?[\s.]*$/i;
