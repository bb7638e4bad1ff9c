import { describe, expect, it } from 'vitest';
import { withoutFaults, withoutPrograms } from '../../../src/core/text/code.ts';

const bare = (text: string): string => withoutPrograms(text).replace(/\s+/g, ' ').trim();

describe('a program in a text', () => {
  it.each([
    ['```import torch; torch.load("m.pt")``` safe?', 'torch torch.load safe?'],
    ['```python\nimport xgboost as xgb\nm = xgb.XGBClassifier(n=1)\nm.fit(X, y)\n```\non a gpu?', 'xgboost xgb.XGBClassifier on a gpu?'],
    ['import jax, optax\nwhy slow', 'jax optax why slow'],
    ['from keras import layers fails', 'keras layers fails'],
  ])('is left as its names: %s', (text, left) => {
    expect(bare(text)).toBe(left);
  });

  it.each([
    'can I import keras models in opencv',
    'import onnx to tensorflow',
    'from keras import to pytorch',
    'is `torch.load` safe',
    'what does `pip install torch` do',
    'import torch',
    'for i in range(10): print(i)',
    'does torch.cuda.is_available() return False',
  ])('is none, or all that there is: %s', (text) => {
    expect(bare(text)).toBe(text);
  });

  it('says what went wrong in a line of its own', () => {
    expect(withoutFaults("help: ImportError: cannot import name 'Adam'\nwhy?").replace(/\s+/g, ' ')).toBe('help: why?');
    expect(withoutFaults('what is a ValueError in keras')).toBe('what is a ValueError in keras');
  });
});
