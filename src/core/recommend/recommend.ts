import type { Framework, Knowledge, Task } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/languages.ts';
import { isPhone } from '../knowledge/machines.ts';
import { type Target, TARGETS } from '../knowledge/targets.ts';
import { EXPERIENCES, PRIORITIES } from '../knowledge/wishes.ts';
import { builtOnOf } from './built-on.ts';
import { companionsOf } from './companions.ts';
import { type Field, fieldOf } from './field.ts';
import { fitsOf } from './fit.ts';
import { machinesOf, type Need } from './need.ts';
import { type RuledOut, ruleOut } from './rule-out.ts';
import { likeOf } from './like.ts';
import { scaleOf, type Wanted } from './scale.ts';
import { singleOut } from './singled.ts';
import { explain, type Why } from './why.ts';

export type Recommendation = {
  /** As it was told, but for a task that is another one where it must run, and with the place that a kind of phone tells. */
  readonly need: Need;
  readonly task: Task | undefined;
  /** The best first. */
  readonly ranking: readonly Ranked[];
  readonly ruledOut: readonly RuledOut[];
  /** What is in use now, if it would come first where nothing were to be replaced. */
  readonly staying: Ranked | undefined;
  /** Worked out when it is asked for: of all that are ranked only the first few are told of. */
  why(framework: Framework): Why;
  /** The first few single answers that would put another framework first. */
  readonly changes: readonly Change[];
};

export type Ranked = {
  readonly framework: Framework;
  /** How well it fits, from 0 to 1: the mean of its scores, weighted by the need. */
  readonly fit: number;
};

export type Change = { readonly option: keyof Need; readonly value: string; readonly winner: Framework };

/** Ranks all frameworks for a need: what is ended or cannot do it is ruled out, the others are weighed by their scores. */
export function recommend(knowledge: Knowledge, given: Need): Recommendation {
  const told = onPhone(given);
  const field = fieldOf(knowledge);
  const wanted = wantedOf(told, knowledge);
  const ranked = rank(field, wanted);
  // What is named depends on the place only where the task does.
  const isSame = Object.keys(knowledge.tasks.get(told.task ?? '')?.at ?? {}).length === 0;
  const elsewhere = (target: Target): Wanted =>
    isSame ? { ...wanted, need: { ...wanted.need, target } } : wantedOf({ ...told, target }, knowledge);
  const staying = stayingOf(knowledge, field, told);
  return {
    need: wanted.need,
    task: wanted.task,
    ...ranked,
    staying,
    changes: changesOf(field, wanted, elsewhere, ranked.ranking[0]?.framework.id),
  };
}

/** Android and iPhones are phones, though only they may be named; a Mac may be a laptop or a server. */
const onPhone = (need: Need): Need => (need.target === undefined && machinesOf(need).some(isPhone) ? { ...need, target: 'phone' } : need);

/** What is weighed. At some places a task is another one: language models are served by a server, and run on a laptop. */
function wantedOf(told: Need, knowledge: Knowledge): Wanted {
  const { tasks } = knowledge;
  const named = told.task === undefined ? undefined : tasks.get(told.task);
  const there = told.target === undefined ? undefined : named?.at[told.target];
  const task = there === undefined ? named : tasks.get(there);
  const need = { ...told, task: task?.id };
  const companions = need.with === undefined ? undefined : companionsOf(need.with, knowledge);
  const inUse = task === undefined ? knowledge.frameworks.get(need.using ?? '') : undefined;
  const like = inUse === undefined ? {} : likeOf(inUse, knowledge);
  const { singled } = singleOut(knowledge, task, need);
  return { need, task, companions, like, singled, builtOn: builtOnOf(need, knowledge, singled, companions) };
}

function rank(field: Field, wanted: Wanted): Pick<Recommendation, 'ranking' | 'ruledOut' | 'why'> {
  const scale = scaleOf(field, wanted);
  const fits = fitsOf(field, scale);
  const ruledOut: RuledOut[] = [];
  const ranking: Ranked[] = [];
  field.frameworks.forEach((framework, place) => {
    const fit = fits[place] as number;
    const out = ruleOut(framework, wanted.need, scale.bounds);
    if (out === undefined) ranking.push({ framework, fit });
    else ruledOut.push(Object.assign(out, { fit }));
  });
  ranking.sort((a, b) => b.fit - a.fit);
  return { ranking, ruledOut, why: (framework) => explain(framework, scale) };
}

/** Where a task is told, what is in use may be the best for it: being named as its successor is no merit then. */
function stayingOf(knowledge: Knowledge, field: Field, { using, ...need }: Need): Ranked | undefined {
  if (using === undefined || need.task === undefined) return undefined;
  const wanted = wantedOf(need, knowledge);
  const framework = winnerOf(field, wanted);
  if (framework?.id !== using) return undefined;
  return { framework, fit: fitsOf(field, scaleOf(field, wanted))[field.placeOf.get(using) ?? 0] as number };
}

/** What fits less than this is no answer worth a change of mind. */
const WORTHY = 0.6;
/** What fits less than this is no recommendation at all. */
export const POOR = 0.4;

/** The first of the ranking, without the reasons; undefined if nothing fits well. */
function winnerOf(field: Field, wanted: Wanted): Framework | undefined {
  const scale = scaleOf(field, wanted);
  const fits = fitsOf(field, scale);
  let best: Framework | undefined;
  let bestFit = WORTHY;
  for (let place = 0; place < fits.length; place += 1) {
    const fit = fits[place] as number;
    // Of two that fit as well the first wins.
    if (fit < bestFit || (fit === bestFit && best !== undefined)) continue;
    const framework = field.frameworks[place] as Framework;
    if (ruleOut(framework, wanted.need, scale.bounds) !== undefined) continue;
    best = framework;
    bestFit = fit;
  }
  return best;
}

/** So many changes are looked for: each is a ranking of its own, and nobody reads more. */
const MOST_CHANGES = 3;

/** The first single answers but the task that, given instead, would put another framework first: at most one for each winner and option. */
function changesOf(field: Field, wanted: Wanted, elsewhere: (target: Target) => Wanted, winner: string | undefined): Change[] {
  const otherwise = <K extends keyof Need>(option: K, values: readonly (Need[K] & string)[]) =>
    values.map((value) => ({ option, value, given: { ...wanted, need: { ...wanted.need, [option]: value } } }));
  const answers = [
    ...TARGETS.map((value) => ({ option: 'target' as const, value, given: elsewhere(value) })),
    ...otherwise('priority', PRIORITIES),
    ...otherwise('experience', EXPERIENCES),
    ...otherwise(
      'language',
      LANGUAGES.filter((language) => wanted.need.without?.split(',').includes(language) !== true),
    ),
  ];
  const changes: Change[] = [];
  for (const { option, value, given } of answers) {
    if (changes.length === MOST_CHANGES) break;
    if (wanted.need[option] === value) continue;
    const first = winnerOf(field, given);
    if (first === undefined || first.id === winner) continue;
    if (changes.some((change) => change.option === option && change.winner.id === first.id)) continue;
    changes.push({ option, value, winner: first });
  }
  return changes;
}
