import type { webApi } from '@slack/bolt';
import type { Encode } from '../../chat/action-codec.ts';
import type { Answer, Form, ReplyAnswer } from '../../chat/answer.ts';
import type { Dispatch } from '../../chat/dispatch.ts';
import type { Invocation } from '../../chat/invocation.ts';
import type { Logger } from '../../chat/logger.ts';
import { drawSafely } from '../../chat/safely.ts';
import { renderForm } from './form.ts';
import { postOf, type Spot } from './post.ts';
import type { Prefix } from './prefix.ts';
import { type Drawn, type Message, renderMessage } from './render.ts';

/** What was asked, and where its answer goes once the event has been acknowledged. */
export type Exchange = { readonly invocation: Invocation; readonly way: Way };

/**
 * A response_url reaches conversations that the bot is not in, privately too, and comes with a trigger_id, with which a form can
 * be opened. Otherwise the bot posts a message of its own.
 */
export type Way = Respond | ({ readonly kind: 'post' } & Spot);

type Respond = {
  readonly kind: 'respond';
  readonly url: string;
  readonly trigger?: string | undefined;
  readonly thread?: string | undefined;
};

type DeliveryOptions = {
  readonly client: webApi.WebClient;
  readonly respond: (url: string, message: object) => Promise<void>;
  readonly dispatch: Dispatch;
  readonly encode: Encode;
  readonly prefix: Prefix;
  readonly log: Logger;
  readonly now: () => number;
};

type Delivery = {
  deliver(answer: Answer, exchange: Exchange): Promise<void>;
  send(message: Message, way: Way): Promise<void>;
  draw(answer: ReplyAnswer): Message;
};

/** Brings answers to where they belong. */
export function createDelivery({ client, respond, dispatch, encode, prefix, log, now }: DeliveryOptions): Delivery {
  const drawn: Drawn = new WeakMap();
  const draw = drawSafely(
    ({ found, ...answer }) =>
      renderMessage({ ...answer, reply: prefix.onReply(answer.reply), found: found ?? answer.reply }, encode, drawn),
    dispatch,
  );

  async function deliver(answer: Answer, { invocation, way }: Exchange): Promise<void> {
    switch (answer.kind) {
      case 'reply':
        return send(draw(answer), way);
      case 'remove':
        if (way.kind === 'respond') await respond(way.url, { delete_original: true });
        return;
      case 'form':
        if (way.kind === 'respond') await open(answer.form, invocation, way);
    }
  }

  async function send(message: Message, way: Way): Promise<void> {
    switch (way.kind) {
      case 'respond':
        return respond(way.url, { ...message, replace_original: false, ...(way.thread === undefined ? {} : { thread_ts: way.thread }) });
      case 'post':
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not the browser's
        await client.chat.postMessage(postOf(message, way));
    }
  }

  async function open(form: Form, invocation: Invocation, way: Respond): Promise<void> {
    const { channel, audience } = invocation;
    const { url, trigger, thread } = way;
    const context = { command: form.command, args: form.args, respond: url, opened: now(), channel, thread, alone: audience === 'alone' };
    try {
      await client.views.open({ trigger_id: trigger ?? '', view: renderForm({ ...form, title: prefix.on(form.title) }, context) });
    } catch (error) {
      log.error({ err: error, command: form.command }, 'a form could not be opened');
      const answer = await dispatch.dispatch({ ...invocation, forms: false });
      if (answer.kind === 'reply') await send(draw(answer), way);
    }
  }

  return { deliver, send, draw };
}
