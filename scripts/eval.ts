import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../commands/index.ts';
import { createServices } from '../commands/services.ts';
import type { ReplyAnswer } from '../src/chat/answer.ts';
import { createDispatch } from '../src/chat/dispatch.ts';
import { plainText } from '../src/chat/plain-text.ts';
import { readTyped } from '../src/chat/typed.ts';
import { faultText } from '../src/core/knowledge/fault.ts';
import { loadKnowledge } from '../src/core/knowledge/load.ts';
import { recommend } from '../src/core/recommend.ts';

/**
 * Asks every question of a file (tab separated: id, text, kind, frameworks, aspect, expect, source) and prints how many were
 * understood and answered rightly, with each miss. Without an argument it takes the project's own questions.
 */
type Asked = {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly frameworks: readonly string[];
  readonly expect: string;
};
type Judged = Asked & {
  readonly got: string;
  readonly named: readonly string[];
  readonly right: boolean;
  readonly first: boolean;
  readonly answer: ReplyAnswer;
  readonly ms: number;
};

const file = process.argv[2] ?? fileURLToPath(new URL('../tests/questions/own.tsv', import.meta.url));
const { knowledge, faults } = await loadKnowledge(
  fileURLToPath(new URL('../knowledge', import.meta.url)),
  new Date().toISOString().slice(0, 10),
);
if (knowledge === undefined) throw new Error(faults.map(faultText).join('\n'));
const services = createServices(knowledge, () => new Date());
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: (details: object) => console.error(details) };
const { dispatch } = createDispatch({ catalogue, services, log: quiet, reference: () => 'eval' });

const judged: Judged[] = [];
for (const asked of readQuestions(await readFile(file, 'utf8'))) judged.push(await judge(asked));
report(judged);

function readQuestions(text: string): readonly Asked[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', words = '', kind = '', frameworks = '', , expect = ''] = line.split('\t');
      return { id, text: words, kind, frameworks: frameworks.split(',').filter(Boolean), expect };
    });
}

async function judge(asked: Asked): Promise<Judged> {
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
function verdict({ kind, expect }: Asked, answer: ReplyAnswer, got: string): { right: boolean; first: boolean } {
  const text = plainText(answer.reply).toLowerCase();
  switch (kind) {
    case 'compare': {
      const compared = (answer.args['frameworks'] ?? '').split(',');
      return same(got === 'compare' && expect.split('|').every((id) => compared.includes(id)));
    }
    case 'recommend': {
      if (got !== 'recommend') return same(false);
      const ranking = recommend(services.knowledge, answer.args).ranking.map(({ framework }) => framework.id);
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

function same(right: boolean): { right: boolean; first: boolean } {
  return { right, first: right };
}

function report(all: readonly Judged[]): void {
  const inScope = all.filter(({ kind }) => kind !== 'out_of_scope');
  const outside = all.filter(({ kind }) => kind === 'out_of_scope');
  const rate = (list: readonly Judged[], holds: (one: Judged) => boolean): string =>
    `${list.filter(holds).length}/${list.length} (${Math.round((100 * list.filter(holds).length) / Math.max(1, list.length))}%)`;
  const of = (kind: string): readonly Judged[] => all.filter((one) => one.kind === kind);
  for (const one of all.filter(({ right, first }) => !right || !first)) {
    console.log(
      `${one.right ? 'second' : 'miss'}  ${one.id} ${one.text.slice(0, 100)}\n      wanted ${one.kind} ${one.expect.slice(0, 90)}\n      got ${one.got} ${JSON.stringify(one.answer.args).slice(0, 140)}, named ${one.named.join(',')}`,
    );
  }
  const matched = inScope.reduce((sum, { named, frameworks }) => sum + named.filter((id) => frameworks.includes(id)).length, 0);
  const found = inScope.reduce((sum, { named }) => sum + named.length, 0);
  const wanted = inScope.reduce((sum, { frameworks }) => sum + frameworks.length, 0);
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const kinds = ['compare', 'recommend', 'faq', 'suggested', 'unknown', 'out_of_scope', 'error'];
  console.log('\nwanted \\ got'.padEnd(16) + kinds.map((kind) => kind.padStart(13)).join(''));
  for (const kind of ['compare', 'recommend', 'faq', 'out_of_scope']) {
    console.log(kind.padEnd(15) + kinds.map((got) => String(of(kind).filter((one) => one.got === got).length).padStart(13)).join(''));
  }
  console.log(`
intent              ${rate(all, ({ kind, got }) => kind === got || (kind === 'out_of_scope' && got === 'unknown'))}
frameworks          precision ${(matched / Math.max(1, found)).toFixed(2)}, recall ${(matched / Math.max(1, wanted)).toFixed(2)}
compare             ${rate(of('compare'), ({ right }) => right)}
recommend           first ${rate(of('recommend'), ({ first }) => first)}, top three ${rate(of('recommend'), ({ right }) => right)}
faq                 ${rate(of('faq'), ({ right }) => right)}
right refusals      ${rate(outside, ({ right }) => right)}
wrong refusals      ${rate(inScope, ({ got }) => got === 'out_of_scope' || got === 'unknown')}
wrong answers       ${rate(inScope, ({ right, answer }) => !right && answer.outcome === 'answered')}
latency             p50 ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms, p99 ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(1)} ms`);
}
