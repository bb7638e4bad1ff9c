import { sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandInteraction } from '../../tests/fakes/discord/person.ts';
import { commandEvent, httpBody, placeOf, signed, SIGNING_SECRET } from '../../tests/fakes/slack/events.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Deployment } from '../deployment.ts';
import { median } from '../figures.ts';
import { createLoad, type Shot } from '../load.ts';
import type { Platforms } from '../platforms.ts';
import { startProcess } from '../process.ts';
import { createRandom, shuffled } from '../random.ts';
import { readKnowledge } from '../real-knowledge.ts';
import { rounds } from '../rounds.ts';
import type { Row } from '../table.ts';

const ROUNDS = { least: 3, most: 7, within: 10_000 };
const SHOTS = 900;

/** The least ratio to the bare app's rate. */
const AIM = { atLeast: 0.8 };

/**
 * Whole round trips of `/compare` over HTTP, against servers that answer the very same bytes without thinking: one comparison that
 * is asked again and again, and pairs that nobody has asked for yet.
 */
export async function roundTrips(deployment: Deployment, platforms: Platforms): Promise<readonly Row[]> {
  const program = startProcess(deployment.compiled('src/main.ts'), { env: platforms.env });
  try {
    const ours = await portOf(program);
    await Promise.all([program.until(/slack is ready/), program.until(/discord is ready/)]);
    const slack = { shot: slackShot, bare: 'bench/bare-slack.main.ts', secret: SIGNING_SECRET };
    const discord = { shot: discordShot(platforms), bare: 'bench/bare-discord.main.ts', secret: platforms.publicKey };
    const pairs = pairsOf(await readKnowledge(deployment.knowledge));
    return [
      ...(await sideBySide('Slack command → answer', deployment, ours, slack, pairs)),
      ...(await sideBySide('Discord interaction → answer', deployment, ours, discord, pairs)),
    ];
  } finally {
    await program.stop();
  }
}

type Contest = { readonly shot: (frameworks: string) => Shot; readonly bare: string; readonly secret: string };

/** What is asked again and again, so that its answer is kept. */
const POPULAR = 'pytorch tensorflow';

/** Pairs in an order of chance, none twice. */
function pairsOf({ frameworks }: Knowledge): readonly string[] {
  const ids = [...frameworks.keys()];
  return shuffled(
    ids.flatMap((id, at) => ids.slice(at + 1).map((other) => `${id} ${other}`)),
    createRandom(1),
  );
}

async function sideBySide(
  what: string,
  deployment: Deployment,
  port: number,
  { shot, bare, secret }: Contest,
  pairs: readonly string[],
): Promise<readonly Row[]> {
  const ours = createLoad(port);
  const answer = await ours.one(shot(POPULAR));
  if (!answer.includes('PyTorch vs TensorFlow')) throw new Error(`no comparison: ${answer.slice(0, 200)}`);
  const file = join(await deployment.scratch(), 'answer.json');
  await writeFile(file, answer);
  const server = startProcess(deployment.compiled(bare), { args: [file, secret] });
  try {
    const theirs = createLoad(await portOf(server));
    const popular = Array.from({ length: SHOTS }, () => POPULAR);
    const isSame = (text: string): boolean => text === answer;
    const isComparison = (text: string): boolean => text.includes(' vs ');
    let asked = 0;
    // All are signed before the clock runs; each is a new one, for a platform's second delivery is not answered again.
    const round = async (): Promise<Rates> => ({
      kept: await ours.all(popular.map(shot), isSame),
      anew: await ours.all(pairs.slice(asked, (asked += SHOTS)).map(shot), isComparison),
      bare: await theirs.all(popular.map(shot), isSame),
    });
    await round(); // warms both up
    const runs = await rounds(ROUNDS, round);
    await Promise.all([ours.close(), theirs.close()]);
    const row = (name: string, rate: (run: Rates) => number): Row => ({
      what: name,
      unit: 'requests/s',
      ours: median(runs.map(rate)),
      bare: median(runs.map((run) => run.bare)),
    });
    return [
      { ...row(what, ({ kept }) => kept), aim: AIM, note: `${Math.round(answer.length / 1024)} KB` },
      { ...row(`${what}, each found anew`, ({ anew }) => anew), note: 'other pairs each time' },
    ];
  } finally {
    await server.stop();
  }
}

/** Requests a second: for an answer that is kept, for answers that are not, and of the bare app. */
type Rates = { readonly kept: number; readonly anew: number; readonly bare: number };

async function portOf(server: { until: ReturnType<typeof startProcess>['until'] }): Promise<number> {
  const { match } = await server.until(/listening on (?:http:\/\/localhost:)?(\d+)/);
  return Number(match[1]);
}

let count = 0;

function slackShot(frameworks: string): Shot {
  count += 1;
  const exchange = { respond: 'http://127.0.0.1:9/', trigger: `trigger-${count}` };
  const body = httpBody('slash_commands', commandEvent('/compare', frameworks, placeOf(), exchange));
  return { path: '/slack/events', headers: signed(body), body };
}

const discordShot =
  ({ privateKey }: Platforms) =>
  (frameworks: string): Shot => {
    const body = JSON.stringify(commandInteraction('compare', { frameworks }));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const headers = { 'content-type': 'application/json', 'x-signature-timestamp': timestamp, 'x-signature-ed25519': signature };
    return { path: '/discord/interactions', headers, body };
  };
