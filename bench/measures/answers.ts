import { catalogue } from '../../commands/index.ts';
import type { Deployment } from '../deployment.ts';
import { figureText, type Spread } from '../figures.ts';
import { resultOf } from '../result-of.ts';
import type { Row } from '../table.ts';

/** In ms: an answer to a command; and one to a free question, which has to be understood first. */
const ANSWERED = 2;
const UNDERSTOOD = 10;

type Answers = { readonly commands: readonly (Spread & { readonly command: string })[] };

/** How long the bot takes for one of many different messages, without any platform. */
export async function answers(deployment: Deployment): Promise<readonly Row[]> {
  const found = await resultOf<Answers>(deployment, 'answers', [deployment.knowledge]);
  if (found === undefined) throw new Error('it took too long');
  const row = ({ command, p50, p99, count }: Answers['commands'][number]): Row => ({
    what: `Core answer${command === '' ? '' : ` to /${command}`}, p99`,
    unit: 'ms',
    ours: p99,
    aim: { below: command === catalogue.fallback ? UNDERSTOOD : ANSWERED },
    note: `p50 ${figureText(p50)} ms of ${count}`,
  });
  return found.commands.toSorted((a, b) => a.command.localeCompare(b.command)).map(row);
}
