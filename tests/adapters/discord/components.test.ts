import { describe, expect, test } from 'vitest';
import { drawControls, drawMenus } from '../../../src/adapters/discord/components.ts';
import type { Encode } from '../../../src/chat/action-codec.ts';
import type { Action } from '../../../src/chat/reply.ts';
import { seenMessage } from '../../fakes/discord/seen.ts';
import { checkResponse } from '../../fakes/discord/check.ts';

const action = (label: string, size = 0): Action => ({ label, command: 'paint', args: { colour: label + 'x'.repeat(size) } });
const many = (count: number, name: string): Action[] => Array.from({ length: count }, (_, at) => action(`${name} ${at}`));
const draw = (actions: readonly Action[], menus: readonly (readonly Action[])[] = [], more?: Action) => {
  const encode: Encode = ({ command, args }) => `${command}:${args['colour']}`;
  const drawn = drawMenus(
    menus.map((choices, at) => ({ label: `Menu ${at}`, choices })),
    encode,
  );
  const { rows, leftOut } = drawControls(actions, drawn, encode, more);
  const message = { embeds: [{ title: 'x' }], components: rows, allowed_mentions: { parse: [] } };
  expect(checkResponse({ type: 4, data: message })).toEqual([]);
  const { buttons, menu } = seenMessage(message);
  return { buttons: buttons.length, menu: menu.length, leftOut, first: buttons[0], rows };
};

describe('follow-ups', () => {
  test.each([
    ['none', [], [], { buttons: 0, menu: 0, leftOut: 0 }],
    ['five rows of buttons', many(25, 'b'), [], { buttons: 25, menu: 0, leftOut: 0 }],
    ['one more goes to a menu', many(26, 'b'), [], { buttons: 20, menu: 6, leftOut: 0 }],
    ['more than rows and a menu hold', many(60, 'b'), [], { buttons: 20, menu: 25, leftOut: 15 }],
    ['a menu in pieces', many(3, 'b'), [many(60, 'c')], { buttons: 3, menu: 60, leftOut: 0 }],
    ['more menus than rows', many(3, 'b'), [many(130, 'c')], { buttons: 3, menu: 100, leftOut: 30 }],
    ['too much of both', many(40, 'b'), [many(130, 'c')], { buttons: 5, menu: 100, leftOut: 65 }],
    ['the same twice', [action('a'), action('a')], [[action('a'), action('a')]], { buttons: 1, menu: 1, leftOut: 0 }],
    ['one that no id can carry', [action('a', 120), action('b')], [[action('c', 120)]], { buttons: 1, menu: 0, leftOut: 2 }],
  ])('%s', (_, actions, menus, expected) => expect(draw(actions, menus)).toMatchObject(expected));

  test('what leads on is the first button, and the one that stands out', () => {
    const { first, rows } = draw(many(40, 'b'), [], action('Show 3 more'));
    expect(first).toBe('Show 3 more');
    expect(rows[0]?.components[0]).toMatchObject({ style: 1 });
  });
});
