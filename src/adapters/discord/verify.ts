import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { OLDEST_SIGNATURE_MS } from './limits.ts';

export type Signed = {
  readonly body: Buffer;
  /** `X-Signature-Ed25519` */
  readonly signature: string | undefined;
  /** `X-Signature-Timestamp`, in seconds. */
  readonly timestamp: string | undefined;
};

/**
 * Checks that a request comes from Discord, and not long after it was signed.
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function createVerifier(publicKey: string, now: () => number): (signed: Signed) => Promise<boolean> {
  const key = readKey(publicKey);
  return async ({ body, signature = '', timestamp = '' }) => {
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
    if (Math.abs(now() - Number(timestamp) * 1000) > OLDEST_SIGNATURE_MS) return false;
    // With a callback the work is done off the main thread.
    return verifyLater(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}

const verifyLater = promisify(
  verify as (algorithm: null, data: Buffer, key: KeyObject, signature: Buffer, done: (error: Error | null, valid: boolean) => void) => void,
);

function readKey(publicKey: string): KeyObject {
  if (!/^[0-9a-f]{64}$/i.test(publicKey)) throw new Error('The Discord public key must be 64 hexadecimal digits.');
  return createPublicKey({ key: Buffer.from(ED25519_PREFIX + publicKey, 'hex'), format: 'der', type: 'spki' });
}

/** What stands before the 32 bytes of a key in its DER form: https://www.rfc-editor.org/rfc/rfc8410#section-10.1 */
const ED25519_PREFIX = '302a300506032b6570032100';
