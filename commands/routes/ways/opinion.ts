import { CHANCE, EXACT } from '../../chance.ts';
import { opinionReading } from '../reading.ts';
import { PLAIN, type Asked, type Way } from './asked.ts';

/** What speaks for the one that is named and against it, unless an entry, likely the answer, is asked whether just that is worth it. */
export function opinionWay(asked: Asked): Way {
  const { opinion } = asked;
  return opinion === undefined || isToldByEntry(asked)
    ? { likelihood: 0, reading: undefined }
    : { likelihood: PLAIN, reading: opinionReading(opinion) };
}

/** Whether an entry asks that itself; one on who maintains it tells no more, though some ask it in such words. */
function isToldByEntry({ best, chance, opinion, services }: Asked): boolean {
  if (best === undefined || chance < CHANCE.given) return false;
  const { question, phrasings } = best.entry;
  const asked = chance >= EXACT ? [question, ...phrasings] : [question];
  return asked.some((one) => services.understand(one).opinion?.of.id === opinion?.of.id);
}
