import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('a question on all frameworks', () => {
  it.each([
    ['which frameworks are dead?', 'ended', /Theano/],
    ['list all abandoned libraries', 'ended', /Accord\.NET/],
    ['which tools have been discontinued', 'ended', /Caffe/],
    ['which packages are in maintenance mode', 'maintenance', /Whisper/],
    ['dead ml libs list', 'ended', /Theano/],
    ['which frameworks died recently', 'ended', /Not weighed: recently\./],
    ['what frameworks were discontinued 2025', 'ended', /Not weighed: 2025\./],
    ['which libraries got abandoned in the last two years', 'ended', /Not weighed: in the last two years\./],
  ])('gets those that stand so, each with its sources: %s', async (question, state, says) => {
    const { outcome, reply } = await ask(question);
    const all = [...services.knowledge.frameworks.values()].filter(({ status }) => status.state === state);
    expect(outcome).toBe('answered');
    expect(reply.title).toContain(`${all.length} of the`);
    expect(plainText(reply)).toMatch(says);
    expect(reply.citations.length).toBeGreaterThan(all.length / 2);
  });

  it.each([
    ['dead nlp libs', 'for text and language, and have ended', /AllenNLP: .*fastText: /s, /Theano|Spinning Up/],
    ['which rl libraries are abandoned', 'for reinforcement learning, and have ended', /OpenAI Baselines: /, /Theano|AllenNLP/],
    ['abandoned computer vision frameworks', 'for images and video, and have ended', /imgaug: /, /AllenNLP/],
  ])('gets those of a kind that stand so: %s', async (question, title, says, never) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(reply.title).toContain(title);
    expect(plainText(reply)).toMatch(says);
    expect(plainText(reply)).not.toMatch(never);
  });

  it('gets those of a licence that go with one that is named', async () => {
    const { reply } = await ask('anything gpl in pytorch ecosystem');
    expect(reply.title).toContain('and are built on PyTorch or work with it');
    expect(plainText(reply)).toMatch(/Ultralytics YOLO: AGPL/);
    expect(plainText(reply)).not.toMatch(/\bR\b.*GPL|Stan: /);
  });

  it.each([
    ['which libraries come from the apache software foundation', /Spark MLlib: /, /MindSpore/],
    ['which frameworks are from google', /TensorFlow Probability: Google/, /MindSpore/],
    ['which are owned by nvidia', /TensorRT: NVIDIA/, /Keras/],
    ['what libraries are made by hugging face', /Accelerate: Hugging Face/, /MindSpore/],
    ['which packages come from microsoft', /CNTK: Microsoft/, /JAX/],
  ])('gets those that name the maker in who stands behind them: %s', async (question, says, never) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(plainText(reply)).toMatch(says);
    expect(plainText(reply)).not.toMatch(never);
  });

  it('is told where no maker is called so', async () => {
    expect(await ask('which frameworks are from anthropic')).toMatchObject({
      outcome: 'unknown',
      reply: { title: 'None that I know has “anthropic” in who stands behind it.' },
    });
  });

  it.each([
    ['what is from nvidia', /TensorRT: NVIDIA/],
    ['what is made by apple', /Core ML: Apple/],
    ["what's from baidu?", /Paddle Lite: Baidu/],
    ['whats made by alibaba', /MNN: Alibaba/],
    ['what comes from yandex', /CatBoost: Yandex/],
    ['what is owned by meta', /Captum: Meta/],
  ])('need not be called frameworks where a maker is named: %s', async (question, says) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(plainText(reply)).toMatch(says);
  });

  it.each([
    ['which frameworks are chinese', 'Not weighed: “chinese”.', 'not from where'],
    ['which frameworks are not owned by big tech', 'Not weighed: “big tech”.', 'not from where'],
    ['list libraries from israel', 'Not weighed: “israel”.', 'not from where'],
    ['which libraries are not from google', 'I list frameworks by who stands behind them', 'without:google'],
    ["frameworks that aren't made by intel", 'I list frameworks by who stands behind them', 'without:intel'],
  ])('is told what cannot be listed: %s', async (question, title, says) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('unknown');
    expect(reply.title).toContain(title);
    expect(plainText(reply)).toContain(says);
  });

  it.each(['what is google', 'what is tensorflow', 'what is hugging face', 'what is from scratch training'])(
    'is none where it is asked what something is: %s',
    async (question) => {
      expect((await ask(question)).reply.title).not.toMatch(/frameworks that I know|I list frameworks|Not weighed/);
    },
  );

  it.each([
    'which frameworks are easy to learn',
    'which frameworks are in rust',
    'which frameworks are GPL-free?',
    'which are owned by nestle',
  ])('is no such list where something else is asked: %s', async (question) => {
    expect((await ask(question)).reply.title).not.toMatch(/frameworks that I know|None that I know/);
  });

  it.each(['list all the frameworks', 'what libraries do you cover', 'show me all frameworks you know'])(
    'is told how many there are: %s',
    async (question) => {
      expect((await ask(question)).reply.title).toMatch(/^I am Framewise/);
    },
  );

  it.each([
    ['what libraries are bsd licensed', /scikit-learn: BSD/, /Keras/],
    ['tools under the AGPL', /Ultralytics YOLO: AGPL/, /Gensim/],
    ['which packages have an LGPL license?', /Gensim: LGPL/, /Weka/],
    ['list all GPL licensed libraries', /Weka: GPL/, /Gensim/],
    ['gpl frameworks i should avoid in closed product', /KNIME: GPL[\s\S]*Ultralytics YOLO: AGPL/, /Keras/],
    ['which of them are copyleft', /Gensim: LGPL[\s\S]*Weka: GPL/, /Keras/],
    ['which tools are proprietary', /TensorRT: Proprietary/, /Weka/],
    ['which frameworks are apache licensed', /TensorFlow: Apache/, /Weka/],
  ])('gets those with such a licence, each with its source: %s', async (question, says, never) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(reply.title).toMatch(/of the \d+ frameworks that I know/);
    expect(plainText(reply)).toMatch(says);
    expect(plainText({ ...reply, citations: [] })).not.toMatch(never);
    expect(reply.citations.length).toBeGreaterThan(0);
  });

  it.each([
    ['frameworks from apache', 'in who stands behind them'],
    ['which frameworks are under a eupl licence', undefined],
  ])('is none of licences where no licence that is known is named: %s', async (question, says) => {
    const { title } = (await ask(question)).reply;
    if (says === undefined) expect(title).not.toMatch(/frameworks that I know/);
    else expect(title).toContain(says);
  });

  it.each([
    ['list the frameworks for R', 'are used in R', /tidymodels: [^\n]*; R [^]*CatBoost/, /PyTorch Geometric/],
    ['show me all rust libraries', 'are used in Rust', /Burn[^]*Apache MXNet|Burn[^]*Qdrant/, /Keras/],
    ['name all tools used from Go', 'are used in Go', /Gorgonia/, /Keras/],
    ['list all model servers', 'are made for serving models', /BentoML: Python services/, /Keras/],
    ['please give me a list of vector databases', 'are made for vector search', /Qdrant: Vector database/, /Keras/],
  ])('gets those of a kind, each with its source: %s', async (question, says, names, never) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(reply.title).toContain(says);
    expect(plainText({ ...reply, citations: [] })).toMatch(names);
    expect(plainText({ ...reply, citations: [] })).not.toMatch(never);
    const [list] = blocksOf(reply, 'list');
    expect(list?.items.every(isCited)).toBe(true);
    expect(await ask('', { command: 'recommend', args: reply.actions[0]?.args ?? {} })).toMatchObject({ outcome: 'answered' });
  });

  it.each([
    ['list everything for anomaly detection', 'are made for finding anomalies', /PyOD/, /Keras/],
    ['which libraries support Julia', 'are used in Julia', /Flux\.jl/, /Keras/],
    ['what tools can be used from Rust?', 'are used in Rust', /Burn/, /Keras/],
    ['which packages are made for forecasting', 'are made for forecasting', /sktime/, /Keras/],
    ['list of machine learning libraries from Alibaba', '“Alibaba” in who stands behind them', /MNN/, /Keras/],
    ['list the libraries you know that are abandoned', 'have ended', /Theano/, /PyTorch Geometric: /],
    ['which tools require kubernetes?', 'need Kubernetes', /KServe/, /MLflow/],
    ['which packages work without an account', 'need an account', /no such need[^]*Comet/, /MLflow/],
  ])('gets them however the list is bidden: %s', async (question, says, names, never) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(reply.title).toMatch(/^\d+ of the \d+ frameworks that I know/);
    expect(reply.title).toContain(says);
    expect(plainText({ ...reply, citations: [] })).toMatch(names);
    expect(plainText({ ...reply, citations: [] })).not.toMatch(never);
    expect(blocksOf(reply, 'list')[0]?.items.every(isCited)).toBe(true);
  });

  it.each([
    ['list libraries for C# that are maintained', 'are used in C#, and are active', /ML\.NET/, /Accord/],
    ['list libraries from google that have ended', 'and have ended', /Swift for TensorFlow/, /: Google[^]*TensorFlow Probability/],
    ['list tools for experiment tracking without an account', 'not known to need an account', /MLflow/, /Comet/],
    [
      'list tools for vector search with good documentation',
      'are made for vector search',
      /Not weighed: with good documentation\./,
      /Keras/,
    ],
  ])('gets only those that are meant, or is told what no list goes by: %s', async (question, says, names, never) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(reply.title).toContain(says);
    expect(plainText({ ...reply, citations: [] })).toMatch(names);
    expect(plainText({ ...reply, citations: [] })).not.toMatch(never);
  });

  it.each(['list conferences on AI', 'give me a list of AI startups', 'list countries with AI laws'])(
    'recommends nothing where no frameworks are to be listed: %s',
    async (question) => expect((await ask(question)).command).not.toBe('recommend'),
  );

  it('says of those of a kind that have ended that they have', async () => {
    expect(plainText((await ask('list libraries for C#')).reply)).toContain('Accord.NET (ended): ');
  });

  it.each(['which frameworks for R', 'list tools for tables in R', 'name a framework for Julia', 'list libraries for images'])(
    'recommends one where not all are asked for, or none is made for just that: %s',
    async (question) => expect((await ask(question)).command).toBe('recommend'),
  );

  it('recommends one under a licence to whoever builds something', async () => {
    expect(await ask('MIT licensed libraries for images')).toMatchObject({ command: 'recommend', args: { task: 'images' } });
  });
});

describe('a question which of all do something', () => {
  it.each([
    ['which frameworks handle missing values?', /XGBoost: .*\n- Prophet: /],
    ['which libraries support early stopping?', /- Keras: /],
    ['what frameworks can export to onnx', /- scikit-learn: With sklearn-onnx/],
    ['which frameworks support mixed precision training', /- PyTorch Lightning: Trainer\(precision=/],
  ])('gets what is known of each, with its source, and not the answer on one: %s', async (question, says) => {
    const { outcome, reply } = await ask(question);
    const [list] = blocksOf(reply, 'list');
    expect(outcome).toBe('answered');
    expect(plainText(reply)).toMatch(says);
    expect(list?.items.every(isCited)).toBe(true);
    expect(reply.title).toContain(`${list?.items.length} frameworks`);
  });

  it.each([
    ['which libraries can do online learning?', 'recommend', /^River/],
    ['which frameworks run on amd gpus', 'faq', /^Which frameworks run on AMD GPUs/],
    ['is caffe the only framework that supports amd gpus?', 'faq', /^Which frameworks run on AMD GPUs/],
  ])('gets a recommendation of what can be built, and an entry on all where one tells: %s', async (question, command, title) => {
    const { command: got, reply } = await ask(question);
    expect(got).toBe(command);
    expect(reply.title).toMatch(title);
  });
});
