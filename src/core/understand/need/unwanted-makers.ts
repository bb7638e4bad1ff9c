import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { IsRefused } from '../../text/refused.ts';
import type { Sentences } from '../input/typed.ts';
import { unwantedIn } from '../names/standing.ts';

/** Whose software is not wanted, by their names as shown, and the words that name and refuse them: `no google`, `nothing by meta or baidu`, `nvidia lock-in`, `google-free`. */
export type UnwantedMakers = { readonly makers: readonly string[]; readonly words: ReadonlySet<string> };

/** So many words may stand between a refusal and who makes it: `no frameworks made by baidu`. */
const APART = 3;

export function createUnwantedMakers(lexicon: Lexicon, isRefused: IsRefused): (said: Sentences) => UnwantedMakers {
  const makers = Object.entries(lexicon.makers).map(([maker, names]) => ({
    maker,
    joints: createConnectives([...names, ...names.flatMap((name) => [`non-${name}`, `${name}-free`])]),
  }));
  const [no, leaves, like] = [createConnectives(lexicon.unwanted), createConnectives(lexicon.leaves), createConnectives(lexicon.like)];
  const products = productsIn(lexicon);
  const belongings = createConnectives(lexicon.belongings);
  const places = (words: readonly string[]) =>
    words.flatMap((_, at) =>
      makers.flatMap(({ maker, joints }) => {
        const length = joints.lengthAt(words, at);
        return length === 0 ? [] : [{ maker, at, length }];
      }),
    );
  const isLeft = (words: readonly string[], at: number): boolean =>
    leaves.lengthBefore(words, at) > 0 && like.lengthBefore(words, at) === 0;
  const isOfRefused = (words: readonly string[], at: number): boolean =>
    BY.has((words[at - 1] ?? '').toLowerCase()) &&
    Array.from({ length: APART }, (_, apart) => at - 2 - apart).some((end) => isRefused.before(words, end));
  const isUnwanted: IsRefused = Object.assign(
    (words: readonly string[], at: number, length: number) =>
      NOT.test(words[at] ?? '') || isRefused(words, at, length) || isLeft(words, at) || isOfRefused(words, at),
    { before: isRefused.before, after: isRefused.after },
  );
  /** In `no google colab` only that is refused, and so it is in `no google account`. */
  const isWithin = (words: readonly string[], at: number, length: number): boolean =>
    belongings.lengthAt(words, at + length) > 0 ||
    Array.from({ length: APART }, (_, back) => back).some((back) => products.lengthAt(words, at - back) > back);

  return (said) => {
    const { words } = said;
    const refused = unwantedIn(said, places(words), isUnwanted);
    return {
      makers: [...new Set(refused.flatMap(({ maker, at, length }) => (isWithin(words, at, length) ? [] : maker)))],
      words: new Set(refused.flatMap(({ at, length }) => words.slice(at - no.lengthBefore(words, at), at + length))),
    };
  };
}

const BY = new Set(['from', 'by', 'of', 'von', 'de']);
const NOT = /^non-|-free$/i;

/** What is called by its maker and something else: products, machines and places. */
function productsIn({ makers, unweighed, strangers, machines, targets }: Lexicon): ReturnType<typeof createConnectives> {
  const names = Object.values(makers).flat();
  const phrases = [unweighed, strangers, ...Object.values(machines), ...Object.values(targets)].flat();
  return createConnectives(phrases.filter((phrase) => !names.includes(phrase) && phrase.split(' ').some((word) => names.includes(word))));
}
