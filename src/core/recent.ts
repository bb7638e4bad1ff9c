/** So many texts are remembered: a question is looked at in several places, one after the other, and an entry's own between them. */
const MOST = 8;

/** What was read of the last few texts is kept. */
export function rememberRecent<T>(read: (text: string) => T): (text: string) => T {
  const recent = new Map<string, { readonly read: T }>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known.read;
    const fresh = { read: read(text) };
    const [oldest] = recent.keys();
    if (recent.size >= MOST && oldest !== undefined) recent.delete(oldest);
    recent.set(text, fresh);
    return fresh.read;
  };
}
