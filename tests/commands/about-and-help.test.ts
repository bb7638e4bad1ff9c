import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited, linesOf } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('/about', () => {
  it('completes names and aspects without what reads free questions, which takes a second to make', () => {
    const about = catalogue.commands.find(({ name }) => name === 'about');
    expect(about?.readsQuestion?.({}, services)).toBe(false);
    const aspect = about?.options['aspect'];
    const offered = aspect?.type === 'text' ? aspect.suggest?.('licence, gov', services) : [];
    expect(offered?.[0]).toEqual({ value: 'licence,governance', label: 'Licence, Governance' });
  });

  it.each([
    ['spacy, stanza, nltk', /alone; \/compare puts it beside Stanza and NLTK\./],
    ['spacy and wobblenet', /I don't know “wobblenet”\./],
  ])('tells what of the names it is not about: %s', async (names, told) => {
    expect(plainText((await ask(`/about ${names}`)).reply)).toMatch(told);
  });

  it.each(['/about fastapi', '/about cudnn', '/about deepstream', '/about docker'])(
    '%s: other software is no slip of a name',
    async (line) => {
      const { outcome, reply } = await ask(line);
      expect(outcome).not.toBe('answered');
      expect(plainText(reply)).not.toMatch(/I read|Did you mean/);
    },
  );

  it.each(['/recommend anything', '/recommend best', '/recommend something good', '/recommend whatever'])(
    '%s: asks back what is built',
    async (line) => {
      expect((await ask(line)).reply.title).toBe('What do you build?');
    },
  );

  it.each([
    ['/recommend pytorch', ['About PyTorch', 'In place of PyTorch']],
    ['/recommend keras jax', ['Compare Keras and JAX', 'About Keras', 'About JAX', 'In place of Keras']],
  ])('%s: offers what may be wanted of what is named', async (line, labels) => {
    const { outcome, reply } = await ask(line);
    expect({ outcome, labels: reply.actions.map(({ label }) => label) }).toEqual({ outcome: 'suggested', labels });
  });

  it.each(['/about jax 0.9', '/about pandas 3'])('%s: a release is no slip of the name', async (line) => {
    expect(plainText((await ask(line)).reply)).not.toContain('I read “');
  });

  it.each([
    ['/about faiss', ['Compare with Milvus', 'Compare with Qdrant']],
    ['/about gymnasium', ['Compare with OpenSpiel', 'Compare with gymnax']],
    ['/recommend games', []],
    ['/recommend tables', ['Compare with AutoGluon']],
  ])('%s: offers to compare it with those that people choose instead, or with none', async (line, labels) => {
    const { reply } = await ask(line);
    expect(reply.actions.map(({ label }) => label).filter((label) => label.startsWith('Compare with'))).toEqual(labels);
  });

  it.each([...services.knowledge.frameworks.keys()])(
    '%s: status, release, strengths, limits, alternatives, every line cited',
    async (id) => {
      const { reply } = await ask(`/about ${id}`);
      const facts = blocksOf(reply, 'facts').flatMap((block) => block.facts.map(({ name }) => name));
      expect(facts).toContain('Status');
      expect(facts.includes('Latest release')).toBe(services.knowledge.frameworks.get(id)?.release !== undefined);
      for (const line of linesOf(reply)) expect(isCited(line), spansText(line)).toBe(true);
      const whole = plainText((await ask(`/about ${id} aspect:all`)).reply);
      expect(whole).toContain('Alternatives');
      const weighed = (await ask(`/about ${id} aspect:for-and-against`)).reply;
      for (const line of linesOf(weighed)) expect(isCited(line), spansText(line)).toBe(true);
      const headings = blocksOf(weighed, 'heading').map(({ text }) => text);
      expect(headings.slice(0, 2)).toEqual(['Strengths', 'Limits']);
    },
  );

  it.each([
    ['/about polars aspect:pros', 'polars', 'Polars'],
    ['/about dask aspect:pros and cons', 'dask', 'Dask'],
    ['/about keras aspect:Pros-and-Cons', 'keras', 'Keras'],
    ['/about pymc aspect:cons', 'pymc', 'PyMC'],
  ])('%s: what speaks for it and against it, in whatever words', async (line, framework, name) => {
    const { args, reply } = await ask(line);
    expect(args).toEqual({ framework, aspect: 'for-and-against' });
    expect(reply.title).toBe(`${name}: for and against`);
  });

  it.each([
    ['tflite', 'TensorFlow Lite', 'LiteRT'],
    ['xla', 'XLA', 'TensorFlow'],
  ])('/about %s aspect:for-and-against: of a part what is known of itself, then of its whole, as such', async (typed, part, whole) => {
    const { reply } = await ask(`/about ${typed} aspect:for-and-against`);
    expect(reply.title).toBe(`${part}: for and against`);
    const text = plainText(reply);
    expect(text).toContain(`${part} is listed with ${whole}; this is of the whole, ${whole}:`);
    for (const { says } of services.knowledge.frameworks.get(whole.toLowerCase())?.limits?.slice(0, 1) ?? []) expect(text).toContain(says);
  });

  it.each(
    [...services.knowledge.frameworks.values()].filter(({ claims }) => [...claims.values()].flat().some(({ was }) => was.length > 0)),
  )('/about $id aspect:changes: what was and what is now, the latest first, every line cited', async ({ id, name }) => {
    const { args, reply } = await ask(`/about ${id} aspect:changes`);
    expect(args).toEqual({ framework: id, aspect: 'changes' });
    expect(reply.title).toBe(`${name}: what changed`);
    const lines = linesOf(reply);
    for (const line of lines) expect(isCited(line), spansText(line)).toBe(true);
    const years = lines.map((line) => Number(/^Until (?:\w+ |\d+ \w+ )?(\d{4}): .+ Now: /.exec(spansText(line))?.[1]));
    expect(years.filter(Number.isInteger).length).toBeGreaterThan(0);
    expect(years.filter(Number.isInteger)).toEqual(years.filter(Number.isInteger).toSorted((a, b) => b - a));
  });

  it('tells of the releases where nothing is known to have changed', async () => {
    const { reply } = await ask('/about accelerate aspect:news');
    expect(plainText(reply)).toMatch(/ten feature or fix releases[\s\S]*I keep no release notes/);
  });

  it('names the successor of what has ended', async () => {
    const text = plainText((await ask('/about theano')).reply);
    expect(text).toContain('Status: Ended');
    expect(text).toContain('Use instead: PyTensor');
  });

  it('shows what changed and when', async () => {
    expect(plainText((await ask('/about tensorflow aspect:all')).reply)).toMatch(/Until .*2019/);
    expect(plainText((await ask('/about keras aspect:all')).reply)).toMatch(/Until .*: .*(Theano|CNTK)/);
  });

  it('reads misspelled names and parts, and says so', async () => {
    expect((await ask('/about kears')).args).toEqual({ framework: 'keras' });
    expect(plainText((await ask('/about torch.fx')).reply)).toContain('torch.fx is listed with PyTorch; this is of the whole, PyTorch:');
    const { reply } = await ask('/about dircetml');
    expect(plainText(reply)).toContain('I read “dircetml” as DirectML.');
  });

  it.each([
    ['/about the pytorch framework', { framework: 'pytorch' }],
    ['/about an optuna', { framework: 'optuna' }],
    ['/about licence of keras', { framework: 'keras', aspect: 'licence' }],
    ['/about xgboost gpu on linux', { framework: 'xgboost', aspect: 'hardware,installation' }],
    ['/about what is dask made for', { framework: 'dask', aspect: 'purpose' }],
    ['/about faiss aspect:licence,governance', { framework: 'faiss', aspect: 'licence,governance' }],
    ['/about faiss aspect:licence and governance,', { framework: 'faiss', aspect: 'licence,governance' }],
    ['/about faiss aspect:licence, all aspects', { framework: 'faiss', aspect: 'all' }],
  ])('%s: reads a name that stands in what is typed as it is, and opens what is typed with it', async (line, args) => {
    const { reply, args: read } = await ask(line);
    expect(read).toEqual(args);
    expect(plainText(reply)).not.toContain('I read');
  });

  it('mends a name of two words though one of them is a name, and says what it does not know', async () => {
    expect((await ask('/about pytorch lightnin')).args).toEqual({ framework: 'pytorch-lightning' });
    expect(plainText((await ask('/about darts on a phone')).reply)).toContain('I know nothing about Darts and phones.');
  });

  it('begins with what holds of a part itself, and says nothing of its whole as if it were of the part', async () => {
    const { reply, args } = await ask('/about tensorflow addons');
    expect(reply.title).toBe('TensorFlow Addons (ended)');
    expect(plainText(reply)).toMatch(/^TensorFlow Addons \(ended\)\n\nTensorFlow Addons has ended: .*May 2024.*\n\nStatus: Ended/);
    expect(plainText(reply)).not.toContain('Active');
    expect(args).toEqual({ framework: 'TensorFlow Addons' });
    expect(reply.actions.map(({ label }) => label)).toEqual(['About TensorFlow', 'About Keras', 'About KerasHub', 'Sources']);
    const port = plainText((await ask('/about whisper.cpp')).reply);
    expect(port).toContain('Status: Active');
    expect(port).not.toContain('Use instead');
  });

  it('knows the licence of a part, or says that it does not and names the whole', async () => {
    const own = plainText((await ask('/about tensorrt-llm aspect:licence')).reply);
    expect(own).toContain('Licence: Apache 2.0');
    expect(own).not.toContain('roprietary');
    const whole = plainText((await ask('/about katib aspect:licence')).reply);
    expect(whole).toContain("I know nothing of Katib's own licence; of the whole, Kubeflow:");
    const status = plainText((await ask('/about kale aspect:maintenance')).reply);
    expect(status).toMatch(/I know nothing of Kale's own status; of the whole, Kubeflow:\n\nStatus: Active/);
  });

  it('says that a part has ended, whatever is asked of it', async () => {
    const text = plainText((await ask('/about tf.estimator aspect:phones')).reply);
    expect(text).toMatch(/tf\.estimator was removed[^]*this is of the whole, TensorFlow:/);
  });

  const ofTheirOwn = [...services.knowledge.frameworks.values()]
    .flatMap(({ parts }) => parts)
    .flatMap(({ name, own }) => (own === undefined ? [] : [{ name, own }]));

  it.each(ofTheirOwn)('$name: every line on it is cited, on the card and on its maintenance', async ({ name, own }) => {
    for (const args of ['', ' aspect:maintenance', ' aspect:all']) {
      const { reply, outcome } = await ask(`/about ${name}${args}`);
      expect(outcome).toBe('answered');
      expect(plainText(reply)).toContain(own.says.slice(0, 40));
      // But for the line that says of what the rest is.
      for (const line of linesOf(reply).filter((text) => !spansText(text).endsWith(':'))) expect(isCited(line), spansText(line)).toBe(true);
    }
  });

  it('marks where it quotes less than was typed', async () => {
    const { reply } = await ask(`/about ${'zyx'.repeat(60)}`);
    expect(reply.title).toMatch(/^I don't know the framework “(zyx)+z?y?…”\.$/);
  });

  it('offers the nearest names for an unknown one', async () => {
    expect((await ask('/about tensorflowy-thing')).reply.title).toContain("I don't know the framework");
  });

  it('has a button to what is known where nothing is near', async () => {
    const { outcome, reply } = await ask('/about blub');
    expect(outcome).toBe('unknown');
    expect(reply.actions[0]).toMatchObject({ command: 'about' });
    expect((await ask('/recommend teleportation')).reply.actions[0]).toMatchObject({ command: 'recommend' });
  });

  it.each([
    ['flux', 'flux-jl'],
    ['lightning', 'pytorch-lightning'],
  ])('takes a short name for a name where one is asked for: %s', async (typed, framework) =>
    expect((await ask(`/about ${typed}`)).args).toEqual({ framework }),
  );
});

describe('/help', () => {
  it('lists every command with an example that works', async () => {
    const text = plainText((await ask('/help')).reply);
    for (const { name, examples } of catalogue.commands.filter(({ name: other }) => other !== 'help')) {
      expect(text).toContain(`/${name}`);
      for (const example of examples) expect((await ask(`/${name} ${example}`)).outcome, `/${name} ${example}`).toBe('answered');
    }
  });

  it('says that a question needs no command', async () => {
    expect(plainText((await ask('/help')).reply)).toMatch(/mention me with a question, write to me directly/);
  });

  it('explains one command', async () => {
    expect(plainText((await ask('/help compare')).reply)).toMatch(/frameworks: .*\n.*aspect \(optional\)/);
    expect((await ask('/help nonsense')).outcome).toBe('error');
    expect((await ask('/help task')).outcome).toBe('error');
  });

  it.each(
    catalogue.commands.filter(({ formFirst, options }) => formFirst === true || Object.values(options).some(({ required }) => required)),
  )('says of /$name without its options how it is typed, and ends the sentence once', async ({ name, examples }) => {
    const { reply, outcome } = await ask(`/${name}`);
    expect(outcome).toBe('error');
    expect(plainText(reply)).toContain(`for example /${name} ${examples[0]}`);
    expect(plainText(reply)).toMatch(/[^.?!][.?!]$/);
  });

  it('explains each command that there is, itself as well', async () => {
    for (const { name, description } of catalogue.commands)
      expect(plainText((await ask(`/help ${name}`)).reply)).toContain(`/${name}\n\n${description}.`);
    const last = catalogue.commands.slice(-2).map(({ name }) => `/${name}`);
    expect(plainText((await ask('/help nonsense')).reply)).toContain(`${last.join(' and ')}.`);
  });
});
