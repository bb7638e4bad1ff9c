import { describe, expect, it } from 'vitest';
import { contextOf, renderForm } from '../../../src/adapters/slack/form.ts';
import { createPrefix } from '../../../src/adapters/slack/prefix.ts';
import { readCommand, readPress, readSubmission } from '../../../src/adapters/slack/read.ts';
import { encodeAction } from '../../../src/chat/action-codec.ts';
import type { Form } from '../../../src/chat/answer.ts';
import { formOf } from '../../../src/chat/form.ts';
import { removeAction } from '../../../src/chat/remove.ts';
import { sampleCatalogue } from '../../fakes/catalogue.ts';
import { faultsOfView } from '../../fakes/slack/check.ts';
import { commandEvent, placeOf, pressEvent, submitEvent } from '../../fakes/slack/events.ts';

const exchange = { respond: 'https://hooks.slack.com/x', trigger: 't' };
const place = placeOf();
const [paint] = sampleCatalogue.commands;
const command = (name: string, text: string, prefix = '', alone = false) =>
  readCommand(
    { ...(commandEvent(name, '', place, exchange) as unknown as Parameters<typeof readCommand>[0]), text },
    sampleCatalogue,
    createPrefix(prefix, sampleCatalogue),
    { alone },
  );

describe('a slash command is read', () => {
  it('with who asked, and where', () => {
    expect(command('/paint', 'red')).toEqual({
      platform: 'slack',
      user: 'U1',
      channel: 'C1',
      audience: 'channel',
      via: 'command',
      forms: true,
      command: 'paint',
      args: { colour: 'red' },
    });
    expect(command('/paint', 'red', '', true)).toMatchObject({ audience: 'alone' });
  });

  it.each([
    ['red finish:gloss visibility:private', { colour: 'red', finish: 'gloss', visibility: 'private' }],
    ['', {}],
    ['a &lt; b &amp;amp; c &gt; d', { colour: 'a < b &amp; c > d' }],
    ['ask <@U12|ann> in <#C1|general>', { colour: 'ask @ann in #general' }],
    ['<@U12> <#C1>', { colour: '@U12 #C1' }],
    ['<http://sklearn.org|sklearn.org> and <https://pytorch.org>', { colour: 'sklearn.org and https://pytorch.org' }],
    ['&lt;@U1&gt; <@', { colour: '<@U1> <@' }],
  ])('as it was typed: %s', (text, args) => {
    expect(command('/paint', text).args).toEqual(args);
  });

  it.each([
    ['/ml-paint', 'ml-', 'paint'],
    ['/ML-Paint', 'ml-', 'paint'],
    ['/paint', 'ml-', 'paint'],
    ['/mlpaint', '', 'mlpaint'],
    ['/ppaint', 'p', 'paint'],
    ['/paint', 'p', 'paint'],
    ['/ml-other', 'ml-', 'ml-other'],
  ])('by its name without the prefix: %s', (name, prefix, wanted) => {
    expect(command(name, 'red', prefix).command).toBe(wanted);
  });
});

describe('a press is read', () => {
  const press = (value: string, option?: object) =>
    readPress(
      pressEvent({ type: 'button', action_id: 'press:0', text: {}, value }, option as never, place, exchange) as unknown as Parameters<
        typeof readPress
      >[0],
      sampleCatalogue,
      { alone: false },
    );

  it.each([
    [
      'a button',
      encodeAction({ command: 'paint', args: { colour: 'a:b%', from: '7' } }, sampleCatalogue, undefined as never, 2000),
      { command: 'paint', args: { colour: 'a:b%', from: '7' } },
    ],
    [
      'the button that removes',
      encodeAction(removeAction('U1'), sampleCatalogue, undefined as never, 2000),
      { command: 'remove', args: { asker: 'U1' } },
    ],
    ['a button of a command that is gone', 'sculpt:marble', { command: 'sculpt', args: {} }],
    ['nothing', '', { command: '', args: {} }],
  ])('%s', (_, value, wanted) => {
    expect(press(value)).toEqual({
      platform: 'slack',
      user: 'U1',
      channel: 'C1',
      audience: 'channel',
      via: 'press',
      forms: true,
      ...wanted,
    });
  });

  it('a menu entry', () => {
    expect(press('', { text: {}, value: 'paint::::red' })).toMatchObject({ command: 'paint', args: { colour: 'red' } });
  });
});

describe('a form', () => {
  const form = formOf(paint as never, { colour: 'red', finish: 'Glossy' });
  const context = {
    command: 'paint',
    args: { visibility: 'private' },
    respond: 'https://hooks.slack.com/x',
    opened: 1,
    channel: 'C1',
    alone: false,
  };

  it('is a modal with its options, filled in with what is known', () => {
    const view = renderForm(form, context);
    expect(faultsOfView(view)).toEqual([]);
    expect(view).toMatchObject({
      title: { text: '/paint' },
      blocks: [
        { block_id: 'colour', optional: false, element: { type: 'plain_text_input', initial_value: 'red', max_length: 300 } },
        { block_id: 'finish', optional: true, element: { type: 'static_select', initial_option: { value: 'gloss' } } },
      ],
    });
  });

  it('stays within the limits of modals, whatever its fields say', () => {
    const long = 'x'.repeat(5000);
    const field = { label: long, description: long, required: true, value: long };
    const huge: Form = {
      title: long,
      command: 'paint',
      args: {},
      fields: [
        { ...field, name: 'a', kind: 'text', max: 9000, placeholder: long },
        { ...field, name: 'b', kind: 'choice', choices: Array.from({ length: 120 }, (_, at) => ({ value: `${at}`, label: long })) },
      ],
    };
    expect(faultsOfView(renderForm(huge, { ...context, args: { colour: long } }))).toEqual([]);
  });

  it('comes back as an invocation where it was asked for', () => {
    const view = renderForm(form, context);
    const event = submitEvent(view as never, { colour: 'a &amp; b' }, place, exchange) as unknown as Parameters<typeof readSubmission>[0];
    const remembered = contextOf(view.private_metadata ?? '');
    expect(remembered).toEqual(context);
    expect(readSubmission(event, remembered ?? context)).toEqual({
      platform: 'slack',
      user: 'U1',
      channel: 'C1',
      audience: 'channel',
      via: 'form',
      forms: false,
      command: 'paint',
      args: { visibility: 'private', colour: 'a & b', finish: 'gloss' },
    });
  });

  it('remembers only what it does not ask for', () => {
    expect(formOf(paint as never, { colour: 'red', visibility: 'public' }).args).toEqual({ visibility: 'public' });
  });

  it.each(['', '{', 'null', '[]', '{"command":1}', '{"command":"paint"}'])('that is none of ours is not taken for one: %s', (metadata) => {
    expect(contextOf(metadata)).toBeUndefined();
  });
});
