import { describe, expect, it } from 'vitest';
import { dateText } from '../../commands/views/wording.ts';
import { spansText } from '../../src/chat/plain-text.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

/** `2.21.0 (March 2026)`, whatever it is by now. */
function latest(id: string): string {
  const release = services.knowledge.frameworks.get(id)?.release;
  return `${release?.version} (${dateText(release?.month ?? '')})`;
}

/** The small lines that speak of versions. */
const notesOf = (reply: Reply): readonly string[] =>
  blocksOf(reply, 'note')
    .map(({ text }) => spansText(text.filter(({ kind }) => kind !== 'cite')))
    .filter((text) => /^(You name|This tells of|Nothing here is said of|Framewise knows no)/.test(text));

describe('an old version', () => {
  it.each([
    ['so tf 1.15 or pytorch for android?', 'TensorFlow 1.15', 'tensorflow'],
    ['/compare tf 1.15, pytorch', 'TensorFlow 1.15', 'tensorflow'],
    ['/compare pytorch vs keras==2', 'Keras 2', 'keras'],
    ['/about tf 1.15', 'TensorFlow 1.15', 'tensorflow'],
    ['/faq does pytorch 0.4 work on windows', 'PyTorch 0.4', 'pytorch'],
    ['does pytorch 0.4 run on windows', 'PyTorch 0.4', 'pytorch'],
    ['docker for tf 1.15 gpu', 'TensorFlow 1.15', 'tensorflow'],
    ['serve a keras 2.3 model', 'Keras 2.3', 'keras'],
  ])('is named beside the latest release, and what is told is said to be of that one: %s', async (question, named, id) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(notesOf(reply)).toEqual([
      `This tells of the latest ${services.knowledge.frameworks.get(id)?.name}, ${latest(id)}, not of ${named.split(' ').at(-1)}.`,
    ]);
  });

  it('that the answer itself is about gets no claim that it is told of another', async () => {
    const { reply } = await ask('/faq stay on keras 2');
    expect(notesOf(reply)).toEqual([`You name Keras 2; the latest release is ${latest('keras')}.`]);
  });

  it('is cited by the source of the release, once, as /about cites it', async () => {
    const { reply } = await ask('/compare tf 1.15, pytorch 0.4');
    const [note] = blocksOf(reply, 'note').filter(({ text }) => spansText(text).startsWith('This tells of'));
    const cited = (note?.text ?? []).flatMap((span) => (span.kind === 'cite' ? [reply.citations[span.number - 1]?.address] : []));
    const sources = ['tensorflow', 'pytorch'].flatMap((id) => services.knowledge.frameworks.get(id)?.release?.sources ?? []);
    expect(cited).toEqual(sources.map((id) => services.knowledge.sources.get(id)?.address));
    const addresses = reply.citations.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('old code and old versions', () => {
  it.each([
    ['tf1 notebook from 2018, how to run it', 'migrate-tensorflow-1-to-2'],
    ['can old tf1 scripts still run', 'migrate-tensorflow-1-to-2'],
    ['tf1 code, how to run today', 'migrate-tensorflow-1-to-2'],
    ['move an estimator of tf1 to keras', 'what-happened-to-tensorflow-estimators'],
    ['reproducing a 2018 nips paper, tensorflow 1.8', 'tensorflow-1-15-what-now'],
    ['reproduce a 2019 paper in tf 1.13', 'tensorflow-1-15-what-now'],
    ['rerun the experiments of a 2016 paper in theano', 'can-i-still-install-theano'],
    ['rerun a 2019 study in keras 2.2', 'keep-keras-2'],
    ['we still run airflow 1.10', 'airflow-2-to-3'],
    ['airflow 1.10 dags, what now', 'airflow-2-to-3'],
    ['keras 2 vs keras 3', 'keras-2-to-3-migration'],
    ['keras 2 or 3?', 'keras-2-to-3-migration'],
    ['tf1 vs tf2', 'migrate-tensorflow-1-to-2'],
    ['is pytorch 1.13 still ok', 'version-support-lts'],
  ])('are told how to be run, or brought to what there is now: %s', async (question, id) => {
    expect(await ask(question)).toMatchObject({ command: 'faq', outcome: 'answered', args: { question: id } });
  });

  it.each([
    ['does airflow 2.10 still get fixes', 'airflow'],
    ['is sklearn 0.24 still fine', 'scikit-learn'],
    ['pandas 1.5 still ok?', 'pandas'],
  ])('that may get no more fixes are asked about as such: %s', async (question, framework) => {
    const { command, args, reply } = await ask(question);
    expect({ command, args }).toEqual({ command: 'about', args: { framework, aspect: 'maintenance' } });
    expect(notesOf(reply)).toHaveLength(1);
  });
});

describe('the latest version', () => {
  it.each(['pytorch', 'xgboost', 'keras'])('is not said to be unknown, though what it brought is: %s', async (id) => {
    const { name, release } = services.knowledge.frameworks.get(id) ?? {};
    const short = release?.version.split('.').slice(0, 2).join('.');
    const { reply } = await ask(`release notes of ${id} ${short}`);
    expect(reply.title).not.toContain('I know nothing');
    expect(reply.title).toContain(`${name} ${short}`);
  });
});

describe('a note on versions', () => {
  it.each(['/compare tf 1.15, pytorch', '/about keras 2', 'pytorch 0.4 vs mxnet'])(
    'stands directly under what is told first: %s',
    async (question) => {
      const [, note] = (await ask(question)).reply.blocks;
      expect(note?.kind === 'note' ? spansText(note.text) : '').toMatch(/^This tells of the latest/);
    },
  );
});

describe('an earlier version of the same series', () => {
  it.each([
    ['which python does pytorch 2.9 need', 'pytorch', 'PyTorch 2.9'],
    ['/about pytorch 2.9', 'pytorch', 'PyTorch 2.9'],
  ])('is said not to be spoken of, where it is not: %s', async (question, id, named) => {
    const { reply } = await ask(question);
    expect(notesOf(reply)).toEqual([`Nothing here is said of ${named} itself; the latest is ${latest(id)}.`]);
  });

  it('gets no word where the answer names it, or a range that holds it', async () => {
    for (const question of ['python for tensorflow 2.20', 'which python for tensorflow 2.17']) {
      const { args, reply } = await ask(question);
      expect([question, args['question'], notesOf(reply)]).toEqual([question, 'tensorflow-python-versions', []]);
    }
  });

  it('is not lost where two of them are held against each other', async () => {
    expect((await ask('difference between pytorch 2.9 and 2.10')).args).not.toMatchObject({ question: 'lua-torch' });
    expect((await ask('xgboost 3.1 vs 3.3')).args).toMatchObject({ question: 'xgboost-3-changes' });
    expect(await ask('darts 0.40 vs 0.41')).toMatchObject({ command: 'about', args: { framework: 'darts', aspect: 'maintenance' } });
  });
});

describe('a version that nobody knows', () => {
  it('is told on the card where nothing else is said', async () => {
    const { command, args, reply } = await ask('keras 4');
    expect([command, args, notesOf(reply)]).toEqual([
      'about',
      { framework: 'keras' },
      [`Framewise knows no Keras 4; the latest it knows is ${latest('keras')}.`],
    ]);
  });

  it('is told beside mere suggestions too', async () => {
    const { outcome, reply } = await ask('goodies of tensorflow 3');
    expect([outcome, notesOf(reply)]).toEqual([
      'suggested',
      [`Framewise knows no TensorFlow 3; the latest it knows is ${latest('tensorflow')}.`],
    ]);
  });

  it.each(['/about pytorch 9.1', 'does pytorch 9.1 run on windows'])('%s', async (question) => {
    const { reply } = await ask(question);
    expect(notesOf(reply)).toEqual([`Framewise knows no PyTorch 9.1; the latest it knows is ${latest('pytorch')}.`]);
  });
});

describe('nothing is said of', () => {
  it.each([
    'pytorch vs tensorflow with python 3.12',
    'pytorch or tensorflow with cuda 11.8',
    '/compare caffe 2, torch 7',
    '/compare caffe2,torch7',
    'compare pytorch and keras 3 layers',
    'How do I move from Keras 2 to Keras 3?',
    '/faq migrate-tensorflow-1-to-2',
  ])('%s', async (question) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(notesOf(reply)).toEqual([]);
  });

  it('a framework that the answer is not about', async () => {
    const { outcome, reply } = await ask('/about keras with pytorch 0.4');
    expect([outcome, notesOf(reply)]).toEqual(['answered', []]);
  });
});
