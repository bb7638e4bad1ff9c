import { createBot, question } from './bot.ts';
import { middleOf, type Spread, spreadOf } from './figures.ts';
import { createRandom, shuffled } from './random.ts';
import { readKnowledge } from './real-knowledge.ts';
import { rounds } from './rounds.ts';
import { grownEntries, misspelt } from './synthetic.ts';

/** Grows the FAQ of the knowledge folder named to a size, and writes how long the reading of questions and the index take to make, and a search and an answer. */
const [, , folder = '', size = ''] = process.argv;
const random = createRandom(Number(size));
const knowledge = await readKnowledge(folder);
const entries = grownEntries(shuffled([...knowledge.faq.values()], random), Number(size), random);
const asked = Array.from({ length: 400 }, (_, at) => {
  const { question: text, phrasings } = random.pick(entries);
  const phrased = random.pick([text, ...phrasings]);
  return at % 2 === 0 ? phrased : misspelt(phrased, random);
});

const { made, timed, timedSearch } = createBot({ ...knowledge, faq: new Map(entries.map((entry) => [entry.id, entry])) });

/** Small sizes take many passes; large ones get by with three, and with fewer questions, so that each ends in time. In ms. */
const PASSES = { least: 3, most: 15, within: 3000 };
const LONGEST_PASS = 1500;

async function pass(time: (text: string) => number | Promise<number>): Promise<Spread> {
  const times: number[] = [];
  const end = performance.now() + LONGEST_PASS;
  for (const text of asked) {
    if (performance.now() > end) break;
    times.push(await time(text));
  }
  return spreadOf(times);
}

/** After a pass to warm up. */
async function spread(time: (text: string) => number | Promise<number>): Promise<Spread> {
  await pass(time);
  return middleOf(await rounds(PASSES, () => pass(time)));
}

const search = await spread(timedSearch);
const answer = await spread((text) => timed(question(text)));
process.stdout.write(`${JSON.stringify({ ...made, search, answer })}\n`);
