import { catalogue } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import type { ReplyAnswer } from '../../src/chat/answer.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { plainText } from '../../src/chat/plain-text.ts';
import { readTyped } from '../../src/chat/typed.ts';
import { recommend } from '../../src/core/recommend/recommend.ts';
import { needOf } from '../commands/need-of.ts';
import type { Question } from './read.ts';

/** A question with what was answered, and whether that is right. */
export type Judged = Question & {
  /** The command that answered, or else the outcome. */
  readonly got: string;
  /** The ids of the frameworks that were read. */
  readonly named: readonly string[];
  /** Of a recommendation, the ids of all that are ranked. */
  readonly ranking: readonly string[];
  readonly right: boolean;
  /** Of a recommendation, whether its first place is right; of all others the same as `right`. */
  readonly first: boolean;
  readonly answer: ReplyAnswer;
  readonly ms: number;
};

/** Asks every question as it is typed in a terminal; `tell` is told of what went wrong. Throws where one gets no reply. */
export async function judgeAll(
  questions: readonly Question[],
  services: Services,
  tell: (fault: object) => void,
): Promise<readonly Judged[]> {
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: tell };
  const { dispatch } = createDispatch({ catalogue, services, log: quiet, reference: () => 'judge' });
  const judged: Judged[] = [];
  for (const asked of questions) {
    const started = performance.now();
    const answer = await dispatch({
      platform: 'terminal',
      user: 'judge',
      audience: 'alone',
      via: 'command',
      forms: false,
      ...readTyped(asked.text, catalogue),
    });
    const ms = performance.now() - started;
    if (answer.kind !== 'reply') throw new Error(`no reply to ${asked.text}`);
    const got = answer.outcome !== 'answered' ? answer.outcome : answer.command === 'about' ? 'faq' : answer.command;
    const ranking =
      got === 'recommend' ? recommend(services.knowledge, needOf(answer.args, services)).ranking.map(({ framework }) => framework.id) : [];
    const named = services.understand(asked.text).frameworks.map(({ id }) => id);
    judged.push({ ...asked, answer, ms, got, named, ranking, ...verdict(asked, answer, got, { ranking, services }) });
  }
  return judged;
}

function verdict(
  { kind, expect }: Question,
  answer: ReplyAnswer,
  got: string,
  { ranking, services }: { readonly ranking: readonly string[]; readonly services: Services },
): { right: boolean; first: boolean } {
  switch (kind) {
    case 'compare': {
      const compared = services.knowledge.names.readList(answer.args['frameworks'] ?? '').found.map(({ id }) => id);
      return same(got === 'compare' && expect.split('|').every((id) => compared.includes(id)));
    }
    case 'recommend': {
      const acceptable = expect.split('|');
      return { first: acceptable.includes(ranking[0] ?? ''), right: ranking.slice(0, 3).some((id) => acceptable.includes(id)) };
    }
    case 'faq': {
      const text = plainText(answer.reply).toLowerCase();
      const keys = (expect.split('::')[1] ?? '').trim().split('|');
      return same(answer.outcome === 'answered' && keys.some((key) => text.includes(key.trim())));
    }
    default:
      return same(isRefusal(answer.outcome));
  }
}

const same = (right: boolean): { right: boolean; first: boolean } => ({ right, first: right });

const isRefusal = (got: string): boolean => got === 'out_of_scope' || got === 'unknown';

/** So many of so many. */
export type Share = { readonly count: number; readonly of: number };

/** How much was understood and answered rightly; `latency` gives the ms within which a share of all was answered. */
export function figuresOf(all: readonly Judged[]) {
  const inScope = all.filter(({ kind }) => kind !== 'out_of_scope');
  const share = (list: readonly Judged[], holds: (one: Judged) => boolean): Share => ({
    count: list.filter(holds).length,
    of: list.length,
  });
  const rightOf = (kind: string): Share =>
    share(
      all.filter((one) => one.kind === kind),
      ({ right }) => right,
    );
  const matched = inScope.reduce((sum, { named, frameworks }) => sum + named.filter((id) => frameworks.includes(id)).length, 0);
  const found = inScope.reduce((sum, { named }) => sum + named.length, 0);
  const wanted = inScope.reduce((sum, { frameworks }) => sum + frameworks.length, 0);
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    intent: share(all, ({ kind, got }) => kind === got || (kind === 'out_of_scope' && got === 'unknown')),
    names: {
      precision: matched / Math.max(1, found),
      recall: matched / Math.max(1, wanted),
      f1: (2 * matched) / Math.max(1, found + wanted),
    },
    compare: rightOf('compare'),
    recommend: {
      first: share(
        all.filter(({ kind }) => kind === 'recommend'),
        ({ first }) => first,
      ),
      topThree: rightOf('recommend'),
    },
    faq: rightOf('faq'),
    refusals: {
      right: rightOf('out_of_scope'),
      wrong: share(inScope, ({ got }) => isRefusal(got)),
      wrongAnswers: share(inScope, ({ right, answer }) => !right && answer.outcome === 'answered'),
    },
    latency: (part: number): number => times[Math.floor(times.length * part)] ?? 0,
  };
}
