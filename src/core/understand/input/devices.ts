import { familyOf } from '../../knowledge/families.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import { anyOf } from '../../text/escaped.ts';
import { createReplace } from '../../text/phrases.ts';

/** A text in which devices are called by what the lexicon knows them as. */
export function createWithDevices(lexicon: Lexicon): (text: string) => string {
  const withPhones = createWithPhones(lexicon);
  const withChips = createWithChips(lexicon);
  const withOldMacs = createWithOldMacs(lexicon);
  return (text) => withSystems(withChips(withPhones(withOldMacs(text))));
}

/** A Mac of Intel's, however its words stand, or by its year: `macbook air 2018 intel`, `imac with intel cpu`. */
function createWithOldMacs({ machines }: Lexicon): (text: string) => string {
  const macs = anyOf(
    (machines.mac ?? []).filter((name) => /^i?mac(?!os)[a-z ]*$/.test(name) && !name.includes(' and ') && !name.includes(' or ')),
  );
  const year = '(?:(?:from|of) )?20[01]\\d';
  const old = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:20[01]\\d )?(?:${macs})(?:[ ,]+${year})?,? \\(?(?:with )?(?:an? )?intel(?! (?:arc|gpus?|graphics|macs?)\\b)(?: (?:cpu|chip|processor|core|i[3579]|x86)\\b)*|(?:${macs}) ${year}|${year} (?:${macs}))(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  return (text) => text.replace(old, ' intel mac ');
}

/** Phones are phones whatever their names: of `gemma on my pixel 8` nothing is an image's. */
function createWithPhones({ phones }: Lexicon): (text: string) => string {
  const withPhones = createReplace(phones, ' on an android phone ');
  return (text) => (OF_IMAGES.test(text) ? text : withPhones(text));
}

/** A chip that nobody lists is called by its family: `STM32F407VGT6` is an `stm32`. */
function createWithChips(lexicon: Lexicon): (text: string) => string {
  const known = new Set(lexicon.targets['edge']);
  return (text) => text.replace(CHIP, (chip) => (known.has(chip.toLowerCase()) ? chip : (familyOf(chip, lexicon) ?? chip)));
}

/** A system that stands alone in a list is what something runs on: `images, windows, no gpu`. Windows may be those of time otherwise. */
const withSystems = (text: string): string => text.replace(ALONE, 'on $&');

/** What is said of an image's pixels: `on a pixel level`. */
const OF_IMAGES = /\bpixel[ -](?:art|basis|by|data|grid|image|images|level|mask|masks|perfect|size|value|values|wise)\b/i;

/** Letters, then figures too; no name of a chip is longer. */
const CHIP = /(?<![\w.-])(?=[a-z]{2})[a-z\d-]{3,24}(?<=\d[a-z]*)(?![\w-])/gi;

const ALONE = /windows(?<=(?:^|[,;.:/])\s*windows)(?=\s*(?:[,;.:!?]|$))/giu;
