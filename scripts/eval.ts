import { fileURLToPath } from 'node:url';
import { catalogue } from '../commands/index.ts';
import { createServices } from '../commands/services.ts';
import type { ReplyAnswer } from '../src/chat/answer.ts';
import { createDispatch } from '../src/chat/dispatch.ts';
import { plainText } from '../src/chat/plain-text.ts';
import { readTyped } from '../src/chat/typed.ts';
import { faultText } from '../src/core/knowledge/fault.ts';
import { loadKnowledge } from '../src/core/knowledge/load.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import { readOptions } from '../src/options.ts';
import { ownQuestions, type Question, readQuestions } from '../tests/questions/read.ts';
import { askOrphans, siblingsGiven } from '../tests/questions/removal.ts';

type Judged = Question & {
  readonly got: string;
  readonly named: readonly string[];
  readonly right: boolean;
  readonly first: boolean;
  readonly answer: ReplyAnswer;
  readonly ms: number;
};

const { words, refuse } = readOptions({
  usage: ['npm run eval -- [<file>]'],
  does: `Asks every question of a file (tab separated: id, text, kind, frameworks, aspect, expect, source), or the project's own, and prints how
many were understood and answered rightly, with each miss.`,
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
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: (details: object) => console.error(details) };
const { dispatch } = createDispatch({ catalogue, services, log: quiet, reference: () => 'eval' });

const judged: Judged[] = [];
for (const asked of questions) judged.push(await judge(asked));
report(judged);
await reportRemoval();

async function judge(asked: Question): Promise<Judged> {
  const started = performance.now();
  const answer = await dispatch({
    platform: 'terminal',
    user: 'eval',
    audience: 'alone',
    via: 'command',
    forms: false,
    ...readTyped(asked.text, catalogue),
  });
  const ms = performance.now() - started;
  if (answer.kind !== 'reply') throw new Error(`no reply to ${asked.text}`);
  const answered = answer.outcome === 'answered';
  const got = answered ? (answer.command === 'about' ? 'faq' : answer.command) : answer.outcome;
  const named = services.understand(asked.text).frameworks.map(({ id }) => id);
  return { ...asked, answer, ms, got, named, ...verdict(asked, answer, got) };
}

/** Whether the answer is the one that the question asks for; `first` is about a recommendation's first place. */
function verdict({ kind, expect }: Question, answer: ReplyAnswer, got: string): { right: boolean; first: boolean } {
  const text = plainText(answer.reply).toLowerCase();
  switch (kind) {
    case 'compare': {
      const compared = (answer.args['frameworks'] ?? '').split(',');
      return same(got === 'compare' && expect.split('|').every((id) => compared.includes(id)));
    }
    case 'recommend': {
      if (got !== 'recommend') return same(false);
      const ranking = rankingOf(answer);
      const acceptable = expect.split('|');
      return { first: acceptable.includes(ranking[0] ?? ''), right: ranking.slice(0, 3).some((id) => acceptable.includes(id)) };
    }
    case 'faq':
      return same(
        answer.outcome === 'answered' &&
          (expect.split('::')[1] ?? '')
            .trim()
            .split('|')
            .some((key) => text.includes(key.trim())),
      );
    default:
      return same(answer.outcome === 'out_of_scope' || answer.outcome === 'unknown');
  }
}

function rankingOf({ args }: ReplyAnswer): readonly string[] {
  return recommend(services.knowledge, args).ranking.map(({ framework }) => framework.id);
}

function same(right: boolean): { right: boolean; first: boolean } {
  return { right, first: right };
}

function report(all: readonly Judged[]): void {
  for (const one of all.filter(({ right, first }) => !right || !first)) {
    console.log(
      `${one.right ? 'second' : 'miss'}  ${one.id} ${one.text.slice(0, 100)}\n      wanted ${one.kind} ${one.expect.slice(0, 90)}\n      got ${one.got} ${JSON.stringify(one.answer.args).slice(0, 140)}, named ${one.named.join(',')}`,
    );
    if (one.got === 'recommend') console.log(`      gave ${rankingOf(one.answer).slice(0, 3).join(', ')}`);
  }
  const kinds = ['compare', 'recommend', 'faq', 'suggested', 'unknown', 'out_of_scope', 'error'];
  console.log('\nwanted \\ got'.padEnd(16) + kinds.map((kind) => kind.padStart(13)).join(''));
  for (const kind of ['compare', 'recommend', 'faq', 'out_of_scope']) {
    const wanted = all.filter((one) => one.kind === kind);
    console.log(kind.padEnd(15) + kinds.map((got) => String(wanted.filter((one) => one.got === got).length).padStart(13)).join(''));
  }
  // Only the whole can be compared with a file of which no half is held out.
  const heldOut = all.filter(isHeldOut);
  const parts = [all, ...(heldOut.length === 0 ? [] : [all.filter((one) => !isHeldOut(one)), heldOut])].map(figuresOf);
  console.log(heldOut.length === 0 ? '' : `\n${row('', ['whole', 'fitted on', 'held out'])}`);
  for (const name of Object.keys(parts[0] ?? {}))
    console.log(
      row(
        name,
        parts.map((figures) => figures[name] ?? ''),
      ),
    );
}

function isHeldOut({ id }: Judged): boolean {
  return id.endsWith('h');
}

/** The columns stand far enough apart for the longest figure. */
function row(name: string, figures: readonly string[]): string {
  return `${name.padEnd(20)}${figures.map((figure, at) => (at === figures.length - 1 ? figure : figure.padEnd(50))).join('')}`;
}

function figuresOf(all: readonly Judged[]): Readonly<Record<string, string>> {
  const inScope = all.filter(({ kind }) => kind !== 'out_of_scope');
  const outside = all.filter(({ kind }) => kind === 'out_of_scope');
  const of = (kind: string): readonly Judged[] => all.filter((one) => one.kind === kind);
  const rate = (list: readonly Judged[], holds: (one: Judged) => boolean): string =>
    `${list.filter(holds).length}/${list.length} (${Math.round((100 * list.filter(holds).length) / Math.max(1, list.length))}%)`;
  const matched = inScope.reduce((sum, { named, frameworks }) => sum + named.filter((id) => frameworks.includes(id)).length, 0);
  const found = inScope.reduce((sum, { named }) => sum + named.length, 0);
  const wanted = inScope.reduce((sum, { frameworks }) => sum + frameworks.length, 0);
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const time = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
  return {
    intent: rate(all, ({ kind, got }) => kind === got || (kind === 'out_of_scope' && got === 'unknown')),
    frameworks: `precision ${(matched / Math.max(1, found)).toFixed(2)}, recall ${(matched / Math.max(1, wanted)).toFixed(2)}, F1 ${((2 * matched) / Math.max(1, found + wanted)).toFixed(3)}`,
    compare: rate(of('compare'), ({ right }) => right),
    recommend: `first ${rate(of('recommend'), ({ first }) => first)}, top three ${rate(of('recommend'), ({ right }) => right)}`,
    faq: rate(of('faq'), ({ right }) => right),
    'right refusals': rate(outside, ({ right }) => right),
    'wrong refusals': rate(inScope, ({ got }) => got === 'out_of_scope' || got === 'unknown'),
    'wrong answers': rate(inScope, ({ right, answer }) => !right && answer.outcome === 'answered'),
    latency: `p50 ${time(0.5)}, p99 ${time(0.99)}`,
  };
}

/** How often an entry is given to the questions of another one that was taken away. */
async function reportRemoval(): Promise<void> {
  for (const command of ['ask', 'faq'] as const) {
    const orphans = await askOrphans(services.knowledge, command, () => new Date());
    console.log(`siblings given for removed entries: /${command} ${(100 * siblingsGiven(orphans)).toFixed(1)}% of ${orphans.length}`);
  }
}
