import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createVerifier } from '../../../src/adapters/discord/verify.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const NOW = 1_793_000_000_000;
const verify = createVerifier(key, () => NOW);
const body = Buffer.from('{"type":1,"ü":"é"}');
const at = (milliseconds: number) => {
  const timestamp = String(Math.floor(milliseconds / 1000));
  return { body, timestamp, signature: sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex') };
};

describe('a signature', () => {
  test.each([
    ['now', at(NOW), true],
    ['almost five minutes ago', at(NOW - 299_000), true],
    ['more than five minutes ago', at(NOW - 301_000), false],
    ['more than five minutes ahead', at(NOW + 301_000), false],
    ['of another body', { ...at(NOW), body: Buffer.from('{}') }, false],
    ['of another time', { ...at(NOW), timestamp: at(NOW - 5000).timestamp }, false],
    ['missing', { ...at(NOW), signature: undefined }, false],
    ['without a time', { ...at(NOW), timestamp: undefined }, false],
    ['that is no number', { ...at(NOW), timestamp: '-1e3' }, false],
    ['that is no signature', { ...at(NOW), signature: 'zz'.repeat(64) }, false],
    ['too short', { ...at(NOW), signature: 'ab' }, false],
  ])('%s: %o', async (_, signed, valid) => expect(await verify(signed)).toBe(valid));

  test('needs a key that is one', () => {
    expect(() => createVerifier('abc', () => NOW)).toThrow('64 hexadecimal digits');
  });
});
