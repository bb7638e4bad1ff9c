/** Remembers what the last `size` keys led to. */
export type Once<T> = (key: string, run: () => T) => { readonly result: T; readonly first: boolean };

/** Platforms deliver an event twice when an answer was slow. It is answered once; the second delivery gets the same result. */
export function createOnce<T>(size: number): Once<T> {
  const results = new Map<string, T>();
  return (key, run) => {
    const known = results.get(key);
    if (known !== undefined) return { result: known, first: false };
    const result = run();
    results.set(key, result);
    const oldest = results.keys().next();
    if (results.size > size && oldest.done !== true) results.delete(oldest.value);
    return { result, first: true };
  };
}
