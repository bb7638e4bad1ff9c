import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('what is refused within a clause', () => {
  it.each([
    ['a tracker which isn’t MLflow', 'mlflow'],
    ['gradient boosting that isn’t xgboost', 'xgboost'],
    ['image segmentation that runs on our servers and is not pytorch', 'pytorch'],
    ['speech to text on linux, but isn’t whisper', 'whisper'],
    ['tracking; skip mlflow please', 'mlflow'],
    ['tabular data, not counting xgboost', 'xgboost'],
    ['deep learning, we don’t want TensorFlow', 'tensorflow'],
    ['computer vision without having to touch tensorflow', 'tensorflow'],
    ['object detection w/o ultralytics', 'ultralytics'],
    ['we are not allowed to install keras, need image classification', 'keras'],
  ])('is left out: %s', async (question, without) => {
    const { outcome, args } = await ask(question);
    expect({ outcome, without: args['without'] }).toEqual({ outcome: 'answered', without });
  });

  it.each([
    ["experiment tracking that doesn't need an account", 'account'],
    ["experiment tracking, don't want to sign up", 'account'],
    ['experiment tracking where nobody has to register', 'account'],
    ['tracking of experiments, we may not open any accounts', 'account'],
    ['a vector database, no registration', 'account'],
    ['serving that doesn’t need Kubernetes', 'kubernetes'],
    ['model serving which does not require k8s', 'kubernetes'],
    ['a vector database, but we cannot run a server', 'server'],
  ])('is needed around nothing that is named: %s', async (question, without) => {
    const answer = await ask(question);
    expect({ command: answer.command, without: answer.args['without'] }).toEqual({ command: 'recommend', without });
    expect(plainText(answer.reply)).not.toContain('Not weighed');
  });

  it.each([
    "text to speech that doesn't need a GPU",
    'object detection which does not require a gpu',
    'tables, must not need a GPU',
    'gpu not required: forecasting',
    'no need for gpu, tabular',
    "image search, we don't need gpu",
  ])('is no machine: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.args['machine']).toBe('cpu');
    expect(plainText(answer.reply)).not.toContain('Not weighed');
  });

  it.each([
    ['KServe or BentoML that does not need Kubernetes', 'kubernetes', 'KServe needs that'],
    ["mlflow vs wandb, we can't have an account", 'account', 'Weights & Biases needs that'],
  ])('is told of what is compared: %s', async (question, without, told) => {
    const answer = await ask(question);
    expect({ command: answer.command, without: answer.args['without'] }).toEqual({ command: 'compare', without });
    expect(plainText(answer.reply)).toContain(told);
  });

  it.each([
    ['time series without having to use Python', 'python'],
    ['sentiment analysis w/o python', 'python'],
    ['our company forbids installing python, need forecasting', 'python'],
    ["we can't install python, need image classification", 'python'],
    ['we are not allowed to use python, need image classification', 'python'],
    ["text classification, python can't be installed", 'python'],
    ["image classification, we don't write Python", 'python'],
    ['anomaly detection, nobody here writes Python', 'python'],
    ['speech recognition which does not require Python', 'python'],
    ['tabular data without ever programming in R', 'r'],
    ['topic models, but we refuse to work with Python', 'python'],
  ])('is no language to work in: %s', async (question, without) => {
    const { args } = await ask(question);
    expect(args['language']).toBeUndefined();
    expect(args['without']).toBe(without);
  });

  it.each([
    ['explain predictions in R without Python', { task: 'explanation', language: 'r', without: 'python' }],
    ['tabular data in PHP, no Python', { task: 'tabular', language: 'php', without: 'python' }],
    ['image classification in C++, we cannot use java', { task: 'images', language: 'c++', without: 'java' }],
  ])('is no language to be sent to from another: %s', async (question, args) => {
    const answer = await ask(question);
    expect(answer.args).toEqual(args);
    expect(answer.reply.actions.filter(({ args: { language } }) => language === args.without)).toEqual([]);
  });

  it.each([
    ['is keras not the same as tensorflow', 'compare'],
    ["isn't keras dead?", 'about'],
    ['why does keras not need tensorflow any more', 'faq'],
    ["xgboost doesn't need java?", 'about'],
    ["i'm not a python developer, what for images", 'recommend'],
    ["we don't want to register models by hand, which tool tracks them", 'recommend'],
  ])('is nothing where something is only asked, or told of: %s', async (question, command) => {
    const answer = await ask(question);
    expect(answer.command).toBe(command);
    expect(answer.args['without']).toBeUndefined();
  });
});

describe('what needs a language that is refused', () => {
  it.each([
    ['automl without Java', 'H2O-3'],
    ['automl in Python without Java', 'H2O-3'],
    ['recommender system in Python, no java', 'Spark MLlib'],
    ['neural networks in R without Python', 'Keras'],
  ])('is left out, and told so: %s', async (question, name) => {
    const { reply } = await ask(question);
    expect(plainText(reply)).toMatch(new RegExp(`Needs that: [^\\n]*${name}`));
    expect(reply.title).not.toContain(name);
    expect(reply.actions.map(({ label }) => label).join('\n')).not.toContain(name);
  });
});

describe('what is built on what is refused', () => {
  it.each(['llm fine-tuning without hugging face', 'fine-tune a language model, but no huggingface transformers'])(
    'is left out where its card says that it uses that: %s',
    async (question) => expect(plainText((await ask(question)).reply)).not.toContain('Take Unsloth'),
  );
});

describe('what is done by an add-on for Python alone', () => {
  it.each([
    ['recommender in Go', /Nothing I know fits/, /TensorFlow/],
    ['recommender in Go on servers', /Nothing I know fits/, /TensorFlow/],
    ['reinforcement learning in C++', /Nothing I know fits/, /PyTorch/],
    ['graph neural networks in C++', /Nothing I know fits/, /^PyTorch /],
    ['reinforcement learning without writing Python', /Nothing I know fits/, /PyTorch/],
    ['ocr in Java', /^Tesseract/, /PaddlePaddle/],
  ])('counts for no other language: %s', async (question, title, not) => {
    const { reply } = await ask(question);
    expect(reply.title).toMatch(title);
    expect(reply.title).not.toMatch(not);
  });

  it.each(['vector search in PHP without a server', 'vector database in Elixir, no server'])(
    'needs in others what it does without there: %s',
    async (question) => {
      const { reply } = await ask(question);
      expect(reply.title).toContain('Nothing I know fits');
      expect(plainText(reply)).not.toContain('Python client works without a server');
    },
  );
});

describe('a framework that is refused', () => {
  it.each(['need forecasting lib without torch as dependency', 'time series, no pytorch and no tensorflow'])(
    'rules out what must be installed with it for that: %s',
    async (question) => {
      const { reply } = await ask(question);
      expect(reply.title).not.toContain('AutoGluon');
      expect(plainText(reply)).toMatch(/Needs that: .*AutoGluon/);
    },
  );

  it('is told how it is done without, where it need not be installed', async () => {
    const { reply } = await ask('tabular automl but no torch pls');
    expect(reply.title).toBe('AutoGluon for automatic machine learning without PyTorch');
    expect(plainText(reply)).toContain("Without PyTorch: AutoGluon's part for tables needs no PyTorch");
  });

  it.each(['anything but tensorflow for mobile', 'anything except tensorflow on android', 'android image recognition, not tensorflow'])(
    'is told of what the first once was to it: %s',
    async (question) => {
      const { reply } = await ask(question);
      expect(reply.title).toMatch(/^LiteRT .*without TensorFlow$/);
      expect(plainText(reply)).toContain('On TensorFlow: TensorFlow Lite was renamed LiteRT');
    },
  );
});
