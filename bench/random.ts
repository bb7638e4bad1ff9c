/** Chance that is the same in every run (mulberry32). */
export type Random = {
  /** From 0 to below 1. */
  readonly next: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick(from) {
      const one = from[Math.floor(next() * from.length)];
      if (one === undefined) throw new Error('there is nothing to pick from');
      return one;
    },
  };
}

/** The same things in an order of chance. */
export function shuffled<T>(things: readonly T[], { next }: Random): readonly T[] {
  return things
    .map((thing) => ({ thing, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
