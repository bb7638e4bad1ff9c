import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../commands/index.ts';
import { writeLine } from '../src/adapters/terminal/lines.ts';
import { renderTerminal } from '../src/adapters/terminal/render.ts';
import type { Wanted } from '../src/chat/action-codec.ts';
import { writeTyped } from '../src/chat/typed.ts';
import { createAsk } from './commands/ask.ts';
import { realServices } from './knowledge.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const ask = createAsk(await realServices());

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
