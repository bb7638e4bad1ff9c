import { createLru } from './lru.ts';

/** Remembers what the last keys led to. */
export type Once<T> = (key: string, run: () => T) => { readonly result: T; readonly first: boolean };

/** How many events and conversations a platform remembers. */
export const REMEMBERED = 1000;

/** Platforms deliver an event twice when an answer was slow. It is answered once; the second delivery gets the same result. */
export function createOnce<T>(most = REMEMBERED): Once<T> {
  const results = createLru<T>(most);
  return (key, run) => {
    const known = results.get(key);
    if (known !== undefined) return { result: known, first: false };
    const result = run();
    results.set(key, result);
    return { result, first: true };
  };
}
