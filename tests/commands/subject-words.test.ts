import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('words of the subject', () => {
  it.each([
    ['agent-based simulation of traffic', 'agent-based models'],
    ['structural equation modelling with latent variables', 'structural equation models'],
    ['spatial regression with neighbourhood effects', 'spatial statistics'],
    ['gene expression classification', 'genomics'],
    ['DNA sequence clustering', 'genomics'],
    ['phylogenetic inference from sequences', 'genomics'],
    ['malware classification from binaries', 'malware detection'],
    ['predict inside Postgres', 'machine learning inside a database'],
    ['which ml libraries have security audits', 'security audits'],
  ])('make no other task of what nothing here is made for: %s', async (question, task) => {
    const { outcome, reply } = await ask(question);
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'unknown', title: `I know nothing made for ${task}.` });
  });

  it.each([
    ['genomics data in tables, gradient boosting', 'boosting', 'genomics'],
    ['patient survival with gene expression', 'survival', 'genomics'],
    ['lead scoring inside the database', 'tabular', 'machine learning inside a database'],
  ])('are told beside a task that is named: %s', async (question, task, unweighed) => {
    const { args, reply } = await ask(question);
    expect(args).toMatchObject({ task });
    expect(plainText(reply)).toContain(`Not weighed: ${unweighed}.`);
  });

  it.each(['demographic inference from surveys', 'social policy in cities'])(
    'that mean many things decide nothing alone: %s',
    async (question) => expect((await ask(question)).outcome).not.toBe('answered'),
  );

  it.each([
    ['inference on a raspberry pi', 'in-app'],
    ['inference in C#', 'in-app'],
    ['llama inference', 'llm-serving'],
    ['batch inference over millions of rows', 'in-app'],
    ['which library for variational inference', 'probabilistic'],
    ['statistical inference for a small survey', 'statistics'],
    ['agents that answer questions from our wiki', 'document-questions'],
    ['differential equations and neural networks', 'physics'],
    ['A/B testing of models in production', 'model-serving'],
    ['ab test two landing pages', 'statistics'],
  ])('mean a task where the rest goes with it: %s', async (question, task) => expect((await ask(question)).args).toMatchObject({ task }));
});

describe('a task by its full name, or as it comes up at work', () => {
  it.each([
    ['principal component analysis', 'classical'],
    ['singular value decomposition', 'classical'],
    ['support vector machine in R', 'classical'],
    ['panel data with fixed effects', 'statistics'],
    ['random effects model', 'statistics'],
    ['instrumental variables', 'causal'],
    ['missing data in a survey', 'tabular'],
    ['find similar articles', 'embeddings'],
    ['transcribe handwritten diaries', 'document-reading'],
    ['redact names in court documents', 'language-pipelines'],
    ['did our newsletter cause more sales', 'causal'],
    ['which clients should get a voucher', 'uplift'],
    ['which gene explains survival of patients?', 'survival'],
    ['cluster the users of our app', 'clustering'],
    ['segment our customers by behaviour', 'classical'],
    ['on my laptop, random forests, in Python', 'classical'],
    ['decision trees, fast, on a laptop', 'classical'],
    ['decision trees', 'classical'],
  ])('is recommended for: %s', async (question, task) => {
    const { command, args } = await ask(question);
    expect({ command, args }).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each(['how many clusters does my data have', 'how many clusters are there in my data?'])(
    'is asked of one framework where an entry tells that: %s',
    async (question) =>
      expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: 'scikit-learn-number-of-clusters' } }),
  );

  it.each([
    ['equation discovery from measurements', 'symbolic-regression-python'],
    ['symbolic regression', 'symbolic-regression-python'],
    ['interrupted time series', 'diff-in-diff-synthetic-control-python'],
    ['regression discontinuity design', 'diff-in-diff-synthetic-control-python'],
    ['did the new law lower rents? diff-in-diff', 'diff-in-diff-synthetic-control-python'],
    // Pictures, videos and recordings are only what there is.
    ['count cells in microscope pictures, I have no gpu', 'cells-in-microscope-images'],
    ['cellpose vs stardist vs ilastik for touching nuclei, 2d', 'cells-in-microscope-images'],
    ['cluster single-cell data on my laptop', 'single-cell-analysis'],
    ['detect surface defects, only good images', 'anomalies-in-images'],
    ['upscale my old super 8 films', 'restore-old-photos-and-videos'],
    ['which model tells bird species by song', 'birds-by-their-sounds'],
    ['background noise in my recordings', 'remove-noise-from-recordings'],
    ['track the pose of mice on video', 'animal-poses'],
    ['what would be an optimal price for each hotel room', 'dynamic-pricing'],
  ])('is told by the entry about it where no framework is made for it: %s', async (asked, question) => {
    const { command, args } = await ask(asked);
    expect({ command, args }).toEqual({ command: 'faq', args: { question } });
  });

  it('is known for no other language by what is told of Python', async () => {
    expect((await ask('regression discontinuity design in R')).reply.title).toBe('I know nothing made for quasi-experiments.');
  });
});

describe('a model in an application', () => {
  it.each([
    ['which runtime for a Kotlin backend?', { task: 'in-app', language: 'java' }],
    ['call the model from a Symfony site', { language: 'php' }],
    ['which frameworks do you know for C#?', { language: 'c#' }],
    ['what libraries do you know for Elixir', { language: 'elixir' }],
    ['fraud scoring in a Postgres database', { task: 'tabular' }],
  ])('is never outside: %s', async (question, args) =>
    expect(await ask(question)).toMatchObject({ command: 'recommend', outcome: 'answered', args }),
  );

  it('is told of by the entry on just that place', async () =>
    expect(await ask('a model in React Native, offline')).toMatchObject({ command: 'faq', args: { question: 'executorch-react-native' } }));

  it.each(['React Native or Flutter for an app?', 'Laravel eloquent model call', 'a page in Symfony or Laravel?'])(
    'is none that an application is written in: %s',
    async (question) => expect((await ask(question)).outcome).toBe('out_of_scope'),
  );
});

describe('what somebody deals in, or data are of', () => {
  it.each([
    ['phone shop, forecast sales', 'forecasting'],
    ['we sell phones, predict demand', 'forecasting'],
    ['cluster analysis of phone plans', 'classical'],
    ['website visitors forecast', 'forecasting'],
    ['android app reviews, sentiment analysis', 'text'],
    ['classify sleep stages from wearable', 'series-patterns'],
    ['anomalies in our server logs', 'anomalies'],
    ['laptop price prediction', 'tabular'],
  ])('is no place where anything is to run: %s', async (question, task) => {
    const { args } = await ask(question);
    expect(args).toMatchObject({ task });
    expect(args).not.toHaveProperty('target');
    expect(args).not.toHaveProperty('machine');
  });

  it.each([
    ['image classification on android', { target: 'phone', machine: 'android' }],
    ['recommend songs in our iphone app', { target: 'phone', machine: 'iphone' }],
    ['sentiment of android reviews in the browser', { target: 'browser' }],
    ['photos from my phone, sort them on my pc', { target: 'laptop' }],
    ['images, android, offline', { target: 'phone' }],
  ])('leaves the place that is meant: %s', async (question, place) => expect((await ask(question)).args).toMatchObject(place));

  it.each([
    "we're 30 people, 2 of them do ML, rest is ops and web. pytorch or tensorflow? need to defend it to the board",
    'pytorch vs tensorflow, we have a web shop',
    'two developers on the web team, pytorch or keras for churn?',
    'pytorch vs jax, students in our team will use it on their phones? no, only servers',
  ])('is nothing that two are compared on, nor is what is denied: %s', async (question) => {
    const { command, args } = await ask(question);
    expect(command).toBe('compare');
    expect(args).not.toHaveProperty('aspect');
  });

  it('but the web is, where something is for it', async () =>
    expect((await ask('onnx runtime vs tensorflow.js for the web')).args).toMatchObject({ aspect: 'browser' }));
});

describe('small devices', () => {
  it.each([
    ['random forest on raspberry pi 3', { task: 'classical', machine: 'cpu' }],
    ['weather station data, forecast rain for tomorrow on my pi', { task: 'forecasting', machine: 'cpu' }],
  ])('that are computers do what no neural network does as those without a GPU: %s', async (question, need) => {
    const { args } = await ask(question);
    expect(args).toMatchObject(need);
    expect(args).not.toHaveProperty('target');
  });

  it.each([
    ['picam counts bees at the hive', 'detection'],
    ['face unlock for my garage door with a raspberry pi', 'faces'],
    ['object detection on rpi zero 2', 'detection'],
    ['pi zero 2 w face detection', 'live-media'],
    ['keyword spotting on arduino', 'chip-sounds'],
  ])('run models, also with a camera: %s', async (question, task) =>
    expect((await ask(question)).args).toMatchObject({ task, target: 'edge' }),
  );

  it('are no matter of sensors alone', async () =>
    expect((await ask('detect when a machine is about to break from vibration sensors')).args).toMatchObject({ task: 'anomalies' }));

  it('are none of ours where nothing is built that models do', async () =>
    expect((await ask('my raspberry pi does not boot')).outcome).toBe('out_of_scope'));
});

describe('words that mean something else in a phrase', () => {
  it.each([
    ['detect apples on trees', 'detection'],
    ['classify clouds in sky photos', 'images'],
    ['replicate tensors across gpus', 'distributed-training'],
    ['rag in python', 'document-questions'],
    ['research department wants to search its documents', 'embeddings'],
  ])('%s', async (question, task) => {
    const { args } = await ask(question);
    expect(args).toMatchObject({ task });
    expect(args).not.toHaveProperty('without');
    expect(args).not.toHaveProperty('priority');
  });

  it.each(['ray vs spark, one node is enough', 'dask or ray or polars for 200 GB, single node'])(
    'a node is no language: %s',
    async (question) => expect((await ask(question)).args).not.toHaveProperty('aspect'),
  );

  it.each(['torch docker image is 7 GB, help', 'disk image with cuda for vm'])('an image of software is no picture: %s', async (question) =>
    expect((await ask(question)).command).not.toBe('recommend'),
  );

  it.each(['macbook air intel, local llm', 'macbook air 2018 intel, train a small network', 'imac with intel cpu, train a network'])(
    'a Mac of Intel is one however the words stand: %s',
    async (question) => expect((await ask(question)).args).toMatchObject({ machine: 'intel-mac' }),
  );
});

describe('old cards by their names', () => {
  it.each([
    ['rx 580 for machine learning??', 'old-amd-cards'],
    ['vega 56 for stable diffusion', 'old-amd-cards'],
    ['gtx 970 stable diffusion', 'old-nvidia-cards'],
    ['docker image of pytorch too big', 'pytorch-cpu-only-install'],
  ])('have an answer of their own: %s', async (question, id) =>
    expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: id } }),
  );

  it.each(['rx 7900 xtx for deep learning', 'rtx 4090 deep learning'])('and today’s are recommended for: %s', async (question) =>
    expect((await ask(question)).command).toBe('recommend'),
  );
});

it('a company of so many is no rival', async () =>
  expect(plainText((await ask('zenml vs clearml, 30-person company, on prem')).reply)).not.toContain('know “30-person”'));
