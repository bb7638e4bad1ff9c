import type { Lexicon } from '../../knowledge/knowledge.ts';
import { LICENCES_NAMED, LICENCES_WANTED } from '../../knowledge/wishes.ts';
import type { LicenceWanted } from '../../need.ts';
import { createConnectives } from '../../text/connectives.ts';
import { createPhrases } from '../../text/phrases.ts';
import type { IsRefused } from '../../text/refused.ts';
import type { Sentences } from '../input/typed.ts';
import { unwantedIn } from '../names/standing.ts';

/**
 * What a text says that a licence has to allow, be it by those that it refuses, or which it has to be. Who wants open code for a closed product
 * wants a permissive licence, and so does who names two: `mit or apache`.
 */
export function createLicenceIn({
  licences,
  without,
}: Lexicon): (text: string, refused: readonly LicenceWanted[]) => LicenceWanted | undefined {
  const wishes = LICENCES_WANTED.map((licence) => [licence, createPhrases(licences[licence] ?? [], { before: without })] as const);
  return (text, refused) => {
    const wanted = wishes.flatMap(([licence, isIn]) => (isIn(text) || refused.includes(licence) ? [licence] : []));
    const [named, ...othersNamed] = LICENCES_NAMED.filter((licence) => wanted.includes(licence));
    if (named !== undefined && othersNamed.length === 0 && !wanted.includes('permissive')) return named;
    return wanted.length > 1 ? 'permissive' : wanted[0];
  };
}

/** What is wanted by the licences that a text refuses: `our lawyers forbid the gpl`, `agpl and sspl code is not acceptable`, `copyleft-free`. */
export function createUnwantedLicences({ copyleft }: Lexicon, isRefused: IsRefused): (said: Sentences) => readonly LicenceWanted[] {
  const names = LICENCES_WANTED.map((licence) => {
    const own = copyleft[licence] ?? [];
    return [licence, createConnectives([...own, ...own.flatMap((name) => [`non-${name}`, `${name}-free`])])] as const;
  });
  const isUnwanted: IsRefused = Object.assign(
    (words: readonly string[], at: number, length: number) => {
      let [start, end] = [at, at + length];
      while (LEADING.test(words[start - 1] ?? '')) start -= 1;
      while (TRAILING.test(words[end] ?? '')) end += 1;
      return NOT.test(words[at] ?? '') || isRefused.before(words, start) || isRefused.after(words, end);
    },
    { before: isRefused.before, after: isRefused.after },
  );
  return (said) => {
    const { words } = said;
    const places = words.flatMap((_, at) =>
      names.flatMap(([licence, joints]) => {
        const length = joints.lengthAt(words, at);
        return length === 0 ? [] : [{ licence, at, length }];
      }),
    );
    return unwantedIn(said, places, isUnwanted).map(({ licence }) => licence);
  };
}

const NOT = /^non-|-free$/i;
/** What may stand between a refusal and a licence, and between a licence and its refusal. */
const LEADING = /^(?:be|the|a|an|any|all|of|under|strong|viral|code|software|libraries|dependencies|something)$/i;
const TRAILING = /^(?:licen[cs](?:e|es|ed)|code|software|libraries|dependencies|projects|stuff)$/i;
