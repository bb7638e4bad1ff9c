import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createAsk } from './commands/ask.ts';
import { realServices } from './knowledge.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const ask = createAsk(await realServices());

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
});
