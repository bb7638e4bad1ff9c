/** What follows from a part of the knowledge alone is worked out when it is first asked for, and kept as long as that part is. */
export function keptFor<K extends object, T>(read: (part: K) => T): (part: K) => T {
  const kept = new WeakMap<K, { readonly read: T }>();
  return (part) => {
    const known = kept.get(part);
    if (known !== undefined) return known.read;
    const fresh = { read: read(part) };
    kept.set(part, fresh);
    return fresh.read;
  };
}
