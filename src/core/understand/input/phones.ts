import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createReplace } from '../../text/phrases.ts';

/** A text in which phones are called so, whatever their names: of `gemma on my pixel 8` nothing is an image's. */
export function createWithPhones({ phones }: Pick<Lexicon, 'phones'>): (text: string) => string {
  const withPhones = createReplace(phones, ' on an android phone ');
  return (text) => (OF_IMAGES.test(text) ? text : withPhones(text));
}

/** What is said of an image's pixels: `on a pixel level`. */
const OF_IMAGES = /\bpixel[ -](?:art|basis|by|data|grid|image|images|level|mask|masks|perfect|size|value|values|wise)\b/i;
