import { clip } from '../../src/chat/pages.ts';
import { withoutLeadIn } from '../../src/core/text/lead-in.ts';
import { CHANCE } from '../chance.ts';
import { aboutReading, type Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/** Whether two names are those of one framework, where they are, and no entry is asked that: `are sklearn and scikit-learn the same`. */
export function sameNameReading({ question, best, chance, services }: QuestionContext): Reading | undefined {
  const [, first = '', second = ''] = SAME.exec(withoutLeadIn(question)) ?? [];
  const { names } = services.knowledge;
  const [one, other] = [names.exact(first), names.exact(second)];
  if (one === undefined || other?.id !== one.id || one.part !== undefined || other.part !== undefined) return undefined;
  const holdsBoth = (text: string): boolean => [first, second].every((name) => text.toLowerCase().includes(name.toLowerCase()));
  const isAsked = best !== undefined && chance >= CHANCE.given && [best.entry.question, ...best.entry.phrasings].some(holdsBoth);
  if (isAsked || first.toLowerCase() === second.toLowerCase()) return undefined;
  const said = `Yes: “${clip(first, 60)}” and “${clip(second, 60)}” are names of the same.`;
  return { ...aboutReading(one, []), unknown: said };
}

const SAME =
  /^(?=.*\bsame\b)(?:is|are) (\S+(?: \S+){0,2}?) (?:and|(?:really |actually |just )?(?:the )?same(?: thing| library| project)? as) (\S+(?: \S+){0,2}?)(?: (?:really |actually )?(?:the )?same(?: thing| library| project)?)?[\s?!.]*$/i;
