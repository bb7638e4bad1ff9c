import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { createPrefix } from '../../../src/adapters/slack/prefix.ts';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import { code, plain, type Reply } from '../../../src/chat/reply.ts';
import { isForm, type Seen, type SeenForm } from '../../contract/harness.ts';
import { messageEvent, placeOf } from '../../fakes/slack/events.ts';
import { createSlackSocketHarness } from '../../fakes/slack/harness-socket.ts';
import { realServices } from '../../knowledge.ts';

/** Another app in the workspace has /compare, /help and the rest, so nobody may be sent there. */
const slack = createSlackSocketHarness({ commandPrefix: 'fw-' });
const log = { debug() {}, info() {}, warn() {}, error() {} };
const services = await realServices();
const dispatch = createDispatch({ catalogue, services, log, reference: () => 'ref', edition: () => 'today' });
const dm = placeOf({ where: 'dm' });

const bot = { dispatch, catalogue: catalogue as never, services };

beforeAll(() => slack.start(bot));
afterAll(() => slack.stop());

const names = catalogue.commands.map(({ name }) => name).join('|');
const BARE = new RegExp(`(?<![\\w-])/(?:${names})\\b`);

/** All that a person can read of what came. */
const shown = (seen: Seen | SeenForm | 'removed'): string => {
  if (seen === 'removed') throw new Error('nothing to read');
  return isForm(seen) ? seen.title : [seen.text, ...seen.buttons, ...seen.menu].join('\n');
};

describe('with a prefix the bot names its commands as they are typed there', () => {
  it.each([
    ['/help', '', ['/fw-compare', 'Start /fw-recommend']],
    ['/help', 'recommend', ['/fw-recommend images target:']],
    ['/help', 'fw-recommend', ['/fw-recommend images target:']],
    ['/help', '/FW-Recommend', ['/fw-recommend images target:']],
    ['/help', 'nothing', ['There are /fw-compare']],
    ['/nothing', '', ['I know /fw-compare']],
    ['/compare', '', ['Type /fw-compare ', 'for example /fw-compare ']],
    ['/compare', 'pytorch', ['/fw-about pytorch']],
    ['/about', 'pytorch keras', ['/fw-compare puts it beside Keras']],
    ['/ask', 'what is the weather like', ['/fw-compare pytorch tensorflow']],
  ])('in the answer to %s %s', async (command, typed, expected) => {
    const told = shown(await slack.said(messageEvent(`${command} ${typed}`, dm), dm));
    for (const words of expected) expect(told).toContain(words);
    expect(told).not.toMatch(BARE);
  });

  it('in the title of a form, and where there is no text in a message', async () => {
    expect(shown(await slack.command('fw-compare', {}))).toBe('/fw-compare');
    expect(shown(await slack.shortcut({ text: '' }))).toContain('type /fw-ask.');
  });

  it('and nowhere else: the same answer stays as it is for other platforms', async () => {
    const asked = { user: 'U1', audience: 'alone', via: 'command', forms: false, command: 'help', args: {} } as const;
    await slack.said(messageEvent('/help', dm), dm);
    expect(JSON.stringify(await dispatch.dispatch({ ...asked, platform: 'discord' }))).not.toContain('fw-');
  });

  it('but leaves alone what is no command', () => {
    const text = [plain('see https://example.org/help, src/ask and /help.html, or /helpful: /help.'), code('/ask-me')];
    const reply: Reply = { title: '“/help”', tone: 'answer', blocks: [{ kind: 'note', text }], citations: [], actions: [] };
    expect(createPrefix('fw-', catalogue).onReply(reply)).toEqual({
      ...reply,
      blocks: [
        { kind: 'note', text: [plain('see https://example.org/help, src/ask and /help.html, or /helpful: /fw-help.'), code('/ask-me')] },
      ],
    });
  });
});
