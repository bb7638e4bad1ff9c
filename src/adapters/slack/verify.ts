import type { IncomingMessage } from 'node:http';
import { type BufferedIncomingMessage, HTTPModuleFunctions as bolt, isRawBodyError, type Logger } from '@slack/bolt';
import { OLDEST_SIGNATURE, REQUEST } from './limits.ts';

/** The status that a request is to be refused with; undefined where it comes from Slack, about now, and holds an object. */
export type Verify = (request: IncomingMessage) => Promise<400 | 401 | 413 | undefined>;

type VerifierOptions = { readonly signingSecret: string; readonly now: () => number; readonly logger: Logger };

/**
 * Bolt checks that a request was signed, and not too long ago. It takes one that was signed for later, and stumbles over `null` where nobody
 * catches it. https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function createVerifier({ signingSecret, now, logger }: VerifierOptions): Verify {
  return async (request) => {
    const refusal = <S extends number>(status: S, why: string): S => {
      logger.warn(`a request was refused with ${status}: ${why}`);
      return status;
    };
    try {
      // What is read here is kept with the request, from where Bolt takes it.
      const read = await bolt.parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: REQUEST }, request);
      const signed = Number(request.headers['x-slack-request-timestamp']) * 1000;
      if (signed - now() > OLDEST_SIGNATURE) return refusal(401, 'it was signed for later');
      return holdsObject(read) ? undefined : refusal(400, 'its body is no object');
    } catch (error) {
      return refusal(isRawBodyError(error) && error.statusCode === 413 ? 413 : 401, error instanceof Error ? error.message : String(error));
    }
  };
}

const FORM = 'application/x-www-form-urlencoded';

function holdsObject(request: BufferedIncomingMessage): boolean {
  // A command is a form of fields, which always is one; whatever else comes as a form is JSON in its field `payload`.
  if (request.headers['content-type'] === FORM && !request.rawBody.includes('payload=')) return true;
  try {
    const body: unknown = bolt.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null;
  } catch {
    return false;
  }
}
