import { fileURLToPath } from 'node:url';
import { createServices } from '../commands/services.ts';
import { faultText } from '../src/core/knowledge/read/fault.ts';
import { loadKnowledge } from '../src/core/knowledge/read/load.ts';
import { readOptions } from '../src/options.ts';
import { figuresOf, type Judged, judgeAll, type Share } from '../tests/questions/judge.ts';
import { isHeldOut, ownQuestions, readQuestions } from '../tests/questions/read.ts';
import { askOrphans, siblingsGiven } from '../tests/questions/removal.ts';

const { words, refuse } = readOptions({
  usage: ['npm run eval -- [<file>]'],
  does: `Asks every question of a file (tab separated: id, text, kind, frameworks, aspect, expect, source), or the project's own, and prints how
many were understood and answered rightly, with each miss. Without a file it tells too what is given in place of entries that were removed.`,
  words: 1,
});
const [file = ownQuestions] = words;
const questions = await readQuestions(file).catch((error: Error) => refuse(`The questions cannot be read: ${error.message}.`));
const { knowledge, faults } = await loadKnowledge(
  fileURLToPath(new URL('../knowledge', import.meta.url)),
  new Date().toISOString().slice(0, 10),
);
if (knowledge === undefined) throw new Error(faults.map(faultText).join('\n'));
const services = createServices(knowledge, () => new Date());
report(await judgeAll(questions, services, console.error));
// It holds for the knowledge, whatever the file.
if (words.length === 0) await reportRemoval();

function report(all: readonly Judged[]): void {
  for (const one of all.filter(({ right, first }) => !right || !first)) {
    console.log(
      `${one.right ? 'second' : 'miss'}  ${one.id} ${one.text.slice(0, 100)}\n      wanted ${one.kind} ${one.expect.slice(0, 90)}\n      got ${one.got} ${JSON.stringify(one.answer.args).slice(0, 140)}, named ${one.named.join(',')}`,
    );
    if (one.got === 'recommend') console.log(`      gave ${one.ranking.slice(0, 3).join(', ')}`);
  }
  const kinds = ['compare', 'recommend', 'faq', 'suggested', 'unknown', 'out_of_scope', 'error'];
  console.log('\nwanted \\ got'.padEnd(16) + kinds.map((kind) => kind.padStart(13)).join(''));
  for (const kind of ['compare', 'recommend', 'faq', 'out_of_scope']) {
    const wanted = all.filter((one) => one.kind === kind);
    console.log(kind.padEnd(15) + kinds.map((got) => String(wanted.filter((one) => one.got === got).length).padStart(13)).join(''));
  }
  // Only the whole can be compared with a file of which no half is held out.
  const heldOut = all.filter(isHeldOut);
  const parts = [all, ...(heldOut.length === 0 ? [] : [all.filter((one) => !isHeldOut(one)), heldOut])].map(rowsOf);
  console.log(heldOut.length === 0 ? '' : `\n${row('', ['whole', 'fitted on', 'held out'])}`);
  for (const name of Object.keys(parts[0] ?? {}))
    console.log(
      row(
        name,
        parts.map((figures) => figures[name] ?? ''),
      ),
    );
}

/** The columns stand far enough apart for the longest figure. */
function row(name: string, figures: readonly string[]): string {
  return `${name.padEnd(20)}${figures.map((figure, at) => (at === figures.length - 1 ? figure : figure.padEnd(50))).join('')}`;
}

function rowsOf(all: readonly Judged[]): Readonly<Record<string, string>> {
  const { intent, names, compare, recommend, faq, refusals, latency } = figuresOf(all);
  const rate = ({ count, of }: Share): string => `${count}/${of} (${Math.round((100 * count) / Math.max(1, of))}%)`;
  return {
    intent: rate(intent),
    frameworks: `precision ${names.precision.toFixed(2)}, recall ${names.recall.toFixed(2)}, F1 ${names.f1.toFixed(3)}`,
    compare: rate(compare),
    recommend: `first ${rate(recommend.first)}, top three ${rate(recommend.topThree)}`,
    faq: rate(faq),
    'right refusals': rate(refusals.right),
    'wrong refusals': rate(refusals.wrong),
    'wrong answers': rate(refusals.wrongAnswers),
    latency: `p50 ${latency(0.5).toFixed(1)} ms, p99 ${latency(0.99).toFixed(1)} ms`,
  };
}

/** How often an entry is given to the questions of another one that was taken away. */
async function reportRemoval(): Promise<void> {
  const orphans = await askOrphans(services.knowledge, () => new Date());
  for (const command of ['ask', 'faq'] as const) {
    const share = siblingsGiven(orphans, command);
    console.log(`siblings given for removed entries: /${command} ${(100 * share).toFixed(1)}% of ${orphans.length}`);
  }
}
