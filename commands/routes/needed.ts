import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { neededAround } from '../../src/core/understand/need/needed-around.ts';
import { withoutAround } from '../views/compared.ts';
import type { Reading } from './reading.ts';
import { toldOf } from './told-of.ts';
import { only, type QuestionContext } from './ways/context.ts';

/** Whether one framework needs something around it, where nothing else is asked: `does mlflow need an account`, `do we need kubernetes for mlflow`. */
export function neededReading(asked: QuestionContext): Reading | undefined {
  const { question, services } = asked;
  const match = only(asked);
  const framework = services.knowledge.frameworks.get(match?.id ?? '');
  if (match === undefined || framework === undefined) return undefined;
  const { whole, within } = neededAround(services.knowledge.lexicon);
  const rest = createLeaveOut([match.typed])(question)
    .replace(ASKING, '')
    .replace(FOR_IT, '')
    .replace(/[\s?!.]+/g, ' ')
    .trim();
  const around = within(rest) === undefined ? undefined : whole(rest);
  if (around === undefined) return undefined;
  return toldOf(framework, match, `What ${framework.name} needs`, asked, (citing) => withoutAround([framework], [around], citing));
}

const ASKING = /^\s*(?:does|do|will|would|but|so|really)\s+(?:(?:i|we|you|one)\s+(?:really\s+)?(?=need\b))?/i;
const FOR_IT = /\s+(?:for|with|(?:in order )?to (?:use|run|try|install|set up|start|work with))(?=[\s?!.]*$)/i;
