import { namingReading, type Reading } from '../reading.ts';
import { licenceVerdict, notMadeBy } from '../../typed/refuted.ts';
import { type Asked, aboutOf } from './asked.ts';
import { goesOnText } from './goes-on.ts';
import { readingOf } from './reading.ts';

/** The reading of what somebody takes for granted, `since jax is made by openai`, where what is known tells the contrary. */
export function refutedReading(asked: Asked): Reading | undefined {
  const about = aboutOf(asked);
  const framework = asked.services.knowledge.frameworks.get(about?.of.id ?? '');
  if (about === undefined || framework === undefined || about.of.part !== undefined) return undefined;
  const { of, as, naming } = about;
  const { knowledge } = asked.services;
  if (as === 'maker' || as === 'licence') {
    const aspect = knowledge.aspects.get(as === 'maker' ? 'governance' : 'licence');
    const told = { naming, aspect: aspect?.id };
    const maker = notMadeBy(framework, told, knowledge);
    const contrary = maker === undefined ? undefined : `As far as I know, ${framework.name} is not ${maker}'s.`;
    if (contrary === undefined && licenceVerdict(framework, told, knowledge) !== false) return undefined;
    const reading = namingReading(of, aspect, naming);
    return contrary === undefined ? reading : { ...reading, contrary };
  }
  const hasNotEnded =
    as === 'end' && framework.status.state === 'active' ? `${framework.name} has not ended, as far as I know.` : undefined;
  const contrary = hasNotEnded ?? (as === 'drop' ? goesOnText(about, asked) : undefined);
  const reading = contrary === undefined ? undefined : readingOf(about, asked);
  return reading === undefined || contrary === undefined ? undefined : { ...reading, unknown: contrary, contrary };
}
