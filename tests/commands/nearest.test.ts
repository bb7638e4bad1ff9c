import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited } from './ask.ts';

const services = await realServices();

/** Asks where the entries that are found are as likely the answer as `chance` says. */
const askWith = (chance: number) =>
  createAsk({ ...services, questions: { find: (question) => ({ ...services.questions.find(question), chance }) } });

describe('the nearest questions', () => {
  const question = 'xgboost and holes in the columns';
  const [nearest, ...others] = services.questions.find(question).candidates.slice(0, 3);

  it('tells at once what answers the first of them where it may be what was meant, with its source', async () => {
    for (const command of ['/faq', '/ask']) {
      const { outcome, reply } = await askWith(0.3)(`${command} ${question}`);
      expect({ outcome, title: reply.title }).toEqual({ outcome: 'suggested', title: 'I may not know just that one.' });
      const [first, lead] = blocksOf(reply, 'paragraph').map(({ text }) => text);
      expect(first).toContainEqual({ kind: 'bold', text: nearest?.entry.question });
      expect(isCited(lead ?? [])).toBe(true);
      expect(reply.citations.length).toBeGreaterThan(0);
      for (const { entry } of others) expect(plainText(reply)).toContain(entry.question);
      expect(reply.actions).toContainEqual(expect.objectContaining({ command: 'faq', args: { question: nearest?.entry.id } }));
    }
  });

  it('only names them where that is not likely', async () => {
    const { outcome, reply } = await askWith(0.1)(`/faq ${question}`);
    expect({ outcome, title: reply.title, sources: reply.citations }).toEqual({
      outcome: 'suggested',
      title: "I don't know just that one.",
      sources: [],
    });
  });

  it('offers one that is likely what was meant in everyday words, and else refuses them', async () => {
    const everyday = 'trust_remote_code=True yes or no';
    expect(await askWith(0.5)(everyday)).toMatchObject({ outcome: 'suggested' });
    expect(await askWith(0.3)(everyday)).toMatchObject({ outcome: 'out_of_scope' });
  });

  it.each(['/faq', '/ask'])('give no yes of their own where they may not be what was meant: %s', async (command) => {
    const asked = 'can I use tidymodels with python';
    const { reply } = await askWith(0.6)(`${command} ${asked}`);
    expect(reply.title).toBe('Can tidymodels train neural networks, and on the GPU?');
    expect(plainText(reply)).toContain('With brulee');
    expect(plainText(reply)).not.toContain('Yes');
    expect(plainText((await askWith(0.9)(`${command} ${asked}`)).reply)).toContain('Yes, with brulee');
  });

  it.each([
    ['which quantization for vllm', 'vllm-quantised-models'],
    ['how do I quantise in vllm', 'vllm-quantised-models'],
    ['how do I use multiple gpus in keras', 'keras-distributed-training'],
    ['train keras with several gpus', 'keras-distributed-training'],
  ])('are those about what shall be done: %s', async (asked, entry) => {
    expect((await createAsk(services)(asked)).args).toEqual({ question: entry });
  });

  it.each([
    ['can I do reinforcement learning in keras', 'about'],
    ['does keras do reinforcement learning', 'about'],
    ['how do I export prophet to onnx', 'ask'],
  ])('are none that are about something else: %s', async (asked, command) => {
    expect((await createAsk(services)(asked)).command).toBe(command);
  });
});
