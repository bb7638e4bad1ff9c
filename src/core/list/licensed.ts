import { claimsOn } from '../knowledge/claims.ts';
import type { Claim, Framework, Lexicon } from '../knowledge/knowledge.ts';
import { licenceCalled, type LicenceKind, namePattern, OF_KIND } from '../knowledge/licences.ts';
import { makerNames } from '../knowledge/makers.ts';
import { createLeaveOut } from '../text/phrases.ts';
import { wholly } from '../text/escaped.ts';

/** Frameworks with what is said of their licence: those whose licence is of a kind, or is called so. */
export type Licensed = {
  /** As typed. */
  readonly licence: string;
  readonly kind: Exclude<LicenceKind, 'open'> | undefined;
  readonly made: readonly { readonly framework: Framework; readonly claim: Claim }[];
};

/** Which of all are meant by a text that says nothing but a licence: `are bsd licensed`, `under the agpl`, `copyleft`. */
export function createLicensedIn(lexicon: Lexicon, all: readonly Framework[]): (said: string) => Licensed | undefined {
  const isMaker = wholly(makerNames(lexicon));
  const told = all.flatMap((framework) => {
    const [claim] = claimsOn(framework, 'licence');
    return claim === undefined ? [] : [{ framework, claim }];
  });
  const withoutProduct = createLeaveOut(lexicon.licences.closed ?? []);
  return (whole) => {
    // What it is to be kept out of names no other licence: `gpl, in a closed product`.
    const said = withoutProduct(whole).replace(KEPT_OUT, '');
    const called = licenceCalled(said, lexicon);
    if (called === undefined) return undefined;
    const { name, version, kind } = called;
    // Nearly all are.
    if (kind === 'open') return undefined;
    if (kind !== undefined) return { licence: name, kind, made: told.filter(({ framework }) => OF_KIND[kind].includes(framework.licence)) };
    // `what is from apache` asks who makes it.
    if (isMaker.test(name) && !LICENSED.test(said)) return undefined;
    // Who asks for the GPL means the AGPL too, which asks for more.
    const isIn = /^gpl$/i.test(name) ? either(namePattern(name, version), namePattern('agpl', version)) : namePattern(name, version);
    return {
      licence: [name, version].filter(Boolean).join(' '),
      kind,
      made: told.filter(({ claim }) => isIn.test(claim.brief ?? claim.says)),
    };
  };
}

const either = (one: RegExp, other: RegExp): RegExp => new RegExp(`${one.source}|${other.source}`, one.flags);

const KEPT_OUT = /(?:[\s,]+(?:in|for|from|of|with|an?|our|my|the))*\s*$/i;
const LICENSED = /\b(?:under|licen[cs])/i;
