import { memoizeByObject } from '../memoize.ts';
import { escaped, wholly } from '../text/escaped.ts';
import { claimsOn } from './claims.ts';
import type { Claim, Framework, Lexicon } from './knowledge.ts';
import { LICENCE_KINDS } from './wishes.ts';

/** A licence as people call it: by its name, `apache 2.0`, or by its kind, `copyleft`. */
export type LicenceCalled = { readonly name: string; readonly version: string; readonly kind: LicenceKind | undefined };

export type LicenceKind = (typeof LICENCE_KINDS)[number];

/** The licence that a text names, if it says no more: `gpl`, `under the apache 2.0 licence`, `closed source`. */
export function licenceCalled(said: string, lexicon: Lexicon): LicenceCalled | undefined {
  const { kinds, isName } = patternsOf(lexicon);
  const name = said.replace(LEADING, '').replace(TRAILING, '');
  const kind = kinds.find(({ is }) => is.test(name))?.kind;
  if (kind !== undefined) return { name, version: '', kind };
  const [, bare = '', version = ''] = VERSIONED.exec(name) ?? [];
  return isName.test(bare) ? { name: bare, version, kind } : undefined;
}

/** That it is, or is not; or that a part is; or that its licence is of the same family: the AGPL, of whom somebody asks for the GPL. */
export type LicenceVerdict = boolean | 'partly' | 'akin';

/**
 * Whether a framework is under a licence. Undefined where that is not plain: a part of it is, or it is free of charge on terms of its own,
 * which some call proprietary and others do not.
 */
export function isUnder(framework: Framework, { name, version, kind }: LicenceCalled, lexicon: Lexicon): LicenceVerdict | undefined {
  const [claim] = claimsOn(framework, 'licence');
  if (claim === undefined) return undefined;
  if (kind !== undefined) {
    const isOfKind = OF_KIND[kind].includes(framework.licence);
    if (kind === 'open' && !isOfKind) return isOpenFirst(claim, lexicon) ? 'partly' : false;
    return isOfKind && kind === 'proprietary' ? undefined : isOfKind;
  }
  const { brief = claim.says, says } = claim;
  const [first = ''] = brief.split(PARTS);
  const isIn = namePattern(name, version);
  if (isIn.test(first)) return true;
  if (/^gpl$/i.test(name) && KIN_OF_GPL.test(brief))
    return KIN_OF_GPL.test(first) && framework.licence.endsWith('copyleft') ? 'akin' : 'partly';
  const isOther = namePattern(name, '').test(first);
  return !isOther && (isIn.test(brief) || isIn.test(says)) ? undefined : false;
}

/** Whether its licence is first of all called so: the MIT of `MIT or Apache 2.0`, and no `Apache 2.0; parts MIT`. */
export function isCalled(framework: Framework, name: string): boolean {
  const [claim] = claimsOn(framework, 'licence');
  const [first = ''] = (claim?.brief ?? claim?.says ?? '').split(FIRST);
  return namePattern(name, '').test(first);
}

/** Whether what is said first names an open licence: `Client MIT; server by licence key`, but not `Proprietary; parts MIT`. */
function isOpenFirst({ brief = '', says }: Claim, lexicon: Lexicon): boolean {
  const [first = ''] = (brief === '' ? says : brief).split(PARTS);
  return CODE.test(first) || lexicon.licence_names.some((name) => !ONLY_TO_READ.has(name) && namePattern(name, '').test(first));
}

const KIN_OF_GPL = /\b[al]gpl/i;
const PARTS = /[;,]/;
/** What follows on the first licence is one of parts, or in brackets. */
const FIRST = /[;,(]/;
const CODE = /^code\b/i;
/** Licences whose code may be read, and that are not open. */
const ONLY_TO_READ: ReadonlySet<string> = new Set(['bsl', 'sspl']);

/** Finds a licence's name in a text, with its version, if it is one of a version: not `GPL` in `AGPL`. */
export const namePattern = (name: string, version: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?!\\p{L})${version === '' ? '' : `(?=[ -]?v?${escaped(version)}(?![\\d]))`}`, 'iu');

/** What lets changes be closed in part is copyleft too; what is free on terms of its own is not open source. */
export const OF_KIND: Readonly<Record<LicenceKind, readonly Framework['licence'][]>> = {
  copyleft: ['copyleft', 'weak-copyleft'],
  proprietary: ['proprietary', 'restricted'],
  open: ['permissive', 'weak-copyleft', 'copyleft'],
};

const patternsOf = memoizeByObject((lexicon: Lexicon) => ({
  kinds: LICENCE_KINDS.map((kind) => ({ kind, is: wholly(lexicon.licence_kinds[kind] ?? []) })),
  isName: wholly(lexicon.licence_names),
}));

const LEADING =
  /^(?:\s|(?:are|is|that|which|have|has|use|with|under|an?|the|available|released|distributed|published|licen[cs]ed|only|still|now|really|truly|actually|fully|completely|even|considered)\b)+/i;
const TRAILING =
  /[\s-]*(?:licen[cs](?:ed|es?)|code|software)?(?:[\s,]+(?:still|now|any ?more|too|though|or not|or closed|or proprietary|or commercial))?[\s.?]*$/i;
/** `gpl-3.0`, `bsd 3-clause`, `apache2`. */
const VERSIONED = /^(.*?\p{L})(?:[\s-]*v?(\d+(?:\.\d+)*)(?:[\s-]*clauses?)?)?$/iu;
