import type { Lexicon } from '../knowledge/knowledge.ts';
import { LICENCES_WANTED } from '../knowledge/wishes.ts';
import type { LicenceWanted } from '../recommend/need.ts';
import { createPhrases } from './phrases.ts';

/** What a text says that a licence has to allow. Who wants open code for a closed product wants a permissive licence. */
export function createLicenceIn({ licences, without }: Lexicon): (text: string) => LicenceWanted | undefined {
  const wishes = LICENCES_WANTED.map((licence) => [licence, createPhrases(licences[licence] ?? [], { before: without })] as const);
  return (text) => {
    const [wanted, ...others] = wishes.flatMap(([licence, isIn]) => (isIn(text) ? [licence] : []));
    return others.length > 0 ? 'permissive' : wanted;
  };
}

/** The one licence that a text names where it wants one like it: `MIT` of `only mit licensed`, none of `mit or apache`. */
export function createLicenceNamed({ licences }: Lexicon): (text: string) => string | undefined {
  const names = LICENCE_NAMES.map((name) => {
    const phrases = (licences.permissive ?? []).filter((phrase) => phrase.split(/[\s-]/).includes(name.toLowerCase()));
    return [name, createPhrases(phrases)] as const;
  });
  return (text) => {
    const [named, ...others] = names.flatMap(([name, isIn]) => (isIn(text) ? [name] : []));
    return others.length > 0 ? undefined : named;
  };
}

const LICENCE_NAMES = ['MIT', 'BSD', 'Apache'];
