import { createBot } from './bot.ts';
import { middleOf, type Spread, spreadOf } from './figures.ts';
import { invocationsOf } from './invocations.ts';
import { createRandom } from './random.ts';
import { readKnowledge } from './real-knowledge.ts';

/** Answers many different invocations on the knowledge folder named, and writes how long they take, by command and together. */
const PASSES = 3;
/** Stands for all commands together. */
const EVERY = '';

const [, , folder = ''] = process.argv;
const knowledge = await readKnowledge(folder);
const { timed } = createBot(knowledge);
const invocations = invocationsOf(knowledge, createRandom(1));

const passes: Record<string, Spread[]> = {};
for (const one of invocations.slice(0, invocations.length / 5)) await timed(one);
for (let pass = 0; pass < PASSES; pass += 1) {
  const times: Record<string, number[]> = { [EVERY]: [] };
  for (const one of invocations) {
    const took = await timed(one);
    times[EVERY]?.push(took);
    (times[one.command] ??= []).push(took);
  }
  for (const [command, took] of Object.entries(times)) (passes[command] ??= []).push(spreadOf(took));
}

const commands = Object.entries(passes).map(([command, spreads]) => ({ command, ...middleOf(spreads) }));
process.stdout.write(`${JSON.stringify({ commands })}\n`);
