import { createBot } from './bot.ts';
import { middleOf, type Spread, spreadOf } from './figures.ts';
import { invocationsOf } from './invocations.ts';
import { createRandom } from './random.ts';
import { readKnowledge } from './real-knowledge.ts';
import { rounds } from './rounds.ts';

/** Answers many different invocations on the knowledge folder named, and writes how long they take, by command and together. */
const PASSES = { least: 3, most: 5, within: 12_000 };
/** Stands for all commands together. */
const EVERY = '';

const [, , folder = ''] = process.argv;
const knowledge = await readKnowledge(folder);
const { timed } = createBot(knowledge);
const invocations = invocationsOf(knowledge, createRandom(1));

const passes: Record<string, Spread[]> = {};
// Once over all of them: what is measured is a bot that has been running, not the compiler of the engine.
for (const one of invocations) await timed(one);
await rounds(PASSES, async () => {
  const times: Record<string, number[]> = { [EVERY]: [] };
  for (const one of invocations) {
    const took = await timed(one);
    times[EVERY]?.push(took);
    (times[one.command] ??= []).push(took);
  }
  for (const [command, took] of Object.entries(times)) (passes[command] ??= []).push(spreadOf(took));
});

const commands = Object.entries(passes).map(([command, spreads]) => ({ command, ...middleOf(spreads) }));
process.stdout.write(`${JSON.stringify({ commands })}\n`);
