import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { isUnder, licenceCalled, type LicenceVerdict } from '../../src/core/knowledge/licences.ts';
import { makerCalled } from '../../src/core/knowledge/makers.ts';
import { sayingsOn } from '../../src/core/knowledge/sayings.ts';

/** What is asked of a framework, as typed, and the aspect under which it would stand. */
type Asked = { readonly naming: string; readonly aspect: string | undefined };

/** Whether a framework is under the licence that is named; undefined where none is, or that is not plain. */
export function licenceVerdict(framework: Framework, { naming, aspect }: Asked, { lexicon }: Knowledge): LicenceVerdict | undefined {
  const called = aspect === 'licence' ? licenceCalled(naming, lexicon) : undefined;
  return called === undefined ? undefined : isUnder(framework, called, lexicon);
}

/** The maker that is named, as shown, where nothing that is said of who makes a framework, or did, names that one. */
export function notMadeBy(framework: Framework, { naming, aspect }: Asked, { lexicon }: Knowledge): string | undefined {
  const maker = aspect === 'governance' ? makerCalled(naming, lexicon) : undefined;
  if (maker === undefined || claimsOn(framework, 'governance').length === 0) return undefined;
  const topic = { names: [maker, ...(lexicon.makers[maker] ?? [])], version: '' };
  return OF_MAKERS.every((one) => sayingsOn(framework, topic, one).claims.length === 0) ? maker : undefined;
}

/** Where it stands who makes a framework or made it, and what it is of theirs. */
const OF_MAKERS = ['governance', 'history', 'purpose'];
