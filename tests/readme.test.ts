import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { helpCommand } from '../commands/help.ts';
import { catalogue } from '../commands/index.ts';
import { writeLine } from '../src/adapters/terminal/lines.ts';
import { renderTerminal } from '../src/adapters/terminal/render.ts';
import type { Wanted } from '../src/chat/reply.ts';
import { plainText } from '../src/chat/plain-text.ts';
import { writeTyped } from '../src/chat/typed.ts';
import { createAsk } from './commands/ask.ts';
import { licenceCommand } from './commands/licence.ts';
import { realServices } from './knowledge.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const services = await realServices();
const ask = createAsk(services);

/** The texts of its fenced blocks that match, by what the pattern captures. */
const blocks = (pattern: RegExp): readonly (readonly string[])[] =>
  [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) => {
    const match = pattern.exec(text);
    return match === null ? [] : [match.slice(1)];
  });

/** What of an example does not stand in the text that it shortens; `…` stands for what it leaves out. */
function untrue(example: string, text: string): readonly string[] {
  let from = 0;
  return example.split('…').flatMap((part) => {
    const at = text.indexOf(part.trim(), from);
    if (at === -1) return [part.trim()];
    from = at + part.trim().length;
    return [];
  });
}

/** What the README shows people to type, without the placeholders. */
const shown = new Set([...readme.matchAll(/`(\/(?:compare|recommend|faq|about|ask|help)(?: [^`<…]+)?)`/g)].map(([, line = '']) => line));
const complete = [...shown].filter((line) => line.includes(' ') || line === '/help');

describe('what the README shows', () => {
  it('counts the aims that its table of speed misses', () => {
    const [, table = ''] = /<!-- bench:start -->([\s\S]*)<!-- bench:end -->/.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => /[✓✗]/u.test(line));
    const missed = rows.filter((line) => line.includes('**missed**')).length;
    expect(table).toContain(missed === 0 ? 'Every aim is met.' : `${missed} of ${rows.length} aims are missed.`);
  });

  it('names all choices of the options that have some', () => {
    const choices = catalogue.commands.flatMap(({ options }) =>
      Object.values(options).flatMap((option) => (option.type === 'choice' ? option.choices.map(({ value }) => value) : [])),
    );
    expect(choices.length).toBeGreaterThan(20);
    expect(choices.filter((value) => !readme.includes(`\`${value}\``))).toEqual([]);
  });

  it('is a fair number of examples', () => {
    expect(complete.length).toBeGreaterThan(5);
  });

  it.each(complete)('%s is answered', async (line) => {
    expect((await ask(line)).outcome).toBe('answered');
  });

  it.each(blocks(/^> (\/.*)\n\n([\s\S]*)$/))('%s is answered as it shows', async (line = '', example = '') => {
    const { reply } = await ask(line);
    const typed = (action: Wanted): string => writeTyped(action, catalogue);
    expect(untrue(example, renderTerminal(reply, { width: 100, colours: false, typed }))).toEqual([]);
  });

  it.each(blocks(/^(\{"command":"faq",[\s\S]*)$/))('%s is what JSON lines say', async (example = '') => {
    expect(untrue(example, writeLine(await ask('/faq is theano dead?')))).toEqual([]);
  });

  it('is one answer of each kind in full', () => {
    expect(blocks(/^> (\/.*)/)).toHaveLength(1);
    expect(blocks(/^(\{"command":"faq",)/)).toHaveLength(1);
  });
});

describe('the command that the README shows', () => {
  it('is one that compiles', async () => {
    const file = await readFile(new URL('commands/licence.ts', import.meta.url), 'utf8');
    const [[shown = ''] = []] = blocks(/^(import \{ defineCommand \}[\s\S]*)$/);
    expect(shown.replaceAll("'../src/", "'../../src/").replaceAll("'./", "'../../commands/")).toBe(file);
  });

  it('answers, refuses and is explained as soon as it stands in the list', async () => {
    const commands = [...catalogue.commands.filter(({ name }) => name !== 'help'), licenceCommand];
    const typed = createAsk(services, { ...catalogue, commands: [...commands, helpCommand(commands)] });
    const { outcome, reply } = await typed('/licence kears');
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'answered', title: 'Keras' });
    expect(plainText(reply)).toContain('Apache');
    expect((await typed('/licence tensorflowy-thing')).reply.title).toContain("I don't know the framework");
    expect(plainText((await typed('/help')).reply)).toContain('/licence');
    expect(plainText((await typed('/help nonsense')).reply)).toContain('/licence and /help.');
  });
});
