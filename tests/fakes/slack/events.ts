import { createHmac, randomUUID } from 'node:crypto';
import type { Who } from '../../contract/harness.ts';
import { isRecord } from './check.ts';
import { BOT_USER, OWN_DM } from './server.ts';

type Part = Readonly<Record<string, unknown>>;
type Exchange = { readonly respond: string; readonly trigger: string };
export type Place = {
  readonly user: string;
  readonly channel: { readonly id: string; readonly name: string };
  /** The thread that it is in. */
  readonly thread?: string | undefined;
};

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

export function placeOf({ user = 'U1', where = 'channel' }: Who = {}): Place {
  return { user, channel: where === 'dm' ? { id: OWN_DM, name: 'directmessage' } : { id: 'C1', name: 'general' } };
}

/** A slash command's fields. https://docs.slack.dev/interactivity/implementing-slash-commands */
export function commandEvent(
  command: string,
  text: string,
  { user, channel }: Place,
  { respond, trigger }: Exchange,
): Readonly<Record<string, string>> {
  return {
    token: 'verification',
    team_id: 'T0',
    team_domain: 'team',
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user,
    user_name: user.toLowerCase(),
    command,
    text: encoded(text),
    api_app_id: 'A0',
    is_enterprise_install: 'false',
    response_url: respond,
    trigger_id: trigger,
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function pressEvent(
  element: Part,
  option: Part | undefined,
  { user, channel, thread }: Place,
  { respond, trigger }: Exchange,
): Part {
  return {
    type: 'block_actions',
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: 'T0' },
    api_app_id: 'A0',
    token: 'verification',
    container: {
      type: 'message',
      message_ts: '1700000000.000100',
      channel_id: channel.id,
      is_ephemeral: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    },
    trigger_id: trigger,
    team: { id: 'T0', domain: 'team' },
    enterprise: null,
    is_enterprise_install: false,
    channel,
    state: { values: {} },
    response_url: respond,
    actions: [
      {
        type: element['type'],
        action_id: element['action_id'],
        block_id: 'b1',
        action_ts: '1700000001.000000',
        ...(option === undefined
          ? { text: element['text'], value: element['value'] }
          : { placeholder: element['placeholder'], selected_option: option }),
      },
    ],
  };
}

/** What is typed, as Slack's events carry it. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

let clock = 0;
/** A time stamp by which a message is known in its channel. */
export const newStamp = (): string => `17000000${String((clock += 1)).padStart(2, '0')}.000200`;

/**
 * A message in the envelope of the Events API, with `text` as Slack encodes it. `event` overrides and adds what makes it a
 * mention, a bot's or an edit. https://docs.slack.dev/apis/events-api/ and https://docs.slack.dev/reference/events/message
 */
export function messageEvent(text: string, { user, channel, thread }: Place, event: Part = {}): Part {
  const ts = newStamp();
  return eventEnvelope({
    type: 'message',
    channel: channel.id,
    channel_type: channel.name === 'directmessage' ? 'im' : 'channel',
    user,
    text,
    team: 'T0',
    client_msg_id: `c-${ts}`,
    blocks: [{ type: 'rich_text', block_id: 'r', elements: [] }],
    ts,
    event_ts: ts,
    ...(thread === undefined ? {} : { thread_ts: thread, parent_user_id: 'U9' }),
    ...event,
  });
}

/** A mention as an event of its own, which says nothing of the kind of channel. https://docs.slack.dev/reference/events/app_mention */
export function mentionEvent(text: string, place: Place, event: Part = {}): Part {
  return messageEvent(`<@${BOT_USER}> ${encoded(text)}`, place, { type: 'app_mention', channel_type: undefined, ...event });
}

export function eventEnvelope(event: Part): Part {
  const id = `Ev${randomUUID()}`;
  return {
    token: 'verification',
    team_id: 'T0',
    api_app_id: 'A0',
    event,
    type: 'event_callback',
    event_id: id,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: 'T0', user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: 'context',
  };
}

/** A shortcut on a message. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function shortcutEvent(message: Part, { user, channel, thread }: Place, { respond, trigger }: Exchange): Part {
  const ts = newStamp();
  return {
    type: 'message_action',
    callback_id: 'answer',
    token: 'verification',
    action_ts: ts,
    team: { id: 'T0', domain: 'team' },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: 'T0' },
    channel,
    trigger_id: trigger,
    response_url: respond,
    message_ts: ts,
    message: { type: 'message', user: 'U7', ts, team: 'T0', ...(thread === undefined ? {} : { thread_ts: thread }), ...message },
  };
}

/** A filled-in modal. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function submitEvent(view: Part, values: Readonly<Record<string, string>>, { user }: Place, { trigger }: Exchange): Part {
  const blocks = Array.isArray(view['blocks']) ? (view['blocks'] as Part[]) : [];
  return {
    type: 'view_submission',
    team: { id: 'T0', domain: 'team' },
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: 'T0' },
    api_app_id: 'A0',
    token: 'verification',
    trigger_id: trigger,
    view: {
      ...view,
      id: 'V1',
      team_id: 'T0',
      app_id: 'A0',
      bot_id: 'B0',
      hash: 'h',
      root_view_id: 'V1',
      previous_view_id: null,
      state: { values: Object.fromEntries(blocks.map((block) => stateOf(block, values))) },
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}

function stateOf(block: Part, values: Readonly<Record<string, string>>): [string, Part] {
  const element = isRecord(block['element']) ? block['element'] : {};
  const name = String(block['block_id']);
  const given = values[name];
  if (element['type'] === 'plain_text_input') {
    const value = given ?? element['initial_value'] ?? null;
    if (value === null && block['optional'] !== true) throw new Error(`${name} must be filled in`);
    return [name, { [String(element['action_id'])]: { type: 'plain_text_input', value } }];
  }
  const options = Array.isArray(element['options']) ? (element['options'] as Part[]) : [];
  const chosen = given === undefined ? element['initial_option'] : options.find(({ value }) => value === given);
  if (given !== undefined && chosen === undefined) throw new Error(`${name} has no option ${given}`);
  return [name, { [String(element['action_id'])]: { type: 'static_select', selected_option: chosen ?? null } }];
}

/** An event as Slack posts it over HTTP. */
export function httpBody(type: string, payload: Part): string {
  if (type === 'events_api') return JSON.stringify(payload);
  return new URLSearchParams(
    type === 'slash_commands' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) },
  ).toString();
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signed(body: string, secret = SIGNING_SECRET, at = Date.now()): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
}
