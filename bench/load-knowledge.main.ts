import { readKnowledge } from './real-knowledge.ts';

/** Loads and checks the folder named, in a process that has done nothing else, and writes how long that took. */
const [, , folder = ''] = process.argv;
const started = performance.now();
const { frameworks, faq } = await readKnowledge(folder);
const took = performance.now() - started;
process.stdout.write(`${JSON.stringify({ took, frameworks: frameworks.size, entries: faq.size })}\n`);
