import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk, isCited, linesOf } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('/faq', () => {
  it('answers every question it lists, in its own words and in every other phrasing', async () => {
    const missed: string[] = [];
    let asked = 0;
    for (const entry of services.knowledge.faq.values()) {
      for (const phrasing of [entry.id, entry.question, ...entry.phrasings]) {
        const { args, outcome } = await ask(`/faq ${phrasing}`);
        asked += 1;
        if (outcome !== 'answered' || args['question'] !== entry.id) missed.push(`${phrasing} -> ${args['question']}`);
      }
    }
    // Two entries may hold a phrasing that is the same but for its small words.
    expect(missed.length / asked, missed.join('\n')).toBeLessThan(0.01);
  }, 240_000);

  it.each(['clearml self hosted free', 'wandb-price'])('calls no server open source that its card does not: %s', async (question) => {
    const text = plainText((await ask(`/faq ${question}`)).reply);
    expect(text).toContain('Server Side Public License');
    expect(text).not.toMatch(/servers are open source|ClearML's open server/);
  });

  it('cites every paragraph and every item', async () => {
    for (const entry of services.knowledge.faq.values()) {
      const { reply } = await ask(`/faq ${entry.id}`);
      for (const line of linesOf(reply)) expect(isCited(line), `${entry.id}: ${spansText(line)}`).toBe(true);
    }
  });

  it.each([
    ['Which is superior, TensorFlow or PyTorch?', /research|production/i],
    ['Is TensorFlow lagging behind PyTorch?', /PyTorch/],
    ['Is PyTorch displacing TensorFlow?', /research|maintained/i],
    ['Does TensorFlow outpace PyTorch in terms of speed?', /depends|neither|faster/i],
    ['Which should I prioritize learning: PyTorch or TensorFlow?', /PyTorch|Keras/],
    ['how do I open a session in tensorflow 2', /2\.0|eager/i],
    ['can keras use theano as backend', /no/i],
    ['is tf lite now litert', /LiteRT/],
    ['do new projects still use torchscript', /torch\.export/],
  ])('%s', async (question, expected) => {
    const { outcome, reply } = await ask(`/faq ${question}`);
    expect(outcome).toBe('answered');
    expect(plainText(reply)).toMatch(expected);
  });

  it.each([
    ['whisper or faster-whisper', 'whisper,faster-whisper'],
    ['is stable-baselines3 or rllib better', 'stable-baselines3,ray'],
  ])('%s: compares two that are weighed where no entry is about both', async (question, frameworks) => {
    expect(await ask(`/faq ${question}`)).toMatchObject({ outcome: 'answered', command: 'compare', args: { frameworks } });
  });

  it('offers that comparison where more is asked', async () => {
    const { reply } = await ask('/faq pytorch vs tensorflow for research');
    expect(reply.actions[0]?.label).toBe('Compare PyTorch and TensorFlow');
    // Which of the two runs it is no choice between the three.
    expect((await ask('/faq does keras run on jax or pytorch')).command).toBe('faq');
  });

  it('takes a text without a command as a question', async () => {
    expect(await ask('is theano dead?')).toMatchObject({ command: 'faq', args: { question: 'is-theano-dead' } });
  });

  it.each(['what is the weather like', 'who won the football match yesterday', '😂😂', 'best pizza near the office', 'asdf qwer'])(
    'does not guess: %s',
    async (question) => {
      const { outcome, reply } = await ask(`/faq ${question}`);
      expect(outcome).not.toBe('answered');
      expect(reply.title).toContain("don't know");
    },
  );

  it('offers the nearest questions for one that it only half knows', async () => {
    const { outcome, reply } = await ask('/faq theano on my toaster with a coffee machine');
    expect(outcome).toBe('suggested');
    const [card, ...questions] = reply.actions;
    expect(card).toMatchObject({ command: 'about', args: { framework: 'theano' } });
    expect(questions.length).toBeGreaterThan(0);
    for (const { command, args } of questions) {
      expect(command).toBe('faq');
      expect(services.knowledge.faq.has(args['question'] ?? '')).toBe(true);
    }
  });

  it('offers what is known of the aspect where no entry answers', async () => {
    const { reply } = await ask('/faq is kornia dead');
    expect(reply.actions[0]).toMatchObject({ command: 'about', args: { framework: 'kornia', aspect: 'maintenance' } });
  });

  it('completes a question, but none that is too long to be taken', () => {
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const { suggest } = createDispatch({ catalogue, services, log, reference: () => 'ref' });
    expect(suggest('faq', 'question', 'is theano dead')[0]?.value).toBe('is-theano-dead');
    expect(suggest('faq', 'question', 'is theano dead '.repeat(1000))).toEqual([]);
  });

  it('says that it is only the nearest, however far it leads, where an entry holds little of what is asked', async () => {
    const { candidates, chance } = services.questions.find('airflow 2.10 eol?');
    expect({ chance: chance > 0.75, cover: (candidates[0]?.cover ?? 1) < 0.4 }).toEqual({ chance: true, cover: true });
    expect(plainText((await ask('/faq airflow 2.10 eol?')).reply)).toContain('The nearest question I know.');
  });

  it('marks what was checked too long ago, whenever it was last read', async () => {
    const later = createAsk(await realServices('2031-01-01'));
    const { reply } = await later('/faq is theano dead');
    expect(reply.citations.length).toBeGreaterThan(0);
    expect(reply.citations.filter(({ stale }) => !stale)).toEqual([]);
    expect((await ask('/faq is theano dead')).reply.citations.some(({ stale }) => stale)).toBe(false);
  });
});
