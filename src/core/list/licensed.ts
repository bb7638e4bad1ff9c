import { claimsOn } from '../knowledge/claims.ts';
import type { Claim, Framework, Lexicon } from '../knowledge/knowledge.ts';
import { licenceCalled, type LicenceKind, namePattern, OF_KIND } from '../knowledge/licences.ts';
import { makerNames } from '../knowledge/makers.ts';
import { wholly } from '../text/escaped.ts';

/** Frameworks with what is said of their licence: those whose licence is of a kind, or is called so. */
export type Licensed = {
  /** As typed. */
  readonly licence: string;
  readonly kind: LicenceKind | undefined;
  readonly made: readonly { readonly framework: Framework; readonly claim: Claim }[];
};

/** Which of all are meant by a text that says nothing but a licence: `are bsd licensed`, `under the agpl`, `copyleft`. */
export function createLicensedIn(lexicon: Lexicon, all: readonly Framework[]): (said: string) => Licensed | undefined {
  const isMaker = wholly(makerNames(lexicon));
  const told = all.flatMap((framework) => {
    const [claim] = claimsOn(framework, 'licence');
    return claim === undefined ? [] : [{ framework, claim }];
  });
  return (said) => {
    const called = licenceCalled(said, lexicon);
    if (called === undefined) return undefined;
    const { name, version, kind } = called;
    if (kind !== undefined) return { licence: name, kind, made: told.filter(({ framework }) => OF_KIND[kind].includes(framework.licence)) };
    // `what is from apache` asks who makes it.
    if (isMaker.test(name) && !LICENSED.test(said)) return undefined;
    const isIn = namePattern(name, version);
    return {
      licence: [name, version].filter(Boolean).join(' '),
      kind,
      made: told.filter(({ claim }) => isIn.test(claim.brief ?? claim.says)),
    };
  };
}

const LICENSED = /\b(?:under|licen[cs])/i;
