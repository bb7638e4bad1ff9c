import { describe, expect, it } from 'vitest';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('whether an old release is still maintained', () => {
  it.each([
    ['is keras 2 dead', 'keep-keras-2'],
    ['is keras 2.3 still supported', 'keep-keras-2'],
    ['/faq is keras 2 still maintained', 'keep-keras-2'],
    ['is tf1 dead', 'tensorflow-1-15-what-now'],
    ['is tensorflow 1.4 obsolete?', 'tensorflow-1-15-what-now'],
    ['is torch 1 still maintained', 'version-support-lts'],
  ])('is told by the entry that names it: %s', async (question, id) => {
    expect(await ask(question)).toMatchObject({ command: 'faq', outcome: 'answered', args: { question: id } });
  });

  it.each([
    ['is lightgbm 3 dead', 'lightgbm'],
    ['is optuna 3 still supported', 'optuna'],
    ['is pandas 1 abandoned', 'pandas'],
  ])('begins with what the answer is told of, where nothing names it: %s', async (question, framework) => {
    const { command, args, reply } = await ask(question);
    expect({ command, args }).toEqual({ command: 'about', args: { framework, aspect: 'maintenance' } });
    const [first] = reply.blocks;
    expect(first?.kind === 'note' ? spansText(first.text) : '').toMatch(/^This tells of the latest .* not of [123]/);
  });

  it('is asked of the latest as without its number', async () => {
    for (const question of ['is pytorch lightning 2 maintained', 'is pytorch lightning maintained'])
      expect((await ask(question)).args).toEqual({ framework: 'pytorch-lightning', aspect: 'maintenance' });
  });
});

describe('going from one release to another', () => {
  it.each([
    ['should we migrate from Keras 2 to Keras 3 now', 'keras-2-to-3-migration'],
    ['we are on lightning 1.9, should we move to 2?', 'lightning-1-to-2'],
    ['time to bump mlflow 2 to 3?', 'mlflow-3-changes'],
    ['we use optuna 4, should we upgrade to 5', 'optuna-5-changes'],
    ['is it safe to migrate from tf 1 to tf 2', 'migrate-tensorflow-1-to-2'],
    ['upgrading tensorflow 2.9 to 2.21', 'tensorflow-upgrade-within-2'],
  ])('gets what changed: %s', async (question, id) => {
    expect(await ask(question)).toMatchObject({ command: 'faq', outcome: 'answered', args: { question: id } });
  });

  it.each([
    ['move from lightgbm 3 to 4', 'lightgbm', "I don't know what it takes to go from LightGBM 3 to 4."],
    ['should we move from Spark 3 to Spark 4 for MLlib', 'spark-mllib', "I don't know what it takes to go from Spark MLlib 3 to 4."],
    ['is it worth updating from catboost 1.0 to 1.2', 'catboost', "I don't know what it takes to go from CatBoost 1.0 to 1.2."],
    ['can we move back from keras 3 to keras 2', 'keras', "I don't know what it takes to go from Keras 3 to 2."],
  ])('gets how it is maintained, and that just that is not known: %s', async (question, framework, says) => {
    const { command, args, reply } = await ask(question);
    expect({ command, args }).toEqual({ command: 'about', args: { framework, aspect: 'maintenance' } });
    expect(spansText(blocksOf(reply, 'note')[0]?.text ?? [])).toBe(says);
  });

  it.each([
    'we have keras 2 code for images in six services, would you go to keras 3',
    'our team is on jax 0.4 and thinks of going to 0.9',
  ])('never means that the framework is left: %s', async (question) => {
    expect((await ask(question)).command).not.toBe('recommend');
  });

  it('is something else where another framework is named, or something counted', async () => {
    expect((await ask('should we move from keras 2 to pytorch')).args).not.toMatchObject({ aspect: 'maintenance' });
    expect((await ask('moved pytorch 2.3 training to 2 gpus')).args).not.toMatchObject({ aspect: 'maintenance' });
  });
});

describe('an answer to the contrary of what is asked', () => {
  it.each([
    ['is tensorflow still maintained?', 'is-tensorflow-dead', /^TensorFlow is still maintained/],
    ['is keras dead', 'keras-after-chollet', /^Still maintained\. Keras 3/],
    ['/faq is keras obsolete', 'keras-after-chollet', /^Still maintained\. Keras 3/],
    ['keras was discontinued, what now', 'keras-after-chollet', /^Still maintained\. Keras 3/],
    ['is caffe alive', 'caffe-dead', /^No longer maintained\. The last release/],
    ['torchserve dead?', 'torchserve-status', /^No longer maintained\. Since February 2025/],
    ['is tf-agents dead?', 'tf-agents-maintained', /^No release since/],
  ])('says no yes or no to it, but how it stands: %s', async (question, id, says) => {
    const { args, reply } = await ask(question);
    expect(args).toEqual({ question: id });
    expect(spansText(blocksOf(reply, 'paragraph')[0]?.text ?? [])).toMatch(says);
  });

  it.each([
    ['is tensorflow dying', /^No, TensorFlow/],
    ['is keras still maintained', /^Yes\. Keras 3/],
  ])('does so where just that is asked: %s', async (question, says) => {
    const { reply } = await ask(question);
    expect(spansText(blocksOf(reply, 'paragraph')[0]?.text ?? [])).toMatch(says);
  });

  it.each(['can spring boot call a pytorch model directly', 'may i use ultralytics in saas?'])(
    'leaves no half of a sentence where it may be the answer to something else: %s',
    async (question) => {
      const { reply } = await ask(question);
      expect(spansText(blocksOf(reply, 'paragraph')[0]?.text ?? [])).not.toMatch(/^(?:But|Since|Though|Unless)\b/);
    },
  );

  it.each([
    ['what is the difference between tf1 and tf2', 'migrate-tensorflow-1-to-2'],
    ['how does keras 2 differ from keras 3', 'keras-2-to-3-migration'],
  ])('gives who holds two releases against each other the entry on the change: %s', async (question, entry) => {
    expect((await ask(question)).args).toEqual({ question: entry });
  });

  it('offers it too where they are to be compared', async () => {
    const { reply } = await ask('/compare keras2 keras3');
    expect(reply.actions[0]?.args).toEqual({ question: 'keras-2-to-3-migration' });
  });
});

describe('what is new in one of them', () => {
  it.each([
    ["what's new in pytorch", 'pytorch'],
    ['what changed in tensorflow recently', 'tensorflow'],
    ['xgboost changelog', 'xgboost'],
    ['sklearn news', 'scikit-learn'],
    ['qué hay de nuevo en pytorch', 'pytorch'],
    ["was gibt's neues in keras", 'keras'],
    ['pytorch有什么新功能', 'pytorch'],
    ['any news on mxnet', 'mxnet'],
    ['what changed in hugging face transformers this year', 'huggingface-transformers'],
  ])('is what used to be true and what is now: %s', async (question, framework) => {
    expect(await ask(question)).toMatchObject({ command: 'about', outcome: 'answered', args: { framework, aspect: 'changes' } });
  });

  it.each([
    ['what changed in keras 3', 'keras-2-to-3-migration'],
    ["what's new in keras 3", 'keras-2-to-3-migration'],
    ['whats new in transformers 5', 'huggingface-transformers-v5-migration'],
    ["what's new in gymnasium 1.0", 'gymnasium-1-0-changes'],
    ['latest pytorch version', 'pytorch-latest-version'],
  ])('unless an entry tells just that: %s', async (question, id) => {
    expect((await ask(question)).args).toEqual({ question: id });
  });

  it('is told by the question on it, or by its releases, where nothing that is known was otherwise', async () => {
    const [changed, released] = [await ask('new in langchain?'), await ask("what's new in vllm")].map(({ reply }) => plainText(reply));
    expect(changed).toMatch(/What changed in LangChain 1\?\s+The package shrank to agents/);
    expect(released).toContain('a release every two weeks');
    for (const text of [changed, released]) expect(text).toContain('I keep no release notes');
  });

  it.each(['is jax out', 'is pytorch available', 'when is keras due'])('is not asked by whether it is there: %s', async (question) => {
    expect((await ask(question)).args).not.toMatchObject({ aspect: 'changes' });
  });
});
