import type { Lexicon } from './knowledge.ts';

/** What a small device is one of, if that has a name: of `cortex-m55` that is `cortex-m`, of `esp32-s3` `esp32`. */
export function familyOf(device: string, { targets }: Lexicon): string | undefined {
  const key = device.toLowerCase();
  return (targets['edge'] ?? []).find((name) => key.startsWith(name) && MEMBER.test(`${name.at(-1)}${key.slice(name.length)}`));
}

/** What tells one of a family from the others, behind the last letter of its name. No number goes on: a Cortex-M33 is no Cortex-M3. */
const MEMBER = /^(?:\D|\d(?!\d))-?[a-z]?\d[a-z\d]*$/;
