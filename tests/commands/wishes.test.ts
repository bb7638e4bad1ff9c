import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('what is only preferred', () => {
  it.each([
    ['gnn for molecules, jax preferred', 'with JAX', 'graphs'],
    ['gnn for molecules, ideally jax', 'with JAX', 'graphs'],
    ['gnn for molecules, jax would be nice but not needed', 'with JAX', 'graphs'],
    ["gnn library, i'd prefer jax", 'with JAX', 'graphs'],
    ['/recommend gnn for molecules, ideally in julia', 'in Julia', 'graphs'],
    ['time series in rust if possible', 'in Rust', 'forecasting'],
    ['I need a recommender system, rust preferred but not a must', 'in Rust', 'recommenders'],
  ])('is left out where nothing fits with it, which is told first: %s', async (question, wish, task) => {
    const { outcome, args, reply } = await ask(question);
    expect({ outcome, args }).toEqual({ outcome: 'answered', args: { task } });
    expect(reply.tone).toBe('answer');
    expect(JSON.stringify(reply.blocks[0])).toContain(`Nothing I know fits well ${wish}, which was only a wish: this is without it.`);
  });

  it.each([
    ['image classification, preferably pytorch', { task: 'images', with: 'pytorch' }],
    ['image classification, ideally in java', { task: 'images', language: 'java' }],
    ['tables in julia if possible', { task: 'tabular', language: 'julia' }],
  ])('is heeded where something fits: %s', async (question, args) => {
    const answer = await ask(question);
    expect(answer.args).toEqual(args);
    expect(plainText(answer.reply)).not.toContain('only a wish');
  });

  it('is not forgotten in what is said of a required one with which nothing fits', async () => {
    expect((await ask('/recommend graphs with:jax')).reply.title).toContain('for graph data with JAX');
  });
});

describe('a page or an app that models only serve', () => {
  it.each([
    [
      'hosting our own finetuned 8b for ~300 employees on 2x L40S, has to look like the openai api to the frontend',
      'llm-serving',
      undefined,
    ],
    ['serve an image classifier for a website frontend, 2 A100', 'model-serving', 'server'],
    ['need a rest api for our ios app: speech to text', 'speech', 'server'],
  ])('is no place where they run: %s', async (question, task, target) => {
    const { args } = await ask(question);
    expect([args['task'], args['target']]).toEqual([task, target]);
  });

  it.each([
    ['run a small llm in the frontend', 'browser'],
    ['tflite model for our android app, trained on an A100', 'phone'],
    ['pose estimation for a website, must run client side on the gpu', 'browser'],
  ])('is one where nothing says that they run elsewhere: %s', async (question, target) => {
    expect((await ask(question)).args['target']).toBe(target);
  });
});
