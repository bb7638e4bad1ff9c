import { describe, expect, it } from 'vitest';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('what something is', () => {
  it.each([
    ['what is a neural network', 'what-is-a-neural-network'],
    ['what does inference mean?', 'what-is-inference'],
    ["so what's rag", 'what-is-rag'],
    ['what are tokens', 'what-is-a-token'],
    ['can you explain what an ai agent is', 'what-is-an-agent'],
    ['what is an MCP server', 'what-is-mcp'],
    ['what is meant by quantization', 'what-is-quantisation'],
    ['explain gradient boosting', 'what-is-gradient-boosting'],
    ['what is reinforcement learning?', 'what-is-reinforcement-learning'],
    ['what is federated learning', 'what-is-federated-learning'],
    ['explain lstm', 'what-is-an-lstm'],
    ['explain dropout pls', 'what-is-dropout'],
    ['explain moe', 'what-is-a-mixture-of-experts'],
    ['explain tokenization', 'what-is-a-token'],
    ["c'est quoi le fine-tuning", 'what-is-fine-tuning'],
    ['什么是微调', 'what-is-fine-tuning'],
    ["qu'est-ce qu'un réseau de neurones", 'what-is-a-neural-network'],
    ['erklär mir was ein transformer ist', 'what-is-a-transformer'],
    ['o que é quantização', 'what-is-quantisation'],
  ])('is told of the common words of the field: %s', async (asked, question) => {
    expect(await ask(asked)).toMatchObject({ outcome: 'answered', command: 'faq', args: { question } });
  });

  it.each(['what is deep learning', "what's the difference between machine learning and deep learning"])(
    'is told where an entry tells it: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({
        outcome: 'answered',
        command: 'faq',
        args: { question: 'is-deep-learning-the-same-as-machine-learning' },
      });
    },
  );

  it.each([
    ['what is survival analysis', 'survival'],
    ['explain object detection please', 'detection'],
    ['difference between classification and regression', 'classical'],
  ])('is not taken for a wish: the nearest entries are offered, and what is recommended for it: %s', async (question, task) => {
    const { outcome, reply } = await ask(question);
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'suggested', title: expect.stringMatching(/know just that one\.$/) });
    expect(reply.actions).toContainEqual({ label: 'Recommend one', command: 'recommend', args: { task } });
  });

  it.each([
    ['what is best for images', 'images'],
    ['what is used for deep learning', 'neural-networks'],
    ['what should I take for time series?', 'forecasting'],
  ])('is not asked by who asks what to take: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each([
    'explain attention',
    'explain embeddings to my uncle',
    "explain gpu vs cpu for ml like i'm five",
    'can you explain quantization',
  ])('is no wish to explain predictions: %s', async (question) => expect((await ask(question)).command).not.toBe('recommend'));

  it.each([
    ['reinforcement learning', 'reinforcement-learning'],
    ['gradient boosting', 'boosting'],
  ])('is not asked by who names a task and no more: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each(['explain mlflow to a beginner', 'explain keras to a child'])('is asked whoever is to understand it: %s', async (question) => {
    expect((await ask(question)).args).toEqual({ framework: question.split(' ')[1] });
  });

  it('is not asked by who has predictions to explain', async () => {
    expect(await ask('explain model predictions, in R')).toMatchObject({ command: 'recommend', args: { task: 'explanation' } });
  });
});
