import { readKnowledge } from './real-knowledge.ts';

/**
 * Loads and checks the folder named, in a process that has done nothing else, and writes how long that took. Where a second path
 * is named, what is read is kept there, as `npm start` does.
 */
const [, , folder = '', kept] = process.argv;
const started = performance.now();
const { frameworks, faq } = await readKnowledge(folder, kept);
const took = performance.now() - started;
process.stdout.write(`${JSON.stringify({ took, frameworks: frameworks.size, entries: faq.size })}\n`);
