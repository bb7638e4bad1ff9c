/** Made when it is first asked for, and kept: a bot that nobody asks does without. What it was made of is let go. */
export function lazy<T>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly made: T } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}

/** What follows from a part of the knowledge alone is worked out when it is first asked for, and kept as long as that part is. */
export function memoizeByObject<K extends object, T>(read: (part: K) => T): (part: K) => T {
  const kept = new WeakMap<K, { readonly read: T }>();
  return (part) => {
    const known = kept.get(part);
    if (known !== undefined) return known.read;
    const fresh = { read: read(part) };
    kept.set(part, fresh);
    return fresh.read;
  };
}

/** What was read of the first so many texts is kept: words come again and again, and a flood of made-up ones must not fill the memory. */
export function memoizeFirst<T>(most: number, read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, { readonly read: T }>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known.read;
    const fresh = { read: read(text) };
    if (kept.size < most) kept.set(text, fresh);
    return fresh.read;
  };
}

/** So many texts are remembered: a question is looked at in several places, one after the other, and an entry's own between them. */
const MOST_RECENT = 8;

/** What was read of the last few texts is kept. */
export function memoizeRecent<T>(read: (text: string) => T): (text: string) => T {
  const recent = new Map<string, { readonly read: T }>();
  return (text) => {
    const one = recent.get(text) ?? { read: read(text) };
    // What is asked for again is the newest again: a question outlasts what is looked at beside it.
    recent.delete(text);
    recent.set(text, one);
    const [oldest] = recent.keys();
    if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
    return one.read;
  };
}
