import { fileURLToPath } from 'node:url';
import { readKnowledge } from '../bench/real-knowledge.ts';
import { readOptions } from '../src/options.ts';
import { createFuzz, type Fuzz, type Trial } from '../tests/fuzz/fuzz.ts';
import { ownQuestions, readQuestions } from '../tests/questions/read.ts';

/** What none may take longer than, in milliseconds. */
const LONGEST = 50;
/** How often a slow input is asked again, each time to a fresh bot: the processor may have been taken away meanwhile. */
const AGAIN = 3;
/** So many others are asked first: what the first of all takes is told by the bench. */
const WARMED = 20;
/** Faults that are told before it gives up. */
const MOST_FAULTS = 20;

const { words, refuse } = readOptions({
  usage: ['npm run fuzz -- [<count> [<seed>]]'],
  does: `Asks the bot random and hostile things, 200,000 of them unless a count is given. None may crash it, take longer than ${LONGEST} ms, or bring
something of theirs to life in an answer; otherwise it exits with 1. Each input has a seed of its own, the first one's being the seed
given, so that npm run fuzz -- 1 <seed> asks one again.`,
  words: 2,
});
const [count = 200_000, first = 1] = words.map((word) =>
  /^[1-9]\d{0,14}$/.test(word) ? Number(word) : refuse(`“${word}” is no whole number above 0.`),
);
const knowledge = await readKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)));
const questions = (await readQuestions(ownQuestions)).map(({ text }) => text);
const fresh = (): Fuzz => createFuzz(knowledge, questions, () => new Date());

const started = performance.now();
const fuzz = fresh();
const times = new Map<string, number[]>();
const outcomes = new Map<string, number>();
const slow: { readonly trial: Trial; readonly least: number }[] = [];
let slowest: Trial | undefined;
let faulty = 0;
for (let seed = first; seed < first + count && faulty < MOST_FAULTS; seed += 1) {
  const trial = await fuzz(seed);
  const others = times.get(trial.way);
  if (others === undefined) times.set(trial.way, [trial.ms]);
  else others.push(trial.ms);
  outcomes.set(trial.outcome, (outcomes.get(trial.outcome) ?? 0) + 1);
  if (slowest === undefined || trial.ms > slowest.ms) slowest = trial;
  const late = trial.ms > LONGEST ? await measureAgain(trial) : 0;
  const faults = [...trial.faults, ...(late > LONGEST ? [`takes ${late.toFixed(1)} ms, also alone`] : [])];
  if (faults.length > 0) tell(trial, faults);
  if ((seed - first + 1) % 20_000 === 0) process.stderr.write(`${seed - first + 1} ...\n`);
}
report();
process.exitCode = faulty === 0 ? 0 : 1;

/** The least that it takes when it is asked alone. */
async function measureAgain(trial: Trial): Promise<number> {
  let least = trial.ms;
  for (let left = AGAIN; left > 0; left -= 1) {
    const alone = fresh();
    for (let next = 1; next <= WARMED; next += 1) await alone(trial.seed + next);
    least = Math.min(least, (await alone(trial.seed)).ms);
  }
  slow.push({ trial, least });
  return least;
}

function tell({ seed, input, way }: Trial, faults: readonly string[]): void {
  faulty += 1;
  console.log(`FAULT  seed ${seed}, ${way}, ${input.length} characters: ${JSON.stringify(input).slice(0, 300)}`);
  for (const fault of faults.slice(0, 5)) console.log(`       ${fault.slice(0, 600)}`);
}

function report(): void {
  const all = [...times.values()].flat();
  console.log('asked'.padEnd(24) + ['inputs', 'p50 ms', 'p99 ms', 'slowest'].map((name) => name.padStart(10)).join(''));
  for (const [way, list] of [...times, ['all', all] as const]) {
    const sorted = list.toSorted((a, b) => a - b);
    const part = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
    console.log(way.padEnd(24) + [String(list.length), part(0.5), part(0.99), part(1)].map((figure) => figure.padStart(10)).join(''));
  }
  console.log(`
outcomes     ${[...outcomes].map(([outcome, times]) => `${outcome === '' ? 'not a reply' : outcome} ${times}`).join(', ')}
slowest      ${slowest === undefined ? '-' : `${slowest.ms.toFixed(1)} ms: seed ${slowest.seed}, ${slowest.way}, ${slowest.input.length} characters`}
over ${LONGEST} ms   ${slow.length} in passing${slow.length === 0 ? '' : `; asked again alone: ${slow.map(({ trial, least }) => `seed ${trial.seed} ${trial.ms.toFixed(0)} -> ${least.toFixed(1)} ms`).join(', ')}`}
faults       ${faulty}${faulty === MOST_FAULTS ? ', and no further asked' : ''}
seeds        ${first} to ${first + all.length - 1}, ${Math.round((performance.now() - started) / 1000)} s`);
}
