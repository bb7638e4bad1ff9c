import { familyOf } from '../../knowledge/families.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';

/** A text in which a chip that nobody lists is called by its family: `STM32F407VGT6` is an `stm32`. */
export function createWithBoards(lexicon: Lexicon): (text: string) => string {
  const known = new Set(lexicon.targets['edge']);
  return (text) => text.replace(CHIP, (chip) => (known.has(chip.toLowerCase()) ? chip : (familyOf(chip, lexicon) ?? chip)));
}

/** Letters, then figures too; no name of a chip is longer. */
const CHIP = /(?<![\w.-])(?=[a-z]{2})[a-z\d-]{3,24}(?<=\d[a-z]*)(?![\w-])/gi;
