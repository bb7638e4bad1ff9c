import { describe, expect, it } from 'vitest';
import { createLru } from '../../src/chat/lru.ts';

describe('what is kept', () => {
  it('is what was used last: what is asked again and again outlives what was asked once since', () => {
    const memory = createLru<string>(2);
    memory.set('popular', 'one');
    memory.set('asked once', 'two');
    expect(memory.get('popular')).toBe('one');
    memory.set('new', 'three');
    expect(memory.get('popular')).toBe('one');
    expect(memory.get('asked once')).toBeUndefined();
    expect(memory.get('new')).toBe('three');
  });
});
