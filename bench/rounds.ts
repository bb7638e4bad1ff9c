/** How often something is measured: no more than `most`, and beyond `least` only `within` some milliseconds. */
export type Rounds = { readonly least: number; readonly most: number; readonly within: number };

/** The results of one round after the other: on a busy machine they are fewer, and the bench still ends in time. */
export async function rounds<T>({ least, most, within }: Rounds, round: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  const end = performance.now() + within;
  while (results.length < least || (results.length < most && performance.now() < end)) results.push(await round());
  return results;
}
