import type { Names } from '../knowledge/names.ts';

/** Sets a name apart from what other languages put to it: `keras'ın`, `d'xgboost`, `keras는`. */
export const createEndingsApart =
  ({ exact }: Names): ((text: string) => string) =>
  (text) =>
    text
      .replace(HANGUL, ' ')
      .replace(APOSTROPHE, (all: string, before: string, after: string) =>
        after !== 's' && [before, after].some((word) => word.length > 2 && exact(word) !== undefined) ? `${before} ${after}` : all,
      );

const HANGUL = /(?<=[a-z\d])(?=\p{Script=Hangul})/giu;
const APOSTROPHE = /(?<![\p{L}\p{N}])([\p{L}\p{N}.-]+)['’]([\p{L}\p{N}.-]+)/gu;
