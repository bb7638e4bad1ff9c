import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { madeBy } from '../../src/core/knowledge/makers.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, linesOf } from './ask.ts';

const services = await realServices();
const { frameworks, lexicon } = services.knowledge;
const ask = createAsk(services);

describe('makers that are not wanted', () => {
  it.each(['anything but google', 'no google', 'nothing from google please', 'we cannot use python', 'apache licence only'])(
    'ask back where nothing else is said: %s',
    async (question) => {
      expect((await ask(question)).reply.title).toBe('What do you build?');
    },
  );

  it.each([
    ['get away from nvidia, which inference runtime', 'NVIDIA'],
    ['no nvidia, inference server', 'NVIDIA'],
    ["fine-tune llms, don't want to depend on nvidia", 'NVIDIA'],
    ['is there a non-nvidia inference runtime', 'NVIDIA'],
    ['/recommend inference not on intel', 'Intel'],
    ['/recommend on-device, nothing from google or meta', 'Google,Meta'],
    ['which library for image classification, not from meta or google', 'Meta,Google'],
    ['time series library, neither made by amazon nor facebook', 'Amazon,Meta'],
    ['object detection, stay away from microsoft', 'Microsoft'],
    ['tabular automl, amazon is out', 'Amazon'],
    ['/recommend images on a laptop without nvidia', 'NVIDIA'],
    ['/recommend phones without:google', 'Google'],
    ['/recommend images without:keras,baidu', 'keras,Baidu'],
  ])('are left out, and their name tells no task: %s', async (question, makers) => {
    const { command, args, reply } = await ask(question);
    expect(command).toBe('recommend');
    expect(args).toMatchObject({ without: makers });
    const names = makers.split(',').flatMap((maker) => lexicon.makers[maker] ?? []);
    const made = [...frameworks.values()].filter((framework) => madeBy(framework, names) !== undefined);
    expect(made.length).toBeGreaterThan(0);
    const [verdict] = blocksOf(reply, 'paragraph');
    for (const { name } of made) expect(JSON.stringify([reply.title, verdict])).not.toContain(`"${name}"`);
    const out = linesOf(reply).filter((line) => JSON.stringify(line).includes('By makers that are not wanted'));
    expect(out).toHaveLength(1);
    expect(out[0]?.some(({ kind }) => kind === 'cite')).toBe(true);
    expect(plainText(reply)).not.toContain('Not weighed');
  });

  it.each([
    '/recommend inference for nvidia gpus',
    '/recommend phones with google',
    '/recommend time series, no google sheets',
    '/recommend build something like amazon recommendations',
    '/recommend images, no nvidia gpu',
  ])('are none where nothing of theirs is refused: %s', async (question) => {
    expect(JSON.stringify((await ask(question)).args)).not.toContain('without');
  });

  it.each([
    ['text classification, no hugging face token', 'no hugging face token'],
    ['object detection without an NVIDIA card', 'without an NVIDIA card'],
    ['fine-tune a chat model, no openai api key', 'no openai api key'],
    ['forecasting without an Azure subscription', 'without an Azure subscription'],
    ['/recommend speech recognition without an nvidia gpu', 'without an nvidia gpu'],
  ])('are neither refused nor kept where only what somebody has of them is: %s', async (question, told) => {
    const { args, reply } = await ask(question);
    expect(args).not.toHaveProperty('without');
    expect(args).not.toHaveProperty('with');
    expect(plainText(reply)).toContain(`Not weighed: ${told}.`);
  });

  it.each([
    ['/recommend neural-networks without:google experience:new', 'Google', 'Keras'],
    ['train models on tpus, nothing by google', 'Google', 'Keras'],
    ['causal inference but no uber', 'Uber', 'CausalML'],
    ['deep learning in java without aws', 'Amazon', 'Deep Java Library'],
    ['boosted trees, no microsoft and no yandex', 'Microsoft,Yandex', 'CatBoost'],
    ['no yandex, gradient boosting for tables', 'Yandex', 'CatBoost'],
    ['no oracle. java ml.', 'Oracle', 'Tribuo'],
    ['no snowflake, data apps in python', 'Snowflake', 'Streamlit'],
    ['no IBM, explainability', 'IBM', undefined],
    ['no azure please, mlops', 'Microsoft', undefined],
    ['without openai, build a chatbot', 'OpenAI', undefined],
    ['deep learning not by baidu', 'Baidu', 'PaddlePaddle'],
  ])('are told of nowhere as an answer, and no entry answers in their stead: %s', async (question, makers, name) => {
    const { command, args, reply } = await ask(question);
    expect(command).toBe('recommend');
    expect((args as { without: string }).without.split(',').toSorted()).toEqual(makers.split(','));
    const blocks = reply.blocks.filter((block) => !JSON.stringify(block).includes('By makers that are not wanted'));
    if (name !== undefined) expect(JSON.stringify([reply.title, blocks])).not.toContain(`"${name}"`);
  });

  it.each([
    ['keras alternative not backed by google', 'keras', 'Google'],
    ['pytorch alternative not owned by meta', 'pytorch', 'Meta'],
    ['tensorboard alternative without google', 'tensorboard', 'Google'],
    ['torchserve replacement, no nvidia', 'torchserve', 'NVIDIA'],
    ['torchserve alternatives without nvidia', 'torchserve', 'NVIDIA'],
    ['replacement for ax, not developed by meta', 'ax', 'Meta'],
    ['streamlit alternative, not run by snowflake', 'streamlit', 'Snowflake'],
  ])('are left out of what takes the place of what is left: %s', async (question, using, without) => {
    const { command, args, reply } = await ask(question);
    expect(command).toBe('recommend');
    expect(args).toMatchObject({ using, without });
    expect(reply.title).not.toContain('Triton');
  });

  it.each([
    'no hugging face, fine-tuning llms',
    '/recommend llm-tuning without:huggingface',
    '/recommend llm-tuning without:hugging face',
    'transformers en español, que no sea Hugging Face',
  ])('are meant where they are called like what they make, and what is built on theirs is left out: %s', async (question) => {
    const { args, reply } = await ask(question);
    expect(args).toMatchObject({ without: 'Hugging Face' });
    expect(reply.title).toContain('without Hugging Face');
    const told = plainText(reply);
    expect(told).not.toContain('Not weighed: no hugging face');
    expect(told).toContain('Built on that: ');
    for (const { args: again } of reply.actions.filter((action) => action.command === 'recommend'))
      expect(again).toMatchObject({ without: 'Hugging Face' });
  });

  it.each([
    ['nothing made by intel, we run on amd cpus', 'cpu'],
    ['llm inference on amd epyc', 'cpu'],
    ['speech recognition on a ryzen cpu', 'cpu'],
    ['llm inference on amd, no nvidia', 'amd'],
  ])('are no GPUs where their CPUs are named: %s', async (question, machine) => {
    expect((await ask(question)).args).toMatchObject({ machine });
  });

  it.each([
    ['agents in c#, nothing from microsoft', 'language-apps', 'agents and RAG on language models in C# without Microsoft'],
    ['agents in .net, no microsoft', 'language-apps', 'agents and RAG on language models in C# without Microsoft'],
    ['agents in java, no oracle', 'language-apps', 'LangChain4j'],
  ])('make it no other task: %s', async (question, task, title) => {
    const { args, reply } = await ask(question);
    expect(args).toMatchObject({ task });
    expect(reply.title).toContain(title);
  });

  it.each([
    ['google-free deep learning', 'Google'],
    ['an nvidia-free inference server', 'NVIDIA'],
    ['nothing microsoft please, time series', 'Microsoft'],
  ])('are refused so too: %s', async (question, without) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { without } });
  });

  it.each([
    ['/recommend deep learning without:meta', 'Not Meta', 'Facebook AI Research'],
    ['/recommend boosting without:microsoft,xgboost,catboost', 'Not Microsoft', 'Microsoft had told them'],
    ['/recommend speech without:openai', 'Not OpenAI', "OpenAI's Whisper models"],
    ['classical ml in c# without microsoft', 'Not Microsoft', "Microsoft's documentation"],
    ['/recommend tracking without:databricks', 'Not Databricks', 'Databricks started MLflow'],
  ])('are named before the reasons where what is left in began with them, or has to do with them: %s', async (question, ...says) => {
    const { reply } = await ask(question);
    const paragraphs = reply.blocks.slice(
      0,
      reply.blocks.findIndex(({ kind }) => kind === 'list'),
    );
    const told = paragraphs.find((block) => JSON.stringify(block).includes('but tied to it'));
    for (const one of says) expect(JSON.stringify(told)).toContain(one);
    expect(JSON.stringify(told)).toContain('cite');
  });

  it('are named together where one claim ties it to several of them', async () => {
    const { reply } = await ask('/recommend deep learning without:meta,amd,microsoft');
    const told = blocksOf(reply, 'paragraph').map((block) => JSON.stringify(block));
    expect(told.filter((line) => line.includes('on its board'))).toHaveLength(1);
    expect(JSON.stringify(reply.blocks)).toContain("Not Meta's, AMD's or Microsoft's now, as far as I know, but tied to them:");
  });

  it.each([['does pytorch work without nvidia'], ['is lightgbm no longer owned by microsoft'], ['keras not maintained by google?']])(
    'leave a fact that is asked a fact: %s',
    async (question) => {
      expect((await ask(question)).command).not.toBe('recommend');
    },
  );

  it('are none who only contribute, did so once or began what is others’ now', () => {
    const isBy = (id: string, maker: string): boolean => madeBy(frameworks.get(id) as never, [maker]) !== undefined;
    expect([isBy('keras', 'google'), isBy('djl', 'aws'), isBy('tensorrt', 'nvidia')]).toEqual([true, true, true]);
    expect([isBy('jax', 'nvidia'), isBy('numba', 'nvidia'), isBy('hydra', 'meta')]).toEqual([false, false, false]);
    expect([isBy('jax', 'google'), isBy('lightgbm', 'microsoft'), isBy('executorch', 'meta')]).toEqual([false, false, false]);
  });

  it.each([
    ['/recommend no chinese frameworks, ocr', 'Not weighed: no chinese.'],
    ['which speech recognition library, no us companies', 'Not weighed: no us companies.'],
    ['nothing american please, ocr', 'Not weighed: nothing american.'],
    ['nothing russian please, gradient boosting', 'Not weighed: nothing russian.'],
    ['/recommend forecasting, nothing from facebook or russia', 'Not weighed: nothing from facebook or russia.'],
  ])('are told first where only their country is refused, which no card tells: %s', async (question, says) => {
    const [first] = (await ask(question)).reply.blocks;
    expect(JSON.stringify(first)).toContain(says);
  });

  it('stay left out when a button asks again', async () => {
    const { reply } = await ask('/recommend images without:google');
    const again = reply.actions.filter(({ command }) => command === 'recommend');
    expect(again.length).toBeGreaterThan(0);
    for (const { args } of again) expect(args).toMatchObject({ without: 'Google' });
  });
});

describe('frameworks that are told by who makes them', () => {
  it.each([
    ['is facebooks deep learning thing easier to debug than googles?', 'compare', 'pytorch,tensorflow'],
    ['the gradient boosting lib from yandex or the one from microsoft? ~200 categorical cols', 'compare', 'catboost,lightgbm'],
    ['apples own array lib vs just running the meta one on metal', 'compare', 'mlx,pytorch'],
    ["nvidia's inference server or google's one?", 'compare', 'triton,tensorflow-serving'],
  ])('are compared: %s', async (question, command, compared) => {
    const answered = await ask(question);
    expect(answered).toMatchObject({ command, args: { frameworks: compared } });
  });

  it('are told of, with how that was read', async () => {
    const { args, reply } = await ask('whats the agent framework from openai called');
    expect(args).toMatchObject({ framework: 'openai-agents' });
    expect(plainText(reply)).toContain('I read “agent framework from openai” as OpenAI Agents SDK.');
    expect((await ask("whats google's jax-y thing called")).args).toMatchObject({ framework: 'jax' });
  });

  it.each([
    'is keras a google library',
    "can I put a keras model into google's app store",
    'does meta learning need a special keras library',
  ])('are none where only who owns something else is told: %s', (question) => {
    expect(services.understand(question).frameworks.map(({ id }) => id)).toEqual(['keras']);
  });
});
