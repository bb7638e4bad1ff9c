import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('what something is called', () => {
  it.each([
    ['what do you call it when only small matrices of an llm are trained', 'lora-or-qlora'],
    ['whats the name of the xml format for scoring models from sas and r in java', 'jpmml-what-is-it'],
    ["what's the thing called where you make a small model learn from a big one", 'quantise-prune-or-distil'],
  ])('is told by the entry on it, and nothing is recommended: %s', async (question, id) => {
    expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: id } });
  });

  it('is a framework where one is asked for', () => {
    expect(services.understand('whats the library called that boosts trees').asksName).toBe(false);
  });
});

describe('who comes back after years', () => {
  it.each([
    ['coming back to R after 6 yrs, used caret back then. whats the modern way now', { language: 'r', using: 'caret' }],
    ['returning to machine learning, we had caffe back then for images', { task: 'images', using: 'caffe' }],
  ])('is told what has taken the place of what is over: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it('leaves nothing that goes on', () => {
    expect(services.understand('was on scikit-learn back then, what do people use now').isLeaving).toBe(false);
  });
});

describe('what is told without the words of the field', () => {
  it.each([
    ['smth so our 12 analysts stop overwriting each others model results. on prem only, no cloud', { task: 'tracking', without: 'cloud' }],
    ['llm on my home server, which tool', { task: 'local-llm' }],
    ['/recommend voice cloning', { task: 'voice-cloning' }],
    ['/recommend no-code browser', { task: 'no-code', target: 'browser' }],
  ])('is a task: %s', async (question, args) => {
    const answered = await ask(question);
    expect(answered).toMatchObject({ outcome: 'answered', command: 'recommend', args });
    expect(answered.reply.title).not.toContain('Nothing');
  });

  it.each([
    ['free gpu for training', 'google-colab-or-kaggle'],
    ['where do students get free gpus', 'google-colab-or-kaggle'],
  ])('has an entry: %s', async (question, id) => {
    expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: id } });
  });
});

it('a language that nothing is made for is told what once was', async () => {
  const { reply } = await ask('any ml library for lua');
  expect(plainText(reply)).toContain('Torch7 is not in active development');
  expect(plainText((await ask('ml library for perl')).reply)).not.toContain('Torch7');
});
