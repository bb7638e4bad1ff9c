import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('what is asked of frameworks that are held against each other', () => {
  it.each([
    ['which one is older, jax or pytorch', 'jax,pytorch', '2018'],
    ['which is newer, jax or pytorch', 'jax,pytorch', '2016'],
    ['which came first, keras or theano', 'keras,theano', '2015'],
    ['has scikit-learn been around longer than xgboost', 'scikit-learn,xgboost', '2007'],
  ])('tells where each comes from to whoever asks for the older one: %s', async (question, frameworks, says) => {
    const { command, args, reply } = await ask(question);
    expect({ command, args }).toEqual({ command: 'compare', args: { frameworks, aspect: 'history' } });
    expect(plainText(reply)).toContain(says);
  });

  it.each([
    ['which has more GitHub stars, jax or pytorch', 'GitHub stars'],
    ['which is cheaper, mlflow or wandb', 'cheaper'],
    ['has prefect or dagster more contributors', 'more contributors'],
    ['comet or neptune, which costs less', 'costs less'],
    ['has optuna been around longer than hyperopt', 'history'],
  ])('says of what it does not know that it is not weighed: %s', async (question, unweighed) => {
    const { command, reply } = await ask(question);
    expect(command).toBe('compare');
    expect(plainText(reply)).toContain(`Not weighed: ${unweighed}.`);
  });

  it.each([
    ['latest version of XGBoost and LightGBM?', ['xgboost', 'lightgbm']],
    ['current version of catboost and lightgbm', ['catboost', 'lightgbm']],
    ['last release of dask and ray', ['dask', 'ray']],
  ])('tells the latest release of each: %s', async (question, ids) => {
    const { command, reply } = await ask(question);
    expect(command).toBe('compare');
    const facts = blocksOf(reply, 'facts').flatMap((block) => block.facts);
    expect(facts.map(({ name }) => name)).toEqual(ids.map(() => 'Latest release'));
    for (const [at, id] of ids.entries()) {
      expect(plainText(reply)).toContain(services.knowledge.frameworks.get(id)?.release?.version);
      expect(isCited(facts[at]?.value ?? [])).toBe(true);
    }
  });

  it.each(['is MLX faster than PyTorch MPS?', 'which runs quicker on my machine, pytorch mps or mlx'])(
    'weighs on the machine that the name of a part tells: %s',
    async (question) => expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: 'mlx-or-pytorch-on-a-mac' } }),
  );

  it.each([
    ['Welches ist einfacher, Keras oder PyTorch?', 'learning-curve'],
    ['was ist leichter zu lernen, jax oder torch', 'learning-curve'],
    ['jax和pytorch哪个更容易', 'learning-curve'],
    ['PyTorch和TensorFlow哪个更快', 'performance'],
    ['xgboost と lightgbm どっちが速い', 'performance'],
    ['MLX und PyTorch, was ist schneller?', 'performance'],
  ])('hears the aspect in other languages too: %s', async (question, aspect) => {
    const { command, args } = await ask(question);
    expect({ command, aspect: args['aspect'] }).toEqual({ command: 'compare', aspect });
  });

  it.each([
    ['PyTorchのライセンスは？', 'pytorch-licence'],
    ['spaCy的许可证是什么', 'spacy-licence'],
  ])('tells the licence in other languages too: %s', async (question, entry) => {
    expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: entry } });
  });

  it.each([
    'jax array -> torch tensor on the gpu without a copy, whats the mechanism called',
    'torch tensors into jax, no copy, on the gpu',
  ])('weighs nothing where the question that answers holds something else against each other: %s', async (question) =>
    expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: 'jax-with-pytorch' } }),
  );

  it('offers in place of a name that is not known none that is compared already', async () => {
    const { reply } = await ask('/compare pytorch <script>');
    expect(reply.actions.map(({ args }) => args['frameworks'])).not.toContain('pytorch,pytorch');
    expect(reply.actions.length).toBeGreaterThan(0);
  });

  it.each([
    ['/compare tf-keras keras', 'tf-keras has no card of its own,'],
    ['/compare fsdp ddp', 'FSDP and DDP have no card of their own,'],
  ])('says why a question weighs them: %s', async (line, says) => expect(plainText((await ask(line)).reply)).toContain(says));

  it.each([
    ['Burn or Candle in Rust?', 'burn,candle', 'small Rust binaries'],
    ['Flux.jl or Lux.jl for a Julia team', 'flux-jl,lux-jl', 'Choose Lux.jl if'],
    ['DJL or Deeplearning4j for a Java service?', 'djl,deeplearning4j', 'take DJL'],
    ['tidymodels vs mlr3 for R users', 'tidymodels,mlr3', 'tidyverse'],
  ])('weighs those that share the language that is named: %s', async (question, frameworks, says) => {
    const { command, args, reply } = await ask(question);
    expect({ command, args }).toEqual({ command: 'compare', args: { frameworks } });
    expect(plainText(reply).replaceAll(/\s+/g, ' ')).toContain(says);
  });

  it.each(['do Burn and Candle have Rust bindings or C++ ones?', 'compare pytorch and tensorflow for java', 'lightgbm vs xgboost in R'])(
    'tells the languages where that is asked, or one is at home in another: %s',
    async (question) => expect((await ask(question)).args).toMatchObject({ aspect: 'languages' }),
  );

  it.each([
    ['compare 1. keras 2. jax', 'keras,jax'],
    ['1) lightgbm 2) catboost for sales data', 'lightgbm,catboost'],
    ['/compare (1) flax (2) haiku', 'flax,haiku'],
  ])('reads the numbers of a list as no versions: %s', async (question, frameworks) => {
    const { args, reply } = await ask(question);
    expect(args).toMatchObject({ frameworks });
    expect(plainText(reply)).not.toMatch(/not of [12]/);
  });

  it('takes the numbered questions of a list one by one', async () => {
    const { args, reply } = await ask('1. what is flax 2. what is optax 3. is haiku dead');
    expect(args).toEqual({ question: 'flax-what-is' });
    expect(plainText(reply)).toContain('the others have buttons');
  });
});
