import { describe, expect, test } from 'vitest';
import { renderForm } from '../../../src/adapters/discord/form.ts';
import { renderCompletions } from '../../../src/adapters/discord/completions.ts';
import type { Field, Form } from '../../../src/chat/answer.ts';
import { formOf } from '../../../src/chat/form.ts';
import { checkResponse } from '../../fakes/discord/check.ts';

const field = (name: string, part: Partial<Field> = {}): Field =>
  ({ name, label: name, description: 'What it is', required: false, kind: 'text', max: 300, ...part }) as Field;
const choices = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Choice ${at}` }));
const draw = (form: Partial<Form>) =>
  renderForm({ title: '/paint', command: 'paint', args: {}, fields: [], ...form }, ({ command, args }) =>
    [command, ...Object.values(args)].join(':'),
  );

describe('a form', () => {
  test('is a modal of text inputs and menus, filled in as far as is known', () => {
    const modal = draw({
      fields: [
        field('colour', { required: true, value: 'red', placeholder: 'red' }),
        field('finish', { kind: 'choice', choices: choices(2), value: 'v1' }),
      ],
    });
    expect(checkResponse(modal)).toEqual([]);
    expect(modal.data).toMatchObject({
      custom_id: 'paint',
      title: '/paint',
      components: [
        {
          type: 18,
          label: 'colour',
          description: 'What it is',
          component: { type: 4, custom_id: 'colour', value: 'red', required: true, max_length: 300 },
        },
        {
          type: 18,
          component: {
            type: 3,
            custom_id: 'finish',
            required: false,
            min_values: 0,
            options: [{ value: 'v0' }, { value: 'v1', default: true }],
          },
        },
      ],
    });
  });

  test('fills in a choice that was typed by its label, or in another case', () => {
    const command = {
      name: 'paint',
      options: { finish: { type: 'choice', description: 'What it is', choices: [{ value: 'gloss', label: 'Glossy' }] } },
    };
    for (const finish of ['gloss', 'GLOSS', 'glossy'])
      expect(JSON.stringify(draw(formOf(command as never, { finish })))).toContain('{"value":"gloss","label":"Glossy","default":true}');
  });

  test('of more than five options shows four, the required ones first, names the others and keeps what they hold', () => {
    const modal = draw({
      fields: ['a', 'b', 'c', 'd', 'e']
        .map((name) => field(name, name === 'd' ? { value: 'held' } : {}))
        .concat(field('last', { required: true })),
    });
    expect(checkResponse(modal)).toEqual([]);
    expect(
      JSON.stringify(
        modal.data.components.map((component) =>
          'component' in component ? (component.component as { custom_id: string }).custom_id : component,
        ),
      ),
    ).toBe(JSON.stringify(['last', 'a', 'b', 'c', { type: 10, content: '-# Also possible, typed with /paint: d, e' }]));
    expect(modal.data.custom_id).toBe('paint:held');
  });

  test.each([
    [
      'long words',
      draw({
        title: 't'.repeat(90),
        fields: [field('a', { label: 'l'.repeat(90), description: 'd'.repeat(190), placeholder: 'p'.repeat(190), value: 'v'.repeat(900) })],
      }),
    ],
    ['empty words', draw({ title: '', fields: [field('a', { label: '', description: '' })] })],
    ['more choices than a menu holds', draw({ fields: [field('a', { kind: 'choice', choices: choices(40), required: true })] })],
    [
      'a choice that no menu can carry',
      draw({ fields: [field('a', { kind: 'choice', choices: [{ value: 'v'.repeat(120), label: 'x' }] })] }),
    ],
    ['no choice', draw({ fields: [field('a', { kind: 'choice', choices: [] })] })],
  ])('is valid with %s', (_, modal) => expect(checkResponse(modal)).toEqual([]));
});

test('completions: at most 25, each once, none with a value that would have to be cut', () => {
  const response = renderCompletions([
    { value: 'v'.repeat(101), label: 'long' },
    { value: '', label: 'x' },
    { value: 'a', label: 'n'.repeat(150) },
    { value: 'a', label: 'again' },
    ...choices(60),
  ]);
  expect(checkResponse(response)).toEqual([]);
  expect(response.data.choices).toHaveLength(25);
  expect(new Set(response.data.choices?.map(({ value }) => value)).size).toBe(25);
  expect(response.data.choices?.[0]).toEqual({ name: `${'n'.repeat(99)}…`, value: 'a' });
});
