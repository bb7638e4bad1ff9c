import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('what a question names', () => {
  it('is told on the machine that is asked about before all else', async () => {
    const { command, args } = await ask(
      'are there plans to support Metal builds of jax for osx-arm64, currently only the CPU backend is supported',
    );
    expect({ command, args }).toEqual({ command: 'about', args: { framework: 'jax', aspect: 'hardware' } });
  });

  it.each([
    ['keras or pytorch on colab', 'compare', { frameworks: 'keras,pytorch' }],
    ['xgboost on databricks or spark mllib', 'compare', { frameworks: 'xgboost,spark-mllib' }],
    ['fine-tune a llm on colab', 'recommend', { task: 'llm-tuning' }],
    ['google colab or kaggle notebooks', 'compare', { frameworks: 'google-colab,kaggle-notebooks' }],
  ])('has no rival and no subject in what things are only run on: %s', async (question, command, args) => {
    expect(await ask(question)).toMatchObject({ command, args });
  });

  it.each([
    ['any guidance on choosing between keras and pytorch', 'guidance'],
    ['can I use arch linux for pytorch', 'usearch'],
    ['model time series data with pytorch and an lstm', 'modeltime'],
  ])('is no name in ordinary words: %s', (question, id) => {
    expect(services.understand(question).frameworks.map((one) => one.id)).not.toContain(id);
  });

  it.each([
    ['pytorch tensorflow keras jax mxnet theano', 'pytorch,tensorflow,keras,jax,mxnet', 'Theano is left out'],
    ['compare pytorch, jax, flax, keras, tensorflow and mxnet', 'pytorch,jax,flax,keras,tensorflow', 'Apache MXNet is left out'],
    ['tf, keras, torch and mxnet?', 'tensorflow,keras,pytorch,mxnet', ''],
    ['langchain langgraph crewai', 'langchain,langgraph,crewai', ''],
    ['numpyro, jax, pyro, pymc', 'numpyro,jax,pyro,pymc', ''],
    ['tensorflow keras vs pytorch', 'keras,pytorch', ''],
    ['hugging face accelerate vs deepspeed', 'accelerate,deepspeed', ''],
    ['pytorch lightning keras', 'pytorch-lightning,keras', ''],
  ])('loses none of several names in a row: %s', async (question, frameworks, says) => {
    const { command, args, reply } = await ask(question);
    expect({ command, frameworks: args['frameworks'] }).toEqual({ command: 'compare', frameworks });
    expect(plainText(reply)).toContain(says);
  });

  it.each([
    ["I'm new to the universe of OCR and I'm using torch-ocr instead of tesseract", 'torch-ocr'],
    ['keras-nlp-toolkit vs spacy', 'keras-nlp-toolkit'],
  ])('takes a name and another word with a hyphen between for no other name: %s', async (question, unknown) => {
    expect(plainText((await ask(question)).reply)).toContain(`I don't know “${unknown}”`);
  });

  it.each([
    ['compare keras, fastai and grumblenet', 'keras,fastai', ['grumblenet']],
    ['what are the differences between grumblenet, xgboost and lightgbm?', 'xgboost,lightgbm', ['grumblenet']],
    ['pros and cons of bentoml, kserve, wobblenet and grumblenet for us', 'bentoml,kserve', ['wobblenet', 'grumblenet']],
    ['spacy, stanza, wobblenet9', 'spacy,stanza', ['wobblenet9']],
    ['compare keras and fastai, thx', 'keras,fastai', []],
    ['compare torch and jax w.r.t. vmap', 'pytorch,jax', []],
  ])('says which of a list that is compared it does not know: %s', async (question, frameworks, unknown) => {
    const { args, reply } = await ask(question);
    expect(args['frameworks']).toBe(frameworks);
    const text = plainText(reply);
    for (const name of unknown) expect(text).toContain(`“${name}”`);
    expect(text.includes("I don't know")).toBe(unknown.length > 0);
  });

  it.each(['lightgbm pls', 'fastai, please', 'so, mlflow?'])('gives the card to a name and manners: %s', async (question) => {
    expect((await ask(question)).command).toBe('about');
  });

  it.each([
    ['caffe status', 'caffe'],
    ['paddle status 2026', 'paddlepaddle'],
    ['mxnet status', 'mxnet'],
    ['haystack roadmap', 'haystack'],
    ['what is the future of cntk', 'cntk'],
    ['is huggingface datasets still maintained', 'Hugging Face Datasets'],
  ])('tells how it stands with what is named: %s', async (question, framework) => {
    expect(await ask(question)).toMatchObject({ command: 'about', args: { framework, aspect: 'maintenance' } });
  });

  it.each([
    ['tensorflw lite', { command: 'about', args: { framework: 'TensorFlow Lite' } }],
    ['tensorflow light', { command: 'faq', args: { question: 'is-tensorflow-lite-now-litert' } }],
  ])('reads a longer name of which a word is misspelt: %s', async (question, told) => {
    expect(await ask(question)).toMatchObject(told);
  });

  it.each([
    ["what's new in ray", 'ray'],
    ['what changed in flower', 'flower'],
  ])('tells what changed in what is called by a common word: %s', async (question, framework) => {
    expect(await ask(question)).toMatchObject({ command: 'about', args: { framework, aspect: 'changes' } });
  });

  it('holds all of a list against each other where the sentence before it weighs something else', async () => {
    const question = 'It would be nice to have a table or a text on the pros and cons of Ray Serve, KServe and TF Serving.';
    const { args } = await ask(question);
    expect(args['frameworks']).toBe('Ray Serve,kserve,tensorflow-serving');
  });

  it.each([
    ['pytorch-lightening or fastai', 'pytorch-lightning,fastai'],
    ['torch-geometrc vs dgl', 'pytorch-geometric,dgl'],
    ['tensorflwo lite vs onnxruntime', 'TensorFlow Lite,onnx-runtime'],
  ])('still mends one with a slip: %s', async (question, frameworks) => {
    expect(await ask(question)).toMatchObject({ command: 'compare', args: { frameworks } });
  });

  it.each([
    ['we need TensorFlow on Windows 11 with an AMD GPU', 'tensorflow-gpu-windows', undefined],
    ['we need TensorFlow on a Mac', undefined, 'tensorflow'],
    ['we need JAX on Windows with an Intel GPU', 'jax-gpus', undefined],
    ['we need Keras on an AMD GPU on Windows', 'keras-gpu-windows', undefined],
    ['our team needs CatBoost on an AMD GPU', undefined, 'catboost'],
    ['I have to use JAX on a MacBook Pro', undefined, 'jax'],
    ['we must use vLLM on AMD GPUs', undefined, 'vllm'],
    ['wir brauchen TensorFlow auf einem Mac', undefined, 'tensorflow'],
  ])('tells how the one that is needed runs on a machine, and of no other: %s', async (question, entry, framework) => {
    const { outcome, args } = await ask(question);
    expect({ outcome, question: args['question'], framework: args['framework'] }).toEqual({
      outcome: 'answered',
      question: entry,
      framework,
    });
  });

  it.each([
    'we need TensorFlow on a Mac for image classification',
    'we need something like TensorFlow on a Mac',
    'we need a TensorFlow alternative on a Mac',
  ])('still recommends where a task or another one is asked for: %s', async (question) => {
    expect((await ask(question)).command).toBe('recommend');
  });

  it.each([
    ['Wandb is not free for commercial use. Instructions to use at least one other monitoring tool would be great.', 'wandb'],
    ['our airflow setup keeps failing, is there another orchestration tool', 'airflow'],
  ])('recommends what takes the place of the one that is named: %s', async (question, using) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { using } });
  });

  it.each(['does keras work with another framework', 'can I load an xgboost model in a different library'])(
    'leaves nothing that is to go with another one: %s',
    async (question) => expect((await ask(question)).command).not.toBe('recommend'),
  );

  it.each([
    ['timm - still one guy or is there a company now', 'timm'],
    ['is ultralytics a one man show', 'ultralytics'],
  ])('tells who stands behind it: %s', async (question, framework) => {
    expect(await ask(question)).toMatchObject({ command: 'about', args: { framework, aspect: 'governance' } });
  });
});

describe('what is not for the bot', () => {
  it.each([
    'There are multiple frameworks that we can use for the front end. Vue, React, Flask just to mention few. We need to make a decision which one to use.',
    'Rails, Laravel, Django - so many. which one to use for our new project?',
  ])('chooses among products of no other trade: %s', async (question) => {
    expect((await ask(question)).outcome).toBe('out_of_scope');
  });

  it('still recommends to who names a task beside them', async () => {
    expect((await ask('we have django and react and want to tell spam from real mail, which one is best?')).command).toBe('recommend');
  });

  it.each(['r u chatgpt', 'r u a bot?', 'who r u'])('says who it is to whoever types in haste: %s', async (question) => {
    expect((await ask(question)).reply.title).toContain('I am Framewise');
  });

  it.each([
    'Traceback (most recent call last):\n  File "train.py", line 12, in <module>\n    loss.backward()\nRuntimeError: CUDA out of memory.',
    'pip install exited: command not found: nvcc',
  ])('says of a bare fault that it finds none in code, and what can be asked', async (fault) => {
    const { outcome, reply } = await ask(fault);
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'out_of_scope', title: 'I look up facts, and find no faults in code.' });
    expect(plainText(reply)).toContain('Say in a sentence what goes wrong');
  });

  it('heads the sources of what it may not know by no such notice', async () => {
    const args = { question: 'can I load an xgboost model in a different library' };
    expect((await ask('', { command: 'ask', args })).reply.title).toBe('I may not know just that one.');
    expect((await ask('', { command: 'ask', args: { ...args, show: 'sources' } })).reply.title).toBe('Sources');
  });
});
