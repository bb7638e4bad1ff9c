/**
 * Does the work for a key once. Slack delivers an event again when it has waited too long: the second delivery waits for the
 * first one's end, so that its empty acknowledgement never overtakes the answer. Resolves with whether this was the first.
 */
export function createOnce(most: number): (key: string, work: () => Promise<void>) => Promise<boolean> {
  const works = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = works.get(key);
    if (before !== undefined) {
      await before.catch(() => undefined); // told to whoever was first
      return false;
    }
    const done = work();
    works.set(key, done);
    const [oldest] = works.keys();
    if (works.size > most && oldest !== undefined) works.delete(oldest);
    await done;
    return true;
  };
}
