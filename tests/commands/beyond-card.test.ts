import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk, isCited, linesOf } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('why something goes wrong', () => {
  it.each([
    ['why is polars slow', 'polars', 'its speed'],
    ['how come milvus is so slow', 'milvus', 'its speed'],
    ['hi, why is mlflow so slow?', 'mlflow', 'its speed'],
    ["why doesn't fastai use my gpu", 'fastai', 'its GPUs and other hardware'],
    ['why is keras not using my gpu', 'keras', 'its GPUs and other hardware'],
    ['why does faiss crash on mac', 'faiss', 'its installation and platforms'],
    ["why can't I use darts on windows", 'darts', 'its installation and platforms'],
  ])('is not known, which is said before what is known: %s', async (question, framework, known) => {
    const { outcome, command, args, reply } = await ask(question);
    expect({ outcome, command, framework: args['framework'] }).toEqual({ outcome: 'answered', command: 'about', framework });
    expect(plainText(reply)).toMatch(/^.+\n\nI don't know why\. This is what I know of its/);
    expect(plainText(reply)).toContain(`I know of ${known}:`);
    for (const line of linesOf(reply)) expect(isCited(line)).toBe(true);
  });

  it.each([
    ['why is tensorflow not using my GPU?', 'tensorflow-gpu-not-found'],
    ['tensorflow is not using the gpu, why', 'tensorflow-gpu-not-found'],
    ['why is jax not using my gpu?', 'jax-which-device'],
    ["jax doesn't see the gpu", 'jax-which-device'],
    ['why is llama.cpp not using my gpu?', 'llama-cpp-gpu-layers'],
    ['why is spacy not using the gpu?', 'spacy-gpu'],
  ])('is told where an entry tells it: %s', async (question, entry) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'faq', args: { question: entry } });
  });

  it.each(['is polars slow', 'how fast is dask', 'why isn’t theano maintained', 'why was caffe2 merged'])(
    'is another question: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain("I don't know why");
    },
  );
});

describe('how something is done with what is not active any more', () => {
  it.each([
    ['how do I profile theano', 'Theano'],
    ['how do I debug a chainer model', 'Chainer'],
    ['how can I export a dynet model', 'DyNet'],
    ['how to quantise a caffe model', 'Caffe'],
    ['how do I resume training in mmdetection', 'MMDetection'],
  ])('is not known, which is said before its card: %s', async (question, name) => {
    const { command, reply } = await ask(question);
    expect(command).toBe('about');
    expect(plainText(reply)).toMatch(new RegExp(`^${name} \\(.+\\)\\n\\nI don't know just that one\\. This is what I know of ${name}:`));
  });

  it.each(['how do people migrate from theano', 'how does theano work', 'how old is chainer', 'we still run chainer'])(
    'is not asked: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain("I don't know just that one");
    },
  );
});

describe('a language', () => {
  it.each([
    ['can I use faiss with java', 'Java, Kotlin or Scala'],
    ['hnswlib in ruby', 'Ruby'],
    ['php with spacy', 'PHP'],
    ['is there a keras for julia', 'Julia'],
  ])('that is not among those that are known is named before them: %s', async (question, language) => {
    const { outcome, args, reply } = await ask(question);
    expect({ outcome, aspect: args['aspect'] }).toEqual({ outcome: 'answered', aspect: 'languages' });
    expect(plainText(reply)).toMatch(/^.+\n\n.+: not among the languages I know for it\./);
    expect(plainText(reply)).toContain(`${language}: not among`);
  });

  it.each([
    ['jax model in rust', /Rust: not among the languages I know for it\.[\s\S]*JAX exports StableHLO/],
    ['sklearn model in swift', /Swift: not among the languages I know for it\.[\s\S]*sklearn-onnx converts/],
  ])('is followed by what the framework exports, where a model is to run there: %s', async (question, says) => {
    expect(plainText((await ask(question)).reply)).toMatch(says);
  });

  it.each(['deeplearning4j in java', 'tensorflow in go', 'hnswlib in r', 'in which languages can I use polars'])(
    'that is known is not: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain('not among the languages');
    },
  );
});
