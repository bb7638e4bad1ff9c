import type { Reading } from '../reading.ts';
import { type Asked, aboutOf } from './asked.ts';
import { goesOnText } from './goes-on.ts';
import { readingOf } from './reading.ts';

/**
 * What a framework says of the maker, the library, the version or the machine that is named beside it, or the entry that tells just
 * that, or that nothing is known of it; undefined where nothing of the kind is asked.
 */
export function besideReading(asked: Asked): Reading | undefined {
  const about = aboutOf(asked);
  const reading = about === undefined ? undefined : readingOf(about, asked);
  const goesOn = about?.as === 'drop' ? goesOnText(about, asked) : undefined;
  return reading === undefined || goesOn === undefined ? reading : { ...reading, unknown: goesOn };
}
