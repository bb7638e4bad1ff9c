/** What `respond` needs of the world. */
type RespondOptions = {
  readonly fetch: typeof globalThis.fetch;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How long Slack may take to answer, in ms. */
  readonly timeout: number;
};

const TRIES = 4;
const LONGEST_PAUSE = 5000;

/**
 * Posts to a response_url. Bolt's own `respond` gives up at the first refusal, so 429 and 5xx are tried again here, for some
 * seconds. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function createRespond({ fetch, pause, timeout }: RespondOptions): (url: string, message: object) => Promise<void> {
  return async (url, message) => {
    const body = JSON.stringify(message);
    for (let tries = 1; ; tries += 1) {
      const outcome = await post(fetch, url, body, timeout);
      if (outcome.kind === 'done') return;
      if (outcome.wait === undefined || tries === TRIES || outcome.wait > LONGEST_PAUSE)
        throw new Error(`Slack did not take the message: ${outcome.reason}`);
      await pause(Math.max(outcome.wait, 200 * 2 ** (tries - 1)));
    }
  };
}

/** `wait`: how long before it is worth another try; undefined if it never is. */
type Outcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string; readonly wait: number | undefined };

async function post(fetch: RespondOptions['fetch'], url: string, body: string, timeout: number): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(timeout),
    });
    const said = await response.text();
    if (response.ok) return { kind: 'done' };
    const reason = `${response.status} ${said.slice(0, 200)}`;
    if (response.status === 429) return { kind: 'refused', reason, wait: Number(response.headers.get('retry-after') ?? 1) * 1000 || 1000 };
    return { kind: 'refused', reason, wait: response.status >= 500 ? 0 : undefined };
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error), wait: isLate(error) ? undefined : 0 };
  }
}

/**
 * Told of each call of Bolt's client that failed, it throws to end the tries: what Slack was too slow to answer it may have taken,
 * and a second try would say it twice.
 */
export function giveUpLate(error: Error): void {
  if (isLate(error.cause)) throw error;
}

const isLate = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
