import type { types } from '@slack/bolt';
import type { Field, Form } from '../../chat/answer.ts';
import type { Args } from '../../chat/command.ts';
import { clip } from '../../chat/pages.ts';
import { literal, unescaped } from './escape.ts';
import { INPUT, MODAL, SELECT } from './limits.ts';
import { label } from './press.ts';
import { preformatted, richText, section, words } from './rich-text.ts';

/** What a form must remember until it is submitted: Slack keeps it in the view's private_metadata. */
export type FormContext = {
  readonly command: string;
  /** Arguments that the form has no field for, as they were typed. */
  readonly args: Args;
  /** Where the answer goes: the response_url of the event that opened the form. */
  readonly respond: string;
  /** When it was opened, in ms. */
  readonly opened: number;
  readonly channel?: string | undefined;
  /** The thread in which it was asked for. */
  readonly thread?: string | undefined;
  readonly alone: boolean;
};

/** The name by which submissions of our forms come back. */
export const FORM = 'form';

/** A form as a modal. */
export function renderForm(form: Form, context: FormContext): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata(context),
    title: label(form.title, MODAL.title),
    submit: label('Send', MODAL.title),
    close: label('Cancel', MODAL.title),
    blocks: form.fields.map(inputOf),
  };
}

/** Reads back what `renderForm` remembered; undefined if it is not ours. */
export function contextOf(privateMetadata: string): FormContext | undefined {
  try {
    const context = JSON.parse(privateMetadata) as Partial<FormContext> | null;
    if (typeof context?.command !== 'string' || typeof context.respond !== 'string') return undefined;
    return {
      command: context.command,
      args: context.args ?? {},
      respond: context.respond,
      opened: context.opened ?? 0,
      channel: context.channel,
      thread: context.thread,
      alone: context.alone === true,
    };
  } catch {
    return undefined;
  }
}

/**
 * What takes the place of a form that was submitted too late: the answer would go to the response_url of the event that opened it,
 * and Slack takes nothing there any more. `typed` is what leads to the same answer.
 */
export function renderLate(typed: string): types.ModalView {
  const reason = 'Slack takes the answer to a form for half an hour only. For the same answer type';
  return {
    type: 'modal',
    title: label('This form is too old', MODAL.title),
    close: label('Close', MODAL.title),
    blocks: [richText([section(words(reason)), preformatted(typed)])],
  };
}

/** A view's values by block and element. https://docs.slack.dev/reference/views/modal-views */
export type ViewState = {
  readonly values: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly value?: string | null | undefined; readonly selected_option?: { readonly value: string } | null }>>
    >
  >;
};

/** The arguments that were filled in. Each field is a block named after its option. */
export function valuesOf({ values }: ViewState): Args {
  const args: Record<string, string> = {};
  for (const [name, elements] of Object.entries(values)) {
    for (const { value, selected_option: chosen } of Object.values(elements)) {
      const given = chosen?.value ?? (value === null || value === undefined ? '' : unescaped(value));
      if (given.trim() !== '') args[name] = given;
    }
  }
  return args;
}

function metadata(context: FormContext): string {
  const whole = JSON.stringify(context);
  return whole.length <= MODAL.metadata ? whole : JSON.stringify({ ...context, args: {} });
}

function inputOf(field: Field): types.InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: label(field.label, INPUT.label),
    hint: label(field.description, INPUT.hint),
    optional: !field.required,
    element: elementOf(field),
  };
}

function elementOf(field: Field): types.PlainTextInput | types.StaticSelect {
  switch (field.kind) {
    case 'text': {
      const longest = Math.min(field.max, INPUT.length);
      const value = clip(literal(field.value ?? ''), longest);
      return {
        type: 'plain_text_input',
        action_id: 'value',
        max_length: longest,
        ...(value === '' ? {} : { initial_value: value }),
        ...(field.placeholder === undefined ? {} : { placeholder: label(field.placeholder, INPUT.placeholder) }),
      };
    }
    case 'choice': {
      const options = field.choices
        .slice(0, SELECT.options)
        .map(({ value, label: text }) => ({ text: label(text, SELECT.text), value: clip(value, SELECT.value) }));
      const chosen = options[field.choices.findIndex(({ value }) => value === field.value)];
      return {
        type: 'static_select',
        action_id: 'value',
        placeholder: label('Choose', SELECT.placeholder),
        options,
        ...(chosen === undefined ? {} : { initial_option: chosen }),
      };
    }
  }
}
