import {
  type APILabelComponent,
  type APIModalInteractionResponse,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  type APITextInputComponent,
  ComponentType,
  InteractionResponseType,
  type ModalSubmitComponent,
  type APIModalSubmission,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Field, Form } from '../../chat/answer.ts';
import type { Args } from '../../chat/command.ts';
import { clip } from '../../chat/pages.ts';
import type { Encode } from '../../chat/action-codec.ts';
import { escapeText, readable } from './escape.ts';
import { CUSTOM_ID, LABEL, MODAL, SELECT, TEXT_INPUT } from './limits.ts';

/** Draws a form as a modal: a text input or a select for each field, each with its description. */
export function renderForm({ title, command, args, fields }: Form, encode: Encode): APIModalInteractionResponse {
  const wanted = [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
  const shown = wanted.length <= MODAL.components ? fields : wanted.slice(0, MODAL.components - 1);
  const others = wanted.filter((field) => !shown.includes(field));
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: modalId(command, { ...args, ...prefilledOf(others) }, encode),
      title: clip(readable(title), MODAL.title) || '…',
      components: [...shown.map(drawField), ...(others.length === 0 ? [] : [drawOthers(command, others)])],
    },
  };
}

/** Reads what was filled in, by the options' names. */
export function readForm(components: APIModalSubmission['components']): Args {
  return Object.fromEntries(components.flatMap((component) => ('component' in component ? [component.component] : [])).flatMap(readField));
}

/** What is filled in already. */
export function prefilledOf(fields: readonly Field[]): Args {
  return Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

/** Carries what was said already but is not shown, if it can. */
function modalId(command: string, args: Args, encode: Encode): string {
  const id = encode({ command, args });
  return id.length <= CUSTOM_ID ? id : encode({ command, args: {} });
}

function drawField(field: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: clip(readable(field.label), LABEL.label) || '…',
    ...(field.description === '' ? {} : { description: clip(readable(field.description), LABEL.description) }),
    component: drawInput(field),
  };
}

function drawInput(field: Field): APITextInputComponent | APIStringSelectComponent {
  switch (field.kind) {
    case 'text':
      return textInput(field, field.max, field.placeholder);
    case 'choice': {
      const drawable =
        field.choices.length <= SELECT.options && field.choices.every(({ value }) => value !== '' && value.length <= SELECT.value);
      if (!drawable || field.choices.length === 0)
        return textInput(field, SELECT.value, field.choices.map(({ label }) => label).join(', '));
      return {
        type: ComponentType.StringSelect,
        custom_id: field.name,
        required: field.required,
        min_values: field.required ? 1 : 0,
        max_values: 1,
        options: field.choices.map(({ value, label }) => ({
          value,
          label: clip(readable(label), SELECT.label) || '…',
          ...(value === field.value ? { default: true } : {}),
        })),
      };
    }
  }
}

function textInput({ name, required, value }: Field, longest: number, placeholder = ''): APITextInputComponent {
  const max = Math.min(Math.max(1, longest), TEXT_INPUT.value);
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Short,
    required,
    max_length: max,
    ...(value === undefined || value === '' ? {} : { value: clip(readable(value), max) }),
    ...(placeholder === '' ? {} : { placeholder: clip(readable(placeholder), TEXT_INPUT.placeholder) }),
  };
}

function drawOthers(command: string, others: readonly Field[]): APITextDisplayComponent {
  const names = others.map(({ name }) => escapeText(name)).join(', ');
  return { type: ComponentType.TextDisplay, content: `-# Also possible, typed with /${escapeText(command)}: ${names}` };
}

function readField(component: ModalSubmitComponent): readonly (readonly [string, string])[] {
  const value = 'value' in component ? component.value : 'values' in component ? component.values[0] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? [[component.custom_id, value]] : [];
}
