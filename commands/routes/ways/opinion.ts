import { CHANCE, EXACT } from '../../chance.ts';
import { opinionReading } from '../reading.ts';
import { plainWay, type QuestionContext, type Way } from './context.ts';

/** What speaks for the one that is named and against it, unless an entry, likely the answer, is asked whether just that is worth it. */
export function opinionWay(asked: QuestionContext): Way {
  const { opinion } = asked;
  return plainWay(opinion === undefined || isToldByEntry(asked) ? undefined : opinionReading(opinion));
}

/** Whether an entry asks that itself; one on who maintains it tells no more, though some ask it in such words. */
function isToldByEntry({ best, chance, opinion, services }: QuestionContext): boolean {
  if (best === undefined || chance < CHANCE.given) return false;
  const { question, phrasings } = best.entry;
  const asked = chance >= EXACT ? [question, ...phrasings] : [question];
  return asked.some((one) => services.understand(one).opinion?.of.id === opinion?.of.id);
}
