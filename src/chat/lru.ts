/** A cache of so many things that forgets what was used longest ago. */
export type Lru<T> = {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Whether it was there. */
  forget(key: string): boolean;
};

export function createLru<T>(most: number): Lru<T> {
  const kept = new Map<string, T>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      // A map is in the order of insertion: what was used last goes to the end.
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    forget: (key) => kept.delete(key),
  };
}
