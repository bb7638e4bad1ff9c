import type { Need } from '../../src/core/recommend/need.ts';
import type { Services } from '../services.ts';

/** Reads what people call an answer that is chosen from a few: `raspberry pi`, `kotlin`, `MIT or Apache`. */
export const readAs =
  (option: keyof Need) =>
  (typed: string, { understand }: Services): string | undefined =>
    understand(typed).need[option] ?? understand(`${typed} ${option}`).need[option];
