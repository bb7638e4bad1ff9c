import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Machine } from '../../src/core/knowledge/machines.ts';
import { machinesOf } from '../../src/core/need.ts';
import type { Services } from '../services.ts';
import { machinesText } from '../views/needs.ts';
import { listed } from '../views/wording.ts';
import { aboutReading, listOf, type Reading } from './reading.ts';

/**
 * That a framework runs where a text takes for granted that it does not: `pytorch cannot run on cpu`, `xgboost needs a gpu`, `lightgbm only
 * runs on windows`. Undefined where nothing of the kind is said, or what is known bears it out.
 */
export function onMachineReading(claim: string, services: Services): Reading | undefined {
  const { frameworks, need } = services.understand(claim);
  const [of, ...others] = frameworks;
  const framework = services.knowledge.frameworks.get(of?.id ?? '');
  if (of === undefined || of.part !== undefined || others.length > 0 || framework === undefined) return undefined;
  const denied = deniedIn(claim, machinesOf(need));
  const runs = (['well', 'partly'] as const).map((how) => denied.filter((machine) => framework.machines.get(machine)?.runs === how));
  const [there = [], inPart = []] = runs;
  const shown = there.length > 0 ? there : inPart;
  if (shown.length === 0) return undefined;
  const limits = there.length > 0 ? '' : ', with limits';
  const contrary = `As far as I know, ${framework.name} runs ${listed(shown.map((machine) => machinesText([machine])))}${limits}.`;
  return { ...aboutReading(of, listOf(aspectOn(framework, shown, services))), unknown: contrary, contrary };
}

/** The machines on which it does not run, by what is claimed. */
function deniedIn(claim: string, named: readonly Machine[]): readonly Machine[] {
  if (claim.length > LONGEST || ASKING.test(claim)) return [];
  if (ONLY.test(claim)) return named.length === 0 ? [] : SYSTEMS.filter((machine) => !named.includes(machine));
  if (NOT.test(claim)) return RUNS.test(claim) ? named : [];
  return NEEDS_GPU.test(claim) ? ['cpu'] : [];
}

const aspectOn = ({ machines }: Framework, [first]: readonly Machine[], { knowledge }: Services) =>
  knowledge.aspects.get(machines.get(first ?? 'cpu')?.aspect ?? '');

/** What people have, of whom something is said to run on one only. */
const SYSTEMS: readonly Machine[] = ['mac', 'windows'];
/** A longer text is a story, in characters. */
const LONGEST = 160;
const ASKING = /^\s*(?:why|which|what|how|when|where|who)\b/i;
const ONLY = /\bonly (?:runs?|works?|running|working|available|made)\b|\bis (?:for )?\w+[ -]only\b/i;
const NOT = /\b(?:cannot|can['’]?t|doesn['’]?t|don['’]?t|won['’]?t|not|never)\b/i;
const RUNS = /\b(?:runs?|works?|running|working)\b/i;
const NEEDS_GPU =
  /\b(?:needs?|requires?|has to have|must have) (?:an? |the )?(?:(?:nvidia|cuda|big|strong|dedicated) )?gpus?(?=\s*(?:[,.;?!]|$|(?:so|to|for|because)\b))/i;
