import { describe, expect, it } from 'vitest';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('what models do with texts and pictures', () => {
  it.each([
    ['photo tagging in spring boot', { task: 'images', target: 'server', language: 'java' }],
    ['caption photos in java', { task: 'images', language: 'java' }],
    ['summarising customer reviews in c#', { task: 'text', language: 'c#' }],
    ['summarise emails in java', { task: 'text', language: 'java' }],
    ['java sentiment', { task: 'text', language: 'java' }],
    ['tokenizers for java', { task: 'language-pipelines', language: 'java' }],
    ['categorise support emails, node backend', { task: 'text', target: 'server', language: 'javascript' }],
    ['node text classification', { task: 'text', language: 'javascript' }],
    ['2 backend devs (node), want to detect spam', { task: 'text', target: 'server', language: 'javascript' }],
    ['two node devs, classify reviews', { task: 'text', language: 'javascript' }],
    ['node classification on a citation graph', { task: 'graphs' }],
  ])('is recommended for where a language or a place stands beside it: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'recommend', args });
  });

  it.each([
    ['summarise customer calls', 'text'],
    ['tag photos', 'images'],
    ['genetic algorithms', 'black-box'],
    ['which library for a kaggle image competition', 'images'],
    ['pose estimation gym app', 'poses'],
    ['guardrails', 'guarding'],
    ['prompt injection detection for our rag app', 'guarding'],
    ['llm guardrails open source', 'guarding'],
    ['content moderation of llm output', 'guarding'],
    ['document layout invoices', 'documents'],
    ['pose detection in yoga app', 'poses'],
    ['optimisation solver routing', 'planning'],
    ['estimate house prices', 'tabular'],
    ['estimate delivery time', 'tabular'],
    ['assign tickets to the right team automatically', 'text'],
    ['translate product descriptions to 9 languages w/o sending to google', 'translation'],
    ['who said what in a call recording', 'diarisation'],
    ['phone support transcripts, find the topics', 'topics'],
    ['telegram bot that answers questions about our handbook', 'document-questions'],
    ['automate customer support, self hosted', 'document-questions'],
    ['bot for minecraft that plays itself', 'reinforcement-learning'],
    ['sort my 40000 photos, find all with grandma', 'faces'],
  ])('is recommended for where nothing else is said: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'recommend', args: { task } });
  });

  it.each([
    ['text to video', 'video-generation'],
    ['stem separation', 'demucs-separate-vocals'],
    ['nurse rostering', 'routes-and-rosters'],
    ['we want to fold proteins', 'protein-folding'],
    ['eeg classification for sleep', 'eeg-mne-or-braindecode'],
    ['entity resolution dedupe customers', 'splink-or-dedupe'],
    ['generate fake customer data', 'synthetic-tables-sdv'],
    ['adversarial robustness', 'art-foolbox-or-cleverhans'],
    ['video action recognition', 'video-action-recognition'],
    ['is there sth like pandas for go', 'pandas-numpy-scikit-learn-for-go'],
    ['numpy for go', 'pandas-numpy-scikit-learn-for-go'],
    ['predict inside BigQuery', 'bigquery-ml-in-sql'],
    ['power bi forecasting python library', 'machine-learning-in-excel-power-bi-sql'],
    ['sql only analyst wants to do churn prediction', 'machine-learning-in-excel-power-bi-sql'],
  ])('is told of where an entry tells just that: %s', async (asked, question) => {
    expect(await ask(asked)).toMatchObject({ outcome: 'answered', command: 'faq', args: { question } });
  });

  it.each([
    'summarise this email for me',
    'translate my homepage to french',
    'translate documents in word',
    'tag my friends on facebook',
    'summarise the meeting',
    'translate strings in a java app',
  ])('is none of its business otherwise: %s', async (question) => {
    expect((await ask(question)).outcome).toBe('out_of_scope');
  });
});

describe('what is taught', () => {
  it.each([
    ['teach reinforcement learning to undergrads', 'reinforcement-learning'],
    ['course on time series for students', 'forecasting'],
    ['free ml tool for 16 year olds, no coding', 'no-code'],
    ['teach teenagers ml, no programming', 'no-code'],
    ['I want to learn ml, background in statistics', 'first-steps'],
  ])('goes before that it is taught: %s', async (question, task) => {
    expect((await ask(question)).args).toEqual({ task });
  });

  it('may have to run in the browser', async () => {
    const { args, reply } = await ask('ml class at a secondary school, browser only');
    expect(args).toEqual({ task: 'first-steps', target: 'browser' });
    expect(reply.title).toMatch(/^ml5\.js /);
  });
});
