import { Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { readConfig, readRegistries, unknownVariables } from '../src/config.ts';
import { createLog, logEnd } from '../src/log.ts';

describe('configuration', () => {
  it('is empty by default', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: ' ' })).toEqual({
      config: { port: 3000, logLevel: 'info', discord: undefined, slack: undefined },
    });
  });

  it('takes both platforms, and addresses with or without a slash at the end', () => {
    const read = readConfig({
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_API_URL: 'http://127.0.0.1:1/api/',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://127.0.0.1:2/api',
      PORT: '0',
    });
    expect(read).toMatchObject({
      config: { port: 0, discord: { apiUrl: 'http://127.0.0.1:1/api' }, slack: { apiUrl: 'http://127.0.0.1:2/api/', commandPrefix: '' } },
    });
  });

  it('takes blanks and line ends around values for none of them', () => {
    const read = readConfig({ DISCORD_TOKEN: ' abc.def.ghi ', SLACK_BOT_TOKEN: 'xoxb-1\r', SLACK_APP_TOKEN: '\txapp-1\r\n', PORT: ' 80 ' });
    expect(read).toMatchObject({
      config: { port: 80, discord: { token: 'abc.def.ghi' }, slack: { botToken: 'xoxb-1', appToken: 'xapp-1' } },
    });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT', /above/],
    [{ PORT: '0x50' }, 'PORT', /no whole number/],
    [{ PORT: '8e1' }, 'PORT', /no whole number/],
    [{ PORT: '-1' }, 'PORT', /no whole number/],
    [{ DISCORD_TOKEN: '"abc.def.ghi"' }, 'DISCORD_TOKEN', /^holds quotation marks: take them out\.$/],
    [{ SLACK_BOT_TOKEN: '“xoxb-1”', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN', /^holds quotation marks/],
    [{ DISCORD_PUBLIC_KEY: "'" }, 'DISCORD_PUBLIC_KEY', /^holds quotation marks/],
    [{ DISCORD_TOKEN: 'abc.däf.ghi' }, 'DISCORD_TOKEN', /^holds characters/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'äöü€' }, 'SLACK_SIGNING_SECRET', /^holds characters/],
    [{ SLACK_BOT_TOKEN: 'xoxb-\u200b1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN', /^holds characters/],
    [{ DISCORD_TOKEN: 'xoxb-1-2-abc' }, 'DISCORD_TOKEN', /nor a token of Slack's/],
    [{ DISCORD_TOKEN: 'xapp-1-A0-1' }, 'DISCORD_TOKEN', /nor a token of Slack's/],
    [{ SLACK_API_URL: 'http://user:s3cretpw@127.0.0.1:1/' }, 'SLACK_API_URL', /^holds a name or a password/],
    [{ DISCORD_API_URL: 'http://me@127.0.0.1:1/api' }, 'DISCORD_API_URL', /^holds a name or a password/],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', /none of/],
    [{ DISCORD_TOKEN: 'Bot abc' }, 'DISCORD_TOKEN', /page “Bot”/],
    [{ DISCORD_TOKEN: '123456789012345678' }, 'DISCORD_TOKEN', /page “Bot”/],
    [{ DISCORD_PUBLIC_KEY: 'xyz' }, 'DISCORD_PUBLIC_KEY', /General Information/],
    [{ DISCORD_GUILD_ID: '123456789012345678' }, 'DISCORD_TOKEN', /missing/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN', /missing/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN', /missing/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'xoxb-2' }, 'SLACK_SIGNING_SECRET', /App Credentials/],
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN', /begins with xoxb-/],
    [{ DISCORD_API_URL: 'discord' }, 'DISCORD_API_URL', /no address/],
  ])('refuses %j', (variables, variable, message) => {
    expect(readConfig(variables as Record<string, string>)).toEqual({ faults: [{ variable, message: expect.stringMatching(message) }] });
  });
});

it('names variables that are not read, though they look as if they were', () => {
  const variables = {
    DISCORD_TOKN: 'a.b.c',
    SLACK_PREFIX: 'fw-',
    SLACK_TOKEN: '',
    SLACK_BOT_TOKEN: 'xoxb-1',
    discord_token: 'a.b.c',
    PATH: '/bin',
  };
  expect(unknownVariables(variables)).toEqual(['DISCORD_TOKN', 'SLACK_PREFIX', 'discord_token']);
});

describe('the registries', () => {
  it('are the real ones by default, and others where they are set', () => {
    expect(readRegistries({ PYPI_URL: '', NPM_REGISTRY_URL: 'http://127.0.0.1:4873/', GITHUB_TOKEN: 'ghp_x' })).toEqual({
      registries: {
        pypi: 'https://pypi.org',
        npm: 'http://127.0.0.1:4873',
        github: 'https://api.github.com',
        githubToken: 'ghp_x',
      },
    });
  });

  it.each([
    [{ PYPI_URL: 'pypi' }, 'PYPI_URL', /no address/],
    [{ NPM_REGISTRY_URL: 'https://me:secret@npm.example.org' }, 'NPM_REGISTRY_URL', /^holds a name or a password/],
    [{ GITHUB_TOKEN: 'a b' }, 'GITHUB_TOKEN', /no token/],
  ])('refuses %j', (variables, variable, message) => {
    expect(readRegistries(variables as Record<string, string>)).toEqual({
      faults: [{ variable, message: expect.stringMatching(message) }],
    });
  });
});

describe('the log', () => {
  it('holds no secret, wherever it stands', () => {
    let written = '';
    const log = createLog('info', new Writable({ write: (chunk, _, done) => ((written += String(chunk)), done()) }));
    const secrets = [
      'xoxb-123456-abcdef',
      'xapp-1-A0-123456',
      'MTAwMDAwMDAwMDAwMDAwMDAwMQ.GabcDE.abcdefghijklmnopqrstuvwxyz0123',
      'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
      'https://hooks.slack.com/commands/T0/1/x',
      'https://discord.com/api/v10/webhooks/100/aW50ZXJhY3Rpb246-token/messages/@original',
      'https://discord.com/api/v10/interactions/100/aW50ZXJhY3Rpb246-token/callback',
    ];
    for (const secret of secrets) {
      log.info(
        { token: secret, nested: { botToken: secret, deeper: { appToken: secret, authorization: `Bot ${secret}` } } },
        `failed with ${secret}`,
      );
      log.error({ err: new Error(`bad token ${secret}`) }, 'failed');
    }
    log.info({ signingSecret: 'hush-hush' }, 'x');
    for (const secret of [...secrets, 'hush-hush']) expect(written).not.toContain(secret);
    expect(written).toContain('[secret]');
    for (const line of written.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  it('tells of an error what it says and what caused it, and nothing of what was sent', () => {
    let written = '';
    const log = createLog('info', { write: (line) => void (written = line) });
    const refused = Object.assign(new Error('Invalid Form Body', { cause: new Error('too long') }), {
      code: 50035,
      status: 400,
      requestBody: { json: { content: 'what was asked' } },
      data: { ok: false, response_url: 'somewhere' },
    });
    log.error({ err: refused }, 'not sent');
    expect(JSON.parse(written)).toMatchObject({
      err: { type: 'Error', message: 'Invalid Form Body: too long', stack: expect.any(String), code: 50035, status: 400 },
    });
    expect(written).not.toMatch(/what was asked|somewhere/);
  });

  it('tells no secret either where it is silent and the end is told on standard error', () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const cause = new Error('no answer from https://hooks.slack.com/commands/T0/1/x');
      logEnd(createLog('silent'), { err: new Error('refused: xoxb-123456-abcdef', { cause }) }, 'slack is lost');
      expect(told.mock.calls).toEqual([['slack is lost: refused: [secret]: no answer from https://[secret]\n']]);
    } finally {
      told.mockRestore();
    }
  });
});
