import { describe, expect, it } from 'vitest';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

/** What stands first, be it a small line. */
const firstLine = ({ blocks }: Awaited<ReturnType<typeof ask>>['reply']): string => {
  const [first] = blocks;
  return first?.kind === 'note' || first?.kind === 'paragraph' ? spansText(first.text) : '';
};

describe('what is taken for granted', () => {
  it.each([
    ['since jax is made by openai, is it safe to use?', "As far as I know, JAX is not OpenAI's."],
    ['since tensorflow is now owned by meta, is it still apache?', "As far as I know, TensorFlow is not Meta's."],
    ['pytorch was discontinued last year, what replaces it', 'PyTorch has not ended, as far as I know.'],
    ['gradio was discontinued', 'Gradio has not ended, as far as I know.'],
    ['opencv discontinued?', 'OpenCV has not ended, as far as I know.'],
    ['is langchain deprecated', 'LangChain has not ended, as far as I know.'],
    ['keras was discontinued because of pytorch', 'Keras has not ended, as far as I know.'],
    ['given that mlflow is dead, which tracker should we use', 'MLflow has not ended, as far as I know.'],
    ['transformers dropped pytorch, what now', 'As far as I know, Hugging Face Transformers and PyTorch still go together:'],
    ['keras no longer works with tensorflow right?', 'As far as I know, Keras and TensorFlow still go together:'],
    ['now that pytorch dropped windows support what should we do', 'As far as I know, PyTorch still runs on Windows:'],
    ["xgboost needs a gpu so we can't use it", 'As far as I know, XGBoost runs without a GPU.'],
    ['since pytorch cannot run on cpu we need a gpu, right', 'As far as I know, PyTorch runs without a GPU.'],
    ['lightgbm only runs on windows right?', 'As far as I know, LightGBM runs on a Mac.'],
    ["we don't use jax because it doesn't run on windows", 'As far as I know, JAX runs on Windows, with limits.'],
    ["can't use tensorflow because it's owned by facebook", "No, as far as I know TensorFlow is not Meta's. [1]"],
  ])('is told first where it is false: %s', async (question, says) => {
    const { outcome, reply } = await ask(question);
    expect({ outcome, says: firstLine(reply) }).toEqual({ outcome: 'answered', says });
    expect(reply.citations.length).toBeGreaterThan(0);
  });

  it.each([
    ['because keras only works with tensorflow, we need tf right?', { question: 'keras-backends-switch' }],
    ['since onnx is only for microsoft we cant use it?', { question: 'onnx-only-microsoft' }],
    ["lightgbm is a deep learning lib isn't it", { framework: 'lightgbm', aspect: 'deep-learning' }],
    ['tensorflow only runs on linux right', { question: 'tensorflow-which-systems' }],
  ])('is what is asked, where nothing else is: %s', async (question, args) => {
    expect((await ask(question)).args).toEqual(args);
  });

  it.each(['tf.Session deprecated', 'why is pytorch dead slow', 'caffe was discontinued'])(
    'is not told of what has ended, or where something else is said: %s',
    async (question) => expect(firstLine((await ask(question)).reply)).not.toContain('has not ended'),
  );

  it.each([
    ['since we use pytorch, should we add lightning?', 'compare'],
    ['now that theano is dead, what should we use', 'recommend'],
    ['Catalyst is now dead, unfortunately. what has rich capabilities, especially around hardware optimization', 'recommend'],
  ])('is nothing to be told where it is true, or of who asks: %s', async (question, command) => {
    expect((await ask(question)).command).toBe(command);
  });

  it.each(['should we use chainer for our new project? deadline 2 weeks', 'Successor for TorchServe?'])(
    'has ended, which is told before what to take: %s',
    async (question) => {
      const { command, reply } = await ask(question);
      expect(command).toBe('recommend');
      expect(firstLine(reply)).toMatch(/^(?:Chainer|TorchServe) has ended\. ?(?:\[\d+\] ?)*Take /);
    },
  );
});

describe('a licence that is named', () => {
  it.each([
    ['is pytorch gpl?', /^No: BSD-style\./],
    ['is scikit-learn gpl?', /^No: BSD 3-Clause\./],
    ['is jax closed source', /^No: Apache 2\.0\./],
    ['is lightgbm under the gpl 3 licence', /^No: MIT\./],
    ['is streamlit apache licensed', /^Yes: Apache 2\.0\./],
    ['is ultralytics agpl', /^Yes: AGPL 3\.0, or a paid licence\./],
  ])('is told to be the one that it is under, or not: %s', async (question, says) => {
    const { args, reply } = await ask(question);
    expect(args).toMatchObject({ aspect: 'licence' });
    expect(firstLine(reply)).toMatch(says);
  });

  it('is told where something is left because of it', async () => {
    expect(firstLine((await ask('we cant use spacy because its GPL')).reply)).toMatch(/^No: MIT\./);
    expect(firstLine((await ask('we chose keras because it is MIT, is that right?')).reply)).toMatch(/^No: Apache 2\.0\./);
    expect((await ask('we avoid ultralytics because it is AGPL, object detection')).args).toEqual({
      task: 'detection',
      without: 'ultralytics',
    });
  });

  it('is neither where a part alone is under it', async () => {
    expect(firstLine((await ask('is albumentations agpl')).reply)).not.toMatch(/^(?:Yes|No)/);
  });
});

describe('who does not make a framework, and what it goes with', () => {
  it.each([
    ['is tensorflow made by microsoft?', "TensorFlow is not Microsoft's"],
    ['since tensorflow is made by facebook can we trust it', "TensorFlow is not Meta's"],
    ['is it true that polars is made by google', "Polars is not Google's"],
    ["isn't tensorflow owned by nvidia", "TensorFlow is not NVIDIA's"],
    ['is xgboost owned by oracle', "XGBoost is not Oracle's"],
    ['is jax from openai', "JAX is not OpenAI's"],
  ])('is told by who does: %s', async (question, says) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(firstLine(reply)).toContain(says);
  });

  it.each([
    ['did keras drop pytorch?', 'keras'],
    ['did pytorch drop keras', 'keras'],
    ['is jax dropping cuda', 'jax'],
  ])('is no comparison: %s', async (question, framework) => {
    expect(await ask(question)).toMatchObject({ command: 'about', outcome: 'answered', args: { framework } });
  });

  it('is told by the entry that asks just that', async () => {
    const { args, reply } = await ask('has hugging face dropped tensorflow');
    expect(args).toEqual({ question: 'transformers-v5-dropped-tensorflow-and-jax' });
    expect(plainText(reply)).toContain('\nYes.');
  });
});

describe('what something costs', () => {
  it.each(['how much does pytorch cost', 'how expensive is pytorch', 'price of pytorch', '/about pytorch aspect:price'])(
    'is told with its licence: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ outcome: 'answered', args: { framework: 'pytorch', aspect: 'licence' } });
    },
  );

  it('is none of training', async () => {
    expect((await ask('how much does it cost to train a pytorch model')).args).not.toMatchObject({ aspect: 'licence' });
  });
});
