import type { Names } from '../knowledge/names.ts';

/** Sets a name apart from what other languages put to it: `keras'ın`, `d'xgboost`, `keras는`. */
export const createEndingsApart =
  ({ exact }: Names): ((text: string) => string) =>
  (text) =>
    MARK.test(text)
      ? text
          .replace(HANGUL, ' ')
          .replace(APOSTROPHE, (all: string, before: string, after: string) =>
            after !== 's' && [before, after].some((word) => word.length > 2 && exact(word) !== undefined) ? `${before} ${after}` : all,
          )
      : text;

/** Most texts hold neither. */
const MARK = /['’]|\p{Script=Hangul}/u;

const HANGUL = /(?<=[a-z\d])(?=\p{Script=Hangul})/giu;
const APOSTROPHE = /(?<![\p{L}\p{N}])([\p{L}\p{N}.-]+)['’]([\p{L}\p{N}.-]+)/gu;
