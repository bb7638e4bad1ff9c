import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('what is said to the bot itself', () => {
  it.each([
    ['do you have sources?', `from ${services.knowledge.sources.size} sources`],
    ['when were your facts last checked?', 'newest check'],
    ['are your numbers verified', 'Every fact shows its source'],
    ['can you show me your references please', 'Every fact shows its source'],
    ['how does the fit work?', 'written rubric'],
    ['what did you mean by ruled out', 'Ruled out is what'],
    ['how current is your data', 'newest check'],
    ['what does 4/5 mean?', 'written rubric'],
    ['what is the 76% there', 'written rubric'],
    ['how are the scores computed', 'written rubric'],
    ['do you store what I type?', 'There is no database'],
    ['are my messages logged somewhere?', 'There is no database'],
    ['do you keep our questions', 'There is no database'],
    ['who wrote you?', 'MIT licence'],
    ['and who is behind you', 'MIT licence'],
    ['where can I report an error?', 'learn nothing from messages'],
    ['that is wrong', 'learn nothing from messages'],
    ['you did not answer my question', 'learn nothing from messages'],
    ['sorry, you misunderstood me', 'learn nothing from messages'],
    ['why is keras only 62%?', 'written rubric'],
    ['how come lightgbm has 4/5', 'written rubric'],
    ['were you built with tensorflow?', 'built on no machine-learning framework'],
    ['are you powered by ollama', 'built on no machine-learning framework'],
    ['compare them', '/compare pytorch tensorflow'],
    ['can you compare these for me', '/compare pytorch tensorflow'],
  ])('is answered by what is true of it: %s', async (question, says) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('out_of_scope');
    expect(plainText(reply)).toContain(says);
  });

  it.each(['what do you use keras for', 'how do you use jax on a tpu', 'what do you know about pytorch'])(
    'is not said to it where anybody is meant: %s',
    async (question) => expect((await ask(question)).reply.title).not.toMatch(/^I am /),
  );

  it.each(['thanks', 'ok', 'thank you, that helped!', 'great, thanks a lot'])(
    'takes few words where there is little to say: %s',
    async (said) => {
      expect(plainText((await ask(said)).reply).length).toBeLessThan(80);
    },
  );

  it.each([
    'how do you store embeddings?',
    'what is the score of a random forest',
    'where are model weights stored',
    'thanks, is theano dead?',
  ])('is not what asks something of the field: %s', async (question) => expect((await ask(question)).outcome).not.toBe('out_of_scope'));
});

describe('what goes on with what was said before', () => {
  it.each([
    'what about licences?',
    'thx but what about speed',
    'I said without kubernetes',
    'i meant in julia',
    'ok but without a server',
    'same without an account',
    'ok and the licenses?',
  ])('says that it sees none of that: %s', async (said) => expect((await ask(said)).reply.title).toBe('I see no earlier messages.'));
});

describe('a doubt at an answer', () => {
  it.each([
    ['that is wrong, PyTorch is not maintained by Meta any more', { question: 'who-owns-pytorch' }],
    ['no, I meant tensorflow', { framework: 'tensorflow' }],
    ['are you sure? is theano dead', { question: 'is-theano-dead' }],
    ['really? who owns keras', undefined],
  ])('is told that it stands alone, and what is said with it is answered: %s', async (said, args) => {
    const { outcome, args: found, reply } = await ask(said);
    expect(outcome).toBe('answered');
    if (args !== undefined) expect(found).toEqual(args);
    expect(plainText(reply)).toContain('I see no earlier messages, so I take this by itself.');
  });

  it.each([
    ['you said theano is dead, right?', 'is-theano-dead'],
    ['you told us that jax is faster than pytorch', 'pytorch-or-jax-faster'],
  ])('holds what the bot is said to have said for a question: %s', async (said, question) => {
    const { args, reply } = await ask(said);
    expect(args).toEqual({ question });
    expect(plainText(reply)).toContain('I see no earlier messages, so I take this by itself.');
  });

  it.each([
    ['you suggested kserve but it needs kubernetes', 'KServe needs that: '],
    ['you recommended dagster, but it requires an account', 'Dagster: not known to need that.'],
  ])('is answered by what is known to be needed: %s', async (said, told) => {
    const { reply } = await ask(said);
    expect(plainText(reply)).toContain('I see no earlier messages, so I take this by itself.');
    expect(plainText(reply)).toContain(told);
  });

  it.each([
    ['does wandb need an account?', 'Weights & Biases needs that: '],
    ['does dagster require kubernetes', 'Dagster: not known to need that.'],
  ])('need not be one where it is asked what something needs: %s', async (question, told) => {
    expect(plainText((await ask(question)).reply)).toContain(told);
  });

  it.each(['no tensorflow please, for images', 'is keras really dead?'])('is not heard in what is asked: %s', async (said) => {
    expect(plainText((await ask(said)).reply)).not.toContain('earlier messages');
  });

  it.each(['imbalanced data fraud 0.1%', 'only 0.5% fraud'])('takes no share of something else for one of its own: %s', async (said) => {
    expect((await ask(said)).reply.title).not.toContain('a fit is a share');
  });
});

describe('who cannot say yet what they need', () => {
  it.each([
    'best?',
    'I am new to this, where do I start?',
    "I don't know what I need",
    'beginner',
    'help me choose',
    'complete newbie here',
    'how do I begin, just started',
  ])('is asked what they build: %s', async (said) => expect((await ask(said)).reply.title).toBe('What do you build?'));
});
