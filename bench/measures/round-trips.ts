import { sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandInteraction } from '../../tests/fakes/discord/person.ts';
import { commandEvent, httpBody, placeOf, signed, SIGNING_SECRET } from '../../tests/fakes/slack/events.ts';
import type { Deployment } from '../deployment.ts';
import { median } from '../figures.ts';
import { createLoad, type Load, type Shot } from '../load.ts';
import type { Platforms } from '../platforms.ts';
import { startProcess } from '../process.ts';
import { rounds } from '../rounds.ts';
import type { Row } from '../table.ts';

const ROUNDS = { least: 3, most: 7, within: 10_000 };
const SHOTS = 900;

/** The least ratio to the bare app's rate. */
const AIM = { atLeast: 0.8 };

/** Whole round trips of `/compare pytorch tensorflow` over HTTP, against servers that answer the very same bytes without thinking. */
export async function roundTrips(deployment: Deployment, platforms: Platforms): Promise<readonly Row[]> {
  const program = startProcess(deployment.compiled('src/main.ts'), { env: platforms.env });
  try {
    const ours = await portOf(program);
    await Promise.all([program.until(/slack is ready/), program.until(/discord is ready/)]);
    const slack = { shot: slackShot, bare: 'bench/bare-slack.main.ts', secret: SIGNING_SECRET };
    const discord = { shot: discordShot(platforms), bare: 'bench/bare-discord.main.ts', secret: platforms.publicKey };
    return [
      await sideBySide('Slack command → answer', deployment, ours, slack),
      await sideBySide('Discord interaction → answer', deployment, ours, discord),
    ];
  } finally {
    await program.stop();
  }
}

type Contest = { readonly shot: () => Shot; readonly bare: string; readonly secret: string };

async function sideBySide(what: string, deployment: Deployment, port: number, { shot, bare, secret }: Contest): Promise<Row> {
  const ours = createLoad(port);
  const answer = await ours.one(shot());
  if (!answer.includes('PyTorch vs TensorFlow')) throw new Error(`no comparison: ${answer.slice(0, 200)}`);
  const file = join(await deployment.scratch(), 'answer.json');
  await writeFile(file, answer);
  const server = startProcess(deployment.compiled(bare), { args: [file, secret] });
  try {
    const theirs = createLoad(await portOf(server));
    const round = async (): Promise<{ our: number; their: number }> => ({
      our: await rateOf(ours, shot, answer),
      their: await rateOf(theirs, shot, answer),
    });
    await round(); // warms both up
    const runs = await rounds(ROUNDS, round);
    await Promise.all([ours.close(), theirs.close()]);
    return {
      what,
      unit: 'requests/s',
      ours: median(runs.map(({ our }) => our)),
      bare: median(runs.map(({ their }) => their)),
      aim: AIM,
      note: `${Math.round(answer.length / 1024)} KB`,
    };
  } finally {
    await server.stop();
  }
}

/** All are signed before the clock runs; each is a new one, for a platform's second delivery is not answered again. */
const rateOf = (load: Load, shot: () => Shot, answer: string): Promise<number> => load.all(Array.from({ length: SHOTS }, shot), answer);

async function portOf(server: { until: ReturnType<typeof startProcess>['until'] }): Promise<number> {
  const { match } = await server.until(/listening on (?:http:\/\/localhost:)?(\d+)/);
  return Number(match[1]);
}

let count = 0;

function slackShot(): Shot {
  count += 1;
  const exchange = { respond: 'http://127.0.0.1:9/', trigger: `trigger-${count}` };
  const body = httpBody('slash_commands', commandEvent('/compare', 'pytorch tensorflow', placeOf(), exchange));
  return { path: '/slack/events', headers: signed(body), body };
}

const discordShot =
  ({ privateKey }: Platforms) =>
  (): Shot => {
    const body = JSON.stringify(commandInteraction('compare', { frameworks: 'pytorch tensorflow' }));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const headers = { 'content-type': 'application/json', 'x-signature-timestamp': timestamp, 'x-signature-ed25519': signature };
    return { path: '/discord/interactions', headers, body };
  };
