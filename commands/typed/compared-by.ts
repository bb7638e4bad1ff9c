import type { Aspect } from '../../src/core/knowledge/knowledge.ts';
import type { Machine } from '../../src/core/knowledge/machines.ts';
import type { Surrounding } from '../../src/core/knowledge/surroundings.ts';
import { partNamed } from '../../src/core/knowledge/parts.ts';
import { BROAD } from '../../src/core/recommend/criteria/broad.ts';
import { type Spoken, spokenOf } from '../../src/core/compare/spoken.ts';
import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { withoutNames } from '../../src/core/understand/need/asides.ts';
import { neededAround } from '../../src/core/understand/need/needed-around.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { lowered } from '../views/wording.ts';
import { LANGUAGE_ASPECT, shareLanguage } from './shared-language.ts';
import { aspectsAsked, aspectsCompared, machinesCompared, pointsAsked, withoutAsides } from './aspects.ts';
import { underLicence } from './under-licence.ts';
import { unweighedBetween } from './unweighed.ts';
import { usedFrom } from './used-from.ts';

/** By what a sentence wants those compared that it names. */
export type ComparedBy = {
  /** How they run on the machines that somebody has. */
  readonly machines: readonly Machine[];
  /** What is not wanted around them, or asked about, where at least one of them is known to need it, or to be at its best with it. */
  readonly around: readonly Surrounding[];
  readonly aspects: readonly Aspect[];
  /** Which of them are used in the language that it names, or under its licence, where not all are. */
  readonly ruledOut: string;
  /** The condition that speaks of what it tells beside the names. */
  readonly spoken: Spoken | undefined;
  /** What else it asks of them, as typed. */
  readonly unweighed: readonly string[];
};

export function comparedBy(understood: Understanding, text: string, services: Services): ComparedBy {
  const points = pointsAsked(text, understood, services);
  const { machines, aspects } = machinesCompared({ ...understood, aspects: aspectsAsked(understood) }, services);
  const listed = machinesCompared({ ...understood, aspects: points.flatMap((point) => point.aspects) }, services).aspects;
  const asked = withoutStray([...withoutAsides(aspects, text, understood, services), ...listed], understood, services);
  const told = aspectsCompared({ ...understood, aspects: [...new Set(asked)] }, services);
  const compared = shareLanguage(text, understood, services) ? told.filter(({ id }) => id !== LANGUAGE_ASPECT) : told;
  const needed = neededAround(services.knowledge.lexicon).within(text);
  const surroundings = [...understood.unwantedSurroundings, ...(needed === undefined ? [] : [needed])];
  const around = [...new Set(surroundings)].filter((one) => isKnownAround(one, understood, services));
  const ofLanguage = usedFrom(understood, services);
  const spoken = spokenOfTold(text, understood, machines, ofLanguage !== '', services);
  const unweighed = unweighedBetween(text, understood, { machines, aspects: told, around, points, spoken }, services);
  const isUnknown = told.length === 0 && machines.length === 0 && understood.otherWordCount === 0;
  const unknown = isUnknown ? aspectNames(understood, unweighed, services) : [];
  const ruledOut = [ofLanguage, underLicence(understood, services)].filter(Boolean).join(' ');
  return { machines, around, aspects: compared, ruledOut, spoken, unweighed: [...unweighed, ...unknown] };
}

/** What is told by machines, and by a language that not all are used from, is said apart; and what holds of wholes is not said of their parts. */
function spokenOfTold(
  text: string,
  { held, frameworks, unknownRivals, need, isForeign }: Understanding,
  machines: readonly Machine[],
  isLanguageSaid: boolean,
  { knowledge }: Services,
): Spoken | undefined {
  const parts = held.flatMap((one) => partNamed(one, knowledge) ?? []);
  if (isForeign || parts.some(({ part }) => part.own?.state !== undefined)) return undefined;
  const { lexicon } = knowledge;
  const said = [
    ...machines.flatMap((machine) => lexicon.machines[machine] ?? []),
    ...(isLanguageSaid && need.language !== undefined ? (lexicon.languages[need.language] ?? []) : []),
  ];
  const told = withoutNames(text, [...frameworks.map(({ typed }) => typed), ...unknownRivals]);
  return spokenOf(
    createLeaveOut(said)(told),
    held.flatMap(({ id }) => knowledge.frameworks.get(id) ?? []),
    knowledge,
    parts.length > 0,
  );
}

/**
 * Who names what some of them are made for, and others not, asks nothing of what all of them are for besides: `statsmodels vs sklearn for
 * regression with p values`.
 */
function withoutStray(aspects: readonly string[], { held, namesTask, need }: Understanding, { knowledge }: Services): readonly string[] {
  const task = namesTask ? knowledge.tasks.get(need.task ?? '') : undefined;
  const made = held.filter(({ id }) => task?.made.includes(id));
  if (task === undefined || made.length === 0 || made.length === held.length) return aspects;
  return aspects.filter((aspect) => task.asks[aspect] !== undefined || !BROAD.includes(aspect));
}

const isKnownAround = (one: Surrounding, { frameworks }: Understanding, { knowledge }: Services): boolean =>
  frameworks.some(({ id }) => {
    const { surroundings, betterWith } = knowledge.frameworks.get(id) ?? {};
    return surroundings?.has(one) === true || betterWith?.has(one) === true;
  });

/** `history`: all that is asked, and not known of two of them, but for what is told as it was typed: `on phones`. */
function aspectNames({ aspects }: Understanding, typed: readonly string[], { knowledge, understand }: Services): readonly string[] {
  const told = new Set(typed.flatMap((phrase) => understand(phrase).aspects));
  return aspects.filter((id) => !told.has(id)).flatMap((id) => lowered(knowledge.aspects.get(id)?.name ?? ''));
}

/** What `/compare` and `/about` take for these aspects; undefined where there is none. */
export const aspectArg = (aspects: readonly Aspect[]): string | undefined =>
  aspects.length === 0 ? undefined : aspects.map(({ id }) => id).join(',');
