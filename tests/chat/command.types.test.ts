import { describe, expectTypeOf, it } from 'vitest';
import { defineCommand } from '../../src/chat/command.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';

describe('a declared command', () => {
  it('types the input of its run by its options', () => {
    defineCommand<{ colour: string }>()({
      name: 'paint',
      description: 'Paints',
      examples: [],
      visibility: 'public',
      options: {
        thing: { type: 'text', description: 'What', required: true },
        finish: {
          type: 'choice',
          description: 'How',
          choices: [
            { value: 'matt', label: 'Matt' },
            { value: 'gloss', label: 'Gloss' },
          ],
        },
      },
      run(input, services) {
        expectTypeOf(input.thing).toEqualTypeOf<string>();
        expectTypeOf(input.finish).toEqualTypeOf<'matt' | 'gloss' | undefined>();
        expectTypeOf(services).toEqualTypeOf<{ colour: string }>();
        // @ts-expect-error -- there is no such option
        void input.size;
        throw new Error('only its types are looked at');
      },
    });
  });
});

describe('a reply', () => {
  it('is plain data that cannot be changed', () => {
    expectTypeOf<Reply['blocks']>().toEqualTypeOf<readonly Block[]>();
    const reply: Reply = { title: '', tone: 'answer', blocks: [], citations: [], actions: [] };
    // @ts-expect-error -- readonly
    reply.title = 'other';
  });

  it('has no markup strings where spans belong', () => {
    // @ts-expect-error -- text is spans
    const block: Block = { kind: 'paragraph', text: '**bold**' };
    void block;
  });
});
