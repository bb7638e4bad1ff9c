import type { Found } from '../../src/core/search/questions.ts';
import { EXACT } from '../chance.ts';
import { besideReading } from './beside/beside.ts';
import { broughtReading } from './brought.ts';
import { calledReading } from './called.ts';
import { conversionReading } from './conversion.ts';
import { eachReading } from './each.ts';
import { neededLanguageReading } from './needed-language.ts';
import { neededReading } from './needed.ts';
import { premiseReading } from './premise.ts';
import type { Reading } from './reading.ts';
import { releaseReading } from './releases.ts';
import { resultReading } from './result.ts';
import { sameNameReading } from './same-name.ts';
import { soughtReading } from './sought.ts';
import { toldTaskReading } from './told-task.ts';
import { trainingReading } from './training.ts';
import type { QuestionContext } from './ways/context.ts';

/** A shape of question that leaves no other way to take it. */
type PlainReading = (asked: QuestionContext, found: Found) => Reading | undefined;

/** These answer even where the words alone would be outside the field; the narrower shape is tried first. */
const ANYWHERE: readonly PlainReading[] = [toldTaskReading, eachReading, broughtReading, soughtReading, resultReading, calledReading];

/** These are tried within the field, unless just that question is listed. */
const UNLISTED: readonly PlainReading[] = [conversionReading, neededReading, neededLanguageReading, sameNameReading, premiseReading];

/** The plain reading of a text that may sound like none of the field. */
export const readingAnywhere: PlainReading = (asked, found) => firstOf(ANYWHERE, asked, found);

/** The plain reading of a text of the field: of releases, of one of the unlisted shapes, or of what is named beside a framework. */
export const readingInField: PlainReading = (asked, found) =>
  releaseReading(asked) ??
  (asked.chance >= EXACT ? undefined : firstOf(UNLISTED, asked, found)) ??
  trainingReading(asked, found) ??
  besideReading(asked);

function firstOf(shapes: readonly PlainReading[], asked: QuestionContext, found: Found): Reading | undefined {
  for (const shape of shapes) {
    const reading = shape(asked, found);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
