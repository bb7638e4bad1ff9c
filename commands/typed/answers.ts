import type { Choice } from '../../src/chat/command.ts';
import type { Answer } from '../../src/core/need.ts';
import type { Services } from '../services.ts';

/** Reads what people call one of few answers: `raspberry pi`, `kotlin`, `MIT or Apache`, `js`. */
export const readAs =
  (option: Answer, choices: readonly Choice[]) =>
  (typed: string, { understand, knowledge: { lexicon } }: Services): string | undefined => {
    const short = Object.hasOwn(lexicon.answers, typed.toLowerCase()) ? lexicon.answers[typed.toLowerCase()] : undefined;
    if (choices.some(({ value }) => value === short)) return short;
    return understand(typed).need[option] ?? understand(`${typed} ${option}`).need[option];
  };
