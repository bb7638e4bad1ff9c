import { describe, expect, it } from 'vitest';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('whether one framework is worth it', () => {
  it.each([
    ['is ray worth it for a small team', 'ray'],
    ['anybody using chroma in production', 'chroma'],
    ['any opinions on comet?', 'comet'],
    ['do we really need spark for 3 TB', 'spark-mllib'],
    ['is candle any good', 'candle'],
    ['any reason to start a new project in tensorflow today?', 'tensorflow'],
    ['should we start a new project in keras in 2026', 'keras'],
    ['is orange overkill for a department of 10 analysts', 'orange'],
    ['should we still use langchain', 'langchain'],
    ['should we bet on qdrant', 'qdrant'],
    ['is keras worth using anymore?', 'keras'],
    ['would you recommend jax nowadays', 'jax'],
    ['weaviate worth it?', 'weaviate'],
    ['hey, is dagster worth the trouble for two people', 'dagster'],
    ['when should I use numba', 'numba'],
    ['should we use airflow 3', 'airflow'],
    ['zenml pros and cons', 'zenml'],
    ['ray is overkill', 'ray'],
    ['dask is overkill for two people', 'dask'],
    ['should we still teach chainer', 'chainer'],
    ['should our students learn polars', 'polars'],
    ['is caffe worth teaching', 'caffe'],
    ['what speaks against fastai', 'fastai'],
    ['any arguments against kubeflow?', 'kubeflow'],
    ['give me three reasons for pytorch', 'pytorch'],
    ['name 5 good reasons to learn jax', 'jax'],
    ['can you list some arguments against flyte', 'flyte'],
    ['two reasons not to use langchain', 'langchain'],
  ])('tells what speaks for it and against it, and when to choose what: %s', async (question, framework) => {
    const { command, outcome, args, reply } = await ask(question);
    expect({ command, outcome, args }).toEqual({ command: 'about', outcome: 'answered', args: { framework, aspect: 'for-and-against' } });
    const { name, status, strengths, limits, choose } = services.knowledge.frameworks.get(framework) ?? {};
    expect(reply.title).toBe(`${name}: for and against`);
    const text = plainText(reply).replaceAll(/\s+/g, ' ');
    for (const says of [status?.says, strengths?.[0]?.says, limits?.[0]?.says, choose?.[0]?.if]) expect(text).toContain(says);
  });

  it.each([
    ['is flyte mature enough for 2 people', 'for 2 people'],
    ['thoughts on haystack for a small startup?', 'for a small startup'],
    ['do i need dask for 200gb', 'for 200gb'],
    ['is jax worth it for a seminar', 'for a seminar'],
    ['opinion on weka for teaching', 'for teaching'],
    ['thoughts on caret for a stats course', 'for a stats course'],
    ['should I teach keras in an introductory class', 'in an introductory class'],
    ['is Triton overkill for a single model behind flask?', 'for a single model behind flask'],
    ['is kserve an overkill for one sklearn model', 'for one sklearn model'],
  ])('says of what is told of size, team or audience that it is not weighed: %s', async (question, scale) => {
    const { reply } = await ask(question);
    expect(blocksOf(reply, 'note').map(({ text }) => spansText(text))).toContain(`Not weighed: ${scale}.`);
  });

  it.each([
    ['is theano worth it', 'is-theano-worth-learning'],
    ['is mindspore worth learning', 'mindspore-or-pytorch'],
    ['when do I really need TorchRec', 'torchrec-when'],
  ])('gives the entry that is asked just that: %s', async (question, entry) => {
    expect((await ask(question)).args).toEqual({ question: entry });
  });

  it.each([
    'should i learn pytorch or jax',
    'should I use jax for reinforcement learning',
    'is polars faster than pandas',
    'drawbacks of mlflow',
    'give me three frameworks for tables',
    'is airflow overkill or should I use prefect',
    'is airflow overkill for us, what is simpler',
    'what should I teach, keras or pytorch',
    'how do I teach a pytorch model new classes',
  ])('is not asked by: %s', async (question) => {
    expect((await ask(question)).args).not.toMatchObject({ aspect: 'for-and-against' });
  });

  it.each([
    'should i use candles',
    'should i use flower for my garden',
    'is lime good for me',
    'the candle is overkill',
    'is my torch any good for camping',
  ])('takes no thing for a framework: %s', async (question) => {
    expect(await ask(question)).toMatchObject({ outcome: 'out_of_scope' });
  });

  it.each(['tensorflow sucks?', 'keras is terrible', 'is pandas bad?'])('is asked too by who only scolds: %s', async (question) => {
    expect((await ask(question)).args).toMatchObject({ aspect: 'for-and-against' });
  });

  it('is not asked by who scolds it and looks for another', async () => {
    expect(await ask('tensorflow sucks for images, what should I take')).toMatchObject({
      command: 'recommend',
      args: { without: 'tensorflow' },
    });
  });
});
