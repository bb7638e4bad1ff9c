import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNames } from '../../../src/core/knowledge/names.ts';
import { editDistance, normalizeName } from '../../../src/core/knowledge/spelling.ts';
import { realKnowledge } from '../../knowledge.ts';

const names = createNames([
  { id: 'pytorch', name: 'PyTorch', aliases: ['torch'] },
  { id: 'tensorflow', name: 'TensorFlow', aliases: ['tf'] },
  { id: 'keras', name: 'Keras', aliases: [] },
  { id: 'scikit-learn', name: 'scikit-learn', aliases: ['sklearn'] },
  { id: 'cntk', name: 'CNTK', aliases: ['Microsoft Cognitive Toolkit'] },
  { id: 'tensorflow', name: 'TensorFlow Lite', aliases: ['tflite'], part: 'TensorFlow Lite' },
]);
const ids = (typed: string): readonly string[] => names.readList(typed).found.map(({ id }) => id);

describe('reading a list of names', () => {
  it.each([
    ['pytorch vs tf', ['pytorch', 'tensorflow']],
    ['sk-learn,keras', ['scikit-learn', 'keras']],
    ['Pytroch tensorflow', ['pytorch', 'tensorflow']],
    ['SCIKIT LEARN / py torch', ['scikit-learn', 'pytorch']],
    ['pytorch, tensorflow and keras', ['pytorch', 'tensorflow', 'keras']],
    ['pytorch，tensorflow、keras', ['pytorch', 'tensorflow', 'keras']],
    ['keras&tf|torch', ['keras', 'tensorflow', 'pytorch']],
    ['compare tensorflow with microsoft cognitive toolkit', ['tensorflow', 'cntk']],
    ['Tenserflow versus Kears', ['tensorflow', 'keras']],
    ['pytorch\ntensorflow', ['pytorch', 'tensorflow']],
    ['pytorch vs. tensorflow', ['pytorch', 'tensorflow']],
    ['', []],
  ])('reads %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
    expect(names.readList(typed).unknown).toEqual([]);
  });

  it('names what it cannot read, and the nearest names to it', () => {
    expect(names.readList('pytorch mxnet')).toMatchObject({ found: [{ id: 'pytorch' }], unknown: ['mxnet'] });
    expect(names.nearest('pytrch lightning', 3).map(({ id }) => id)).not.toContain('keras');
    expect(names.nearest('tensrflw', 1)).toEqual([{ id: 'tensorflow', name: 'TensorFlow' }]);
  });

  it('tells a mended spelling and a part from the plain name', () => {
    expect(names.find('pytroch')).toMatchObject({ id: 'pytorch', mended: true });
    expect(names.find('pytorch')).toMatchObject({ mended: false });
    expect(names.find('TFLite')).toMatchObject({ id: 'tensorflow', part: 'TensorFlow Lite', mended: false });
  });

  it('mends no short word and no tie', () => {
    expect(names.find('tg')).toBeUndefined();
    expect(names.find('torc')).toBeUndefined();
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (typed) => void [names.readList(typed), names.find(typed), names.nearest(typed, 5)],
      ),
    );
  });
});

describe('the real names', async () => {
  const { names: real, frameworks } = await realKnowledge();

  it('finds every framework by its id, its name, its aliases and its handle', () => {
    for (const { id, name, aliases } of frameworks.values()) {
      for (const typed of [id, name, ...aliases, real.handle(id)]) expect(real.find(typed), typed).toMatchObject({ id, mended: false });
    }
  });

  it.each([...frameworks.values()].map(({ name, id }) => [name, id] as const))(
    'reads %s in a list, however it is separated',
    (name, id) => {
      const other = id === 'pytorch' ? 'Keras' : 'PyTorch';
      for (const list of [`${name}, ${other}`, `${other} vs ${name}`, `${name} and ${other}`, `${other},${name.toLowerCase()}`]) {
        const { found, unknown } = real.readList(list);
        expect({ ids: found.map((match) => match.id).sort(), unknown }).toEqual({ ids: [id, other.toLowerCase()].sort(), unknown: [] });
      }
    },
  );

  it('has handles that are all different and the same in every version', () => {
    const handles = [...frameworks.keys()].map((id) => real.handle(id));
    expect(new Set(handles).size).toBe(handles.length);
    const ofParts = [...frameworks.values()].flatMap(({ id, parts }) => parts.map(({ name }) => ({ id, part: name })));
    for (const { id, part } of ofParts) expect(real.readList(`${part},keras`).found[0], part).toMatchObject({ id, part });
    for (const { id, part } of ofParts) expect(real.exact(real.handle(id, part)), part).toMatchObject({ id, part });
    expect(new Set([...handles, ...ofParts.map(({ id, part }) => real.handle(id, part))]).size).toBe(handles.length + ofParts.length);
    expect([real.handle('pytorch'), real.handle('scikit-learn')]).toMatchInlineSnapshot(`
      [
        "~i8nmc",
        "~reyot",
      ]
    `);
  });

  it.each(['Pytroch', 'tenserflow', 'tensorflwo', 'kears', 'sci-kit learn', 'SKLearn', 'thenao'])('reads %s', (typed) => {
    expect(real.readList(typed)).toMatchObject({ unknown: [], found: [{}] });
  });
});

describe('the distance between spellings', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is a distance: nothing to itself, the same both ways, never more than through a third', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a, 20)).toBe(0);
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('pytroch', 'pytorch', 3)).toBe(1);
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
    expect(editDistance('kitten', 'sitting', 1)).toBe(2);
  });
});

describe('the beginning of a name', () => {
  it('is known for every name of the knowledge, word by word', async () => {
    const { frameworks, names: known } = await realKnowledge();
    for (const { name, aliases } of frameworks.values()) {
      for (const words of [name, ...aliases].map((alias) => alias.split(' '))) {
        for (let count = 1; count <= words.length; count += 1) {
          expect(known.begins(normalizeName(words.slice(0, count).join(' '))), words.join(' ')).toBe(true);
        }
      }
    }
  });

  it('is found for that only', () => {
    expect(['scikit', 'microsoftcognitive', 'tensorflowl', 't', ''].every(names.begins)).toBe(true);
    expect(['cognitive', 'lite', 'pytorchx', 'zzz', '~'].some(names.begins)).toBe(false);
  });
});

describe('the ids that answers carry', () => {
  it('lead to what has them, whatever others are called', async () => {
    const { tasks, taskNames, aspects, aspectNames, frameworks, names: own } = await realKnowledge();
    for (const [things, named] of [
      [tasks, taskNames],
      [aspects, aspectNames],
      [frameworks, own],
    ] as const)
      for (const id of things.keys()) expect(named.find(id)).toMatchObject({ id, mended: false });
  });

  it('name nothing in a free text where they hold several words', async () => {
    const { taskNames } = await realKnowledge();
    expect(taskNames.exact('gpu-tables')?.id).toBe('gpu-tables');
    expect([taskNames.withKey('gputables'), taskNames.longestAt(['gpu', 'tables'], 0)?.match.id]).not.toContain('gpu-tables');
  });
});

describe('the lexicon', () => {
  it('leads to a card by every id of a framework', async () => {
    const { lexicon, frameworks } = await realKnowledge();
    const ids = [...Object.values(lexicon.nicknames), ...Object.keys(lexicon.carried), ...Object.keys(lexicon.hosts), ...lexicon.venues];
    expect(ids.filter((id) => !frameworks.has(id))).toEqual([]);
  });
});
