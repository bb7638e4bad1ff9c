import type { Bot } from '../bot.ts';
import type { Deployment } from '../deployment.ts';
import { figureText, type Spread } from '../figures.ts';
import { resultOf } from '../result-of.ts';
import type { Row } from '../table.ts';

type Growth = Bot['made'] & { readonly search: Spread; readonly answer: Spread };

/** What is asked of each size: the index and the 99th percentile of an answer, in ms. */
const SIZES: readonly { readonly size: number; readonly index?: number; readonly answer?: number }[] = [
  { size: 100 },
  { size: 2000, index: 1000, answer: 10 },
  { size: 20_000, answer: 25 },
  { size: 100_000 },
];
/** How long one size may take, in ms. A size whose build alone must take half of that, by the size before, is not tried. */
const LONGEST = 120_000;

/** How the questions' index, a search in it and a whole answer grow with the number of entries. */
export async function growth(deployment: Deployment): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let expected = 0;
  for (const { size, index, answer } of SIZES) {
    const tried = 2 * expected * size < LONGEST;
    const found = tried ? await resultOf<Growth>(deployment, 'growth', [deployment.knowledge, String(size)], LONGEST) : undefined;
    expected = (found?.index ?? 0) / size;
    const of = `of ${size.toLocaleString('en-GB')}`;
    const note = found === undefined ? { note: tried ? `took longer than ${LONGEST / 1000} s` : 'left out: it would take too long' } : {};
    const below = (bound: number | undefined): Pick<Row, 'aim'> => (bound === undefined ? {} : { aim: { below: bound } });
    if (rows.length === 0) rows.push({ what: 'Make ready to read questions', unit: 'ms', ours: found?.reading, ...note });
    rows.push(
      { what: `Build the index ${of}`, unit: 'ms', ours: found?.index, ...below(index), ...note },
      { what: `Search ${of}, p99`, unit: 'ms', ours: found?.search.p99, ...noted(found?.search) },
      { what: `Question → answer ${of}, p99`, unit: 'ms', ours: found?.answer.p99, ...below(answer), ...noted(found?.answer) },
    );
  }
  return rows;
}

const noted = (spread: Spread | undefined): Pick<Row, 'note'> =>
  spread === undefined ? {} : { note: `p50 ${figureText(spread.p50)} ms of ${spread.count}` };
