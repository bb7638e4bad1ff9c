import type { Knowledge } from '../../knowledge/knowledge.ts';
import { normalizeName } from '../../knowledge/spelling.ts';

/** The first word of a text that carries the name of a framework that others carry too: `torchdata` is kin to `torchvision`, `tf-slim` to `tf-agents`. */
export type KinIn = (text: string) => string | undefined;

/** So many names beside its own make a name one of a family; and a piece of a word without hyphens has so many letters. */
const FAMILY = 3;
const SHORTEST = 4;

export function createKinIn({ frameworks, names }: Knowledge): KinIn {
  const known = [...frameworks.values()].flatMap(({ name, aliases, parts }) => [{ name, aliases }, ...parts]);
  const keys = [...new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]).map(normalizeName))];
  const isFamily = (piece: string): boolean =>
    names.withKey(piece) !== undefined &&
    keys.filter((key) => key !== piece && (key.startsWith(piece) || key.endsWith(piece))).length >= FAMILY;
  const isKin = (word: string): boolean => {
    const key = normalizeName(word);
    const ends = Array.from({ length: Math.max(0, key.length - SHORTEST) }, (_, at) => [
      key.slice(0, at + SHORTEST),
      key.slice(at + 1),
    ]).flat();
    const pieces = word.split(/[-_.]/).filter((piece) => piece !== '');
    return [...(pieces.length > 1 ? pieces.map(normalizeName) : []), ...ends.filter(({ length }) => length >= SHORTEST)].some(isFamily);
  };
  return (text) => (text.match(WORD) ?? []).find((word) => names.exact(word) === undefined && isKin(word));
}

const WORD = /[a-z][a-z\d_.-]{3,38}[a-z\d]/gi;
