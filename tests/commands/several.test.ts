import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('several questions in one text', () => {
  it.each([
    ["what's the license of milvus and who is behind it", { framework: 'milvus', aspect: 'licence,governance' }],
    ['Does CatBoost run on Windows, and who owns it?', { framework: 'catboost', aspect: 'installation,governance' }],
  ])('tells the aspects of one framework together: %s', async (question, args) => {
    const { reply, command, args: read } = await ask(question);
    expect({ command, args: read }).toEqual({ command: 'about', args });
    expect(plainText(reply)).not.toContain('button');
  });

  it.each([
    ['what is vllm, who makes it and can it run on amd?', 'vllm-purpose', ['who makes vLLM', 'can vLLM run on amd?']],
    ['Is dgl dead? Does pyg run on amd?', 'dgl-maintained', ['Does pyg run on amd?']],
    ['Is mxnet dead? Is XGBoost by Amazon?', 'mxnet-what-happened', ['Is XGBoost by Amazon?']],
    [
      'Is Theano dead? And what licence has Keras? Also who maintains spaCy?',
      'is-theano-dead',
      ['what licence has Keras?', 'who maintains spaCy?'],
    ],
  ])('answers the first and has a button for each of the others: %s', async (text, question, labels) => {
    const { reply, command, args } = await ask(text);
    expect({ command, args }).toEqual({ command: 'faq', args: { question } });
    expect(reply.actions.slice(0, labels.length).map(({ label }) => label)).toEqual(labels);
    expect(plainText(reply)).toContain('This answers “');
  });

  it.each([
    ['who owns PyTorch and who owns JAX', { frameworks: 'pytorch,jax', aspect: 'governance' }],
    ['is Theano dead and is MXNet dead?', { frameworks: 'theano,mxnet', aspect: 'maintenance' }],
    ['what licence has xgboost and what licence has lightgbm', { frameworks: 'xgboost,lightgbm', aspect: 'licence' }],
    ['who made spacy, and who made nltk?', { frameworks: 'spacy,nltk', aspect: 'governance' }],
    ['what is the licence of keras and pytorch', { frameworks: 'keras,pytorch', aspect: 'licence' }],
    ['are mxnet and theano still maintained', { frameworks: 'mxnet,theano', aspect: 'maintenance' }],
    ['does dask run on windows and does ray run on windows', { frameworks: 'dask,ray', machine: 'windows' }],
  ])('tells the same of each side by side: %s', async (question, args) => {
    const { reply, command, args: read } = await ask(question);
    expect({ command, args: read }).toEqual({ command: 'compare', args });
    expect(plainText(reply)).not.toContain('This answers “');
  });

  it.each([
    ['1) which lib for ocr 2) which for ner 3) whats vllm', 'document-reading', ['which for ner', 'whats vllm']],
    ['which lib for text classification and which for forecasting?', 'text', ['which for forecasting?']],
    ['recommend: 1) image search 2) speech to text', 'similar-images', ['recommend: speech to text']],
    ['need ocr + ner + summarization', 'document-reading', ['need ner', 'need summarization']],
    ['what should I use for object detection, and who owns mlflow?', 'detection', ['who owns mlflow?']],
  ])('recommends for the first task and has a button for each of the others: %s', async (text, task, labels) => {
    const { reply, command, args } = await ask(text);
    expect({ command, args }).toMatchObject({ command: 'recommend', args: { task } });
    expect(reply.actions.slice(0, labels.length).map(({ label }) => label)).toEqual(labels);
    expect(plainText(reply)).toContain('This answers “');
  });

  it('has a button for a listed question that names nothing', async () => {
    const { actions } = (await ask('is pytorch good? also what is keras? and do we need a gpu?')).reply;
    expect(actions.slice(0, 2).map(({ label }) => label)).toEqual(['what is keras?', 'do we need a gpu?']);
  });

  it.each([
    'I need: 1. image classification 2. on android 3. free',
    'classification + regression',
    'compare 1. keras 2. jax',
    'i want object detection, tracking and counting',
  ])('leaves the points of one need together: %s', async (text) => {
    expect(plainText((await ask(text)).reply)).not.toContain('This answers “');
  });

  it('cuts a long question on its button, with a mark', async () => {
    const long = `does stanza run on windows in our office where we have machines of several makers and ages?`;
    const { reply } = await ask(`is nltk still alive? ${long}`);
    const label = reply.actions[0]?.label ?? '';
    expect(label).toMatch(/^does stanza run on windows .*…$/);
    expect(label.length).toBeLessThan(80);
  });

  it('promises no button for more than it offers', async () => {
    const text = 'Is theano dead? Who owns keras? Does faiss run on a mac? What licence has dask? Is the polars project by a company?';
    const { reply } = await ask(text);
    expect(plainText(reply)).toContain('This answers “Is theano dead?”; ask the others one by one.');
  });

  it.each([
    'is theano dead and what should I use instead',
    'Is keras dead? Is theano dead?',
    'My friend uses keras for images. Is it ok for text?',
  ])('leaves as it is what hangs together: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe('answered');
    expect(plainText(answer.reply)).not.toContain('This answers “');
  });
});

describe('a question among other things that are said', () => {
  it.each([
    ["I don't care about pytorch. Is mxnet dead?", 'mxnet'],
    ['bob: I like pytorch\nalice: we use tensorflow\nbob: is chainer still maintained?', 'chainer'],
    ['> is pytorch any good?\nwhat about chainer?', 'chainer'],
    ['We have prefect and dvc here. Who makes label studio?', 'label-studio'],
    ['So many of us like jax or keras, and a few would rather have something new. Anyway: is tensorflow dead or not?', 'tensorflow'],
  ])('is answered of what it names: %s', async (question, framework) => {
    const services = await realServices();
    const { command, args } = await ask(question);
    const about = services.knowledge.faq.get(args['question'] ?? '')?.about ?? [args['framework']];
    expect(['faq', 'about']).toContain(command);
    expect(about[0]).toBe(framework);
  });

  it('is read with what it quotes where it says too little by itself', async () => {
    expect((await ask('> theano is dead\nis that true?')).args).toEqual({ question: 'is-theano-dead' });
  });

  it.each([
    ['is [theano](http://x.y) dead', { question: 'is-theano-dead' }],
    ['<https://chainer.org|chainer>?', { framework: 'chainer' }],
    ['<@U123> <!here> licence of polars', { framework: 'polars', aspect: 'licence' }],
    ['@everyone is chainer dead https://evil.example/pytorch', { question: 'chainer-what-happened' }],
    ['who is behind https://github.com/milvus-io/milvus ?', { framework: 'milvus', aspect: 'governance' }],
  ])('is read without addresses and mentions: %s', async (question, args) => {
    expect((await ask(question)).args).toEqual(args);
  });

  it('is read so by /faq too', async () => {
    expect((await ask('/faq <@U123> is theano dead')).args).toEqual({ question: 'is-theano-dead' });
  });
});
