import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited, linesOf } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('/about', () => {
  it.each([
    ['/about faiss', ['Compare with Milvus', 'Compare with Qdrant']],
    ['/about gymnasium', []],
    ['/recommend image-processing', []],
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
    },
  );

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
    expect(plainText((await ask('/about torchscript')).reply)).toContain('TorchScript is a part of PyTorch');
    const { reply } = await ask('/about dircetml');
    expect(plainText(reply)).toContain('DirectML is a part of ONNX Runtime. I read “dircetml” as DirectML.');
  });

  it('marks where it quotes less than was typed', async () => {
    const { reply } = await ask(`/about ${'zyx'.repeat(60)}`);
    expect(reply.title).toMatch(/^I don't know the framework “(zyx)+z?y?…”\.$/);
  });

  it('offers the nearest names for an unknown one', async () => {
    expect((await ask('/about tensorflowy-thing')).reply.title).toContain("I don't know the framework");
  });
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
