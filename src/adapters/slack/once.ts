import { createOnce, REMEMBERED } from '../../chat/once.ts';

/**
 * Does the work for a key once. Slack delivers an event again when it has waited too long: the second delivery waits for the
 * first one's end, so that its empty acknowledgement never overtakes the answer. Resolves with whether this was the first.
 */
export function createWorkOnce(most = REMEMBERED): (key: string, work: () => Promise<void>) => Promise<boolean> {
  const once = createOnce<Promise<void>>(most);
  return async (key, work) => {
    const { result, first } = once(key, work);
    // A failure is told to whoever was first.
    await (first ? result : result.catch(() => undefined));
    return first;
  };
}
