import { createLru } from './lru.ts';

/** Long texts are worth keeping, up to a number of them. Objects are kept as long as the answers that hold them. */
const LONG = 500;
const KEPT = 200;

/**
 * Writes messages as JSON, as `JSON.stringify` would. What the lists of these names hold, and long texts, are written once for
 * each object and text: an answer that is given again holds the same ones, and writing them takes longer than everything else.
 */
export function createJson(lists: readonly string[]): (message: object) => string {
  const objects = new WeakMap<object, string>();
  const texts = createLru<string>(KEPT);

  function objectJson(object: object): string {
    const known = objects.get(object);
    if (known !== undefined) return known;
    const json = JSON.stringify(object);
    objects.set(object, json);
    return json;
  }

  function valueJson(value: unknown): string {
    if (typeof value !== 'string' || value.length < LONG) return JSON.stringify(value);
    const known = texts.get(value);
    if (known !== undefined) return known;
    const json = JSON.stringify(value);
    texts.set(value, json);
    return json;
  }

  return (message) => {
    const parts = Object.entries(message as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return `"${name}":${lists.includes(name) && Array.isArray(value) ? `[${value.map(objectJson).join(',')}]` : valueJson(value)}`;
    });
    return `{${parts.join(',')}}`;
  };
}
