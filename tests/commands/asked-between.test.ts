import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('what is asked of frameworks that are held against each other', () => {
  it.each([
    ['should I use pytorch or jax on a mac', 'pytorch,jax', 'mac'],
    ['should our team adopt milvus or weaviate on windows', 'milvus,weaviate', 'windows'],
    ['would you recommend catboost or lightgbm on my macbook', 'catboost,lightgbm', 'mac'],
    ['soll ich keras oder jax auf dem mac nehmen', 'keras,jax', 'mac'],
    ['what should I use on a mac, catboost or lightgbm?', 'catboost,lightgbm', 'mac'],
    ['should I use keras or jax without tensorflow on a mac', 'keras,jax', 'mac'],
    ['shall we take dask or polars on a laptop', 'dask,polars', undefined],
    ['should we use kubeflow or metaflow on kubernetes', 'kubeflow,metaflow', undefined],
    ['should I use onnx runtime, openvino or tensorrt on windows', 'onnx-runtime,openvino,tensorrt', 'windows'],
  ])('compares those of which somebody asks which to take, wherever it is to run: %s', async (question, frameworks, machine) => {
    const { command, args, reply } = await ask(question);
    expect({ command, frameworks: args['frameworks'], machine: args['machine'] }).toEqual({ command: 'compare', frameworks, machine });
    expect(reply.citations.length).toBeGreaterThan(0);
  });

  it.each([
    'should I use pytorch or jax, or something else, on a mac',
    'which experiment tracker should I use for pytorch or keras on a laptop',
    'we want something that is not keras or jax on windows',
    'recommend an alternative to dask or ray on a laptop',
    'I know keras or jax, what should I use for tables',
    'we have models in keras, pytorch or jax. what should we use to serve on kubernetes',
  ])('recommends to whoever asks for another, or for something beside them: %s', async (question) => {
    expect((await ask(question)).command).toBe('recommend');
  });

  it.each([
    ['ray vs dask for tuning xgboost', 'ray,dask'],
    ['bentoml vs kserve for deploying lightgbm', 'bentoml,kserve'],
    ['mlflow or wandb to track keras', 'mlflow,wandb'],
    ['flower vs fedml for training tensorflow models', 'flower,fedml'],
    ['which is easier to learn, keras or jax', 'keras,jax'],
    ['keras vs pytorch compared to plain jax', 'keras,pytorch,jax'],
  ])('holds what something is done to against none of them: %s', async (question, frameworks) => {
    const { command, args } = await ask(question);
    expect({ command, frameworks: args['frameworks'] }).toEqual({ command: 'compare', frameworks });
  });

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

  it.each([
    ['mlflow vs wandb vs neptune, price and self-hosting and ui', { aspect: 'licence', without: 'cloud' }, 'Not weighed: ui.'],
    ['compare dvc and mlflow: storage, ui, learning curve', { aspect: 'learning-curve' }, 'Not weighed: storage, ui.'],
    ['qdrant vs pgvector cost and filter speed', { aspect: 'performance,licence' }, ''],
    ['optuna vs hyperopt: still alive? parallel? dashboards', { aspect: 'maintenance' }, 'Not weighed: parallel, dashboards.'],
    ['vllm vs sglang: license, throughput, invoices', { aspect: 'licence,performance' }, 'Not weighed: invoices.'],
    ['tensorflow vs pytorch: salary, docs, windows', { aspect: 'ecosystem', machine: 'windows' }, 'Not weighed: salary.'],
  ])('takes what is listed behind names as aspects, and tells what is none: %s', async (question, by, line) => {
    const { args, reply } = await ask(question);
    const { frameworks: _frameworks, ...told } = args;
    expect(told).toEqual(by);
    expect(plainText(reply).match(/Not weighed: .*/)?.[0] ?? '').toBe(line);
  });

  it.each([
    ['vllm or llama.cpp, server has no gpu', 'Without a GPU take llama.cpp [2]: vLLM runs so only in part [1].'],
    ['cuml or scikit-learn, no gpu', 'Without a GPU take scikit-learn [2]: cuML does not run so [1].'],
    ['faster-whisper or nemo, cpu only', 'Without a GPU take faster-whisper [2]: NVIDIA NeMo runs so only in part [1].'],
    ['kserve or bentoml, we have no kubernetes', 'Without Kubernetes take BentoML: KServe needs that. [1]'],
    ['databricks or sagemaker without cloud', 'Without a cloud take neither: both need that. [1] [2]'],
    ['axolotl or verl, on windows', 'On Windows take neither: they do not run so. [1] [2]'],
    ['scikit-learn or tidymodels, I only know R', 'In R take tidymodels: scikit-learn is used from Python.'],
    ['prophet or statsforecast in R', 'In R take Prophet: StatsForecast is used from Python.'],
    ['must be MIT licensed: langchain, haystack or llamaindex?', 'Under the MIT licence take LangChain or LlamaIndex: Haystack is not.'],
    ['only apache 2: mmdetection, yolox or ultralytics', 'Under the Apache licence take MMDetection or YOLOX: Ultralytics YOLO is not.'],
  ])('says first which of them to take on a machine, in a language or under a licence: %s', async (question, verdict) => {
    const { reply } = await ask(question);
    expect(plainText(reply).split('\n\n')[1]).toBe(verdict);
    expect(plainText(reply)).not.toContain('is ahead');
  });

  it('tells what has ended where something is not wanted around them', async () => {
    const { reply } = await ask('mlflow vs wandb vs neptune, self-hosted');
    expect(plainText(reply)).toMatch(
      /Without a cloud\n\n- MLflow: .*\n- Weights & Biases does without, but is at its best with that: .*\n- Neptune\.ai: .*ended/,
    );
  });

  it.each([
    ['feast vs zorblax vs quuxnet', { command: 'about', args: { framework: 'feast', aspect: 'for-and-against' } }, ['zorblax', 'quuxnet']],
    ['lerobot or openvla for so-101 arm', { command: 'about', args: { framework: 'lerobot', aspect: 'for-and-against' } }, ['openvla']],
    ['mujoco vs pybullet vs gazebo: price, ros', { command: 'about', args: { aspect: 'licence' } }, ['pybullet', 'gazebo']],
    ['dash vs streamlit vs gradio: price, auth, looks', { command: 'compare', args: { frameworks: 'streamlit,gradio' } }, ['dash']],
    ['onetrainer vs ai-toolkit vs quuxnet', { command: 'ask', outcome: 'unknown' }, ['onetrainer', 'ai-toolkit', 'quuxnet']],
    ['openvla', { command: 'ask', outcome: 'unknown' }, ['openvla']],
  ])('names all that is not known, and tells what is known of the others: %s', async (question, told, names) => {
    const answer = await ask(question);
    expect(answer).toMatchObject(told);
    const text = plainText(answer.reply);
    expect(text).toContain("I don't know “");
    for (const name of names) expect(text).toContain(`“${name}”`);
  });

  it.each([
    ['which is best for RAG: haystack, langchain, llamaindex', 'haystack,langchain,llamaindex'],
    ['recommend one for tables: xgboost, lightgbm, catboost', 'xgboost,lightgbm,catboost'],
    ['haystack, langchain, llamaindex: which should I take for rag?', 'haystack,langchain,llamaindex'],
  ])('compares those among which somebody wants to choose: %s', async (question, frameworks) => {
    const { command, args, reply } = await ask(question);
    expect({ command, args }).toMatchObject({ command: 'compare', args: { frameworks } });
    expect(plainText(reply)).not.toContain('Not weighed: recommend');
  });

  it.each([
    ['compare keras, torch and autokeras and ludwig', 'AutoKeras is listed with Keras'],
    ['lightning vs pytorch vs torchvision', 'torchvision is listed with PyTorch'],
  ])('tells of a part that is named beside its whole: %s', async (question, says) => {
    const { reply } = await ask(question);
    expect(plainText(reply)).toContain(says);
    expect(reply.actions.some(({ label }) => label === `About ${says.split(' ')[0]}`)).toBe(true);
  });

  it('has no two buttons that lead to the same', async () => {
    const { actions } = (await ask('feast vs zorblax vs quuxnet')).reply;
    const ways = actions.map(({ command, args }) => JSON.stringify([command, args]));
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('says what it read for a name that is none', async () => {
    expect(plainText((await ask('openxlaa')).reply)).toContain('I read “openxlaa” as OpenXLA.');
  });

  it.each([
    ['yolo v8 vs v11 vs rt-detr', 'yolo-or-detr'],
    ['flask vs bentoml', 'model-server-or-fastapi'],
    ['xgboost vs random forest', 'boosting-or-random-forest'],
    ['lightgbm vs random forest', 'boosting-or-random-forest'],
    ['lightgbm vs neural network', 'neural-network-or-boosted-trees'],
    ['is xgboost a neural network', 'are-boosted-trees-neural-networks'],
    ['cnn vs transformer for images', 'cnn-or-vision-transformer'],
    ['prophet vs an lstm', 'lstm-or-classical-forecasting'],
  ])('weighs methods that are no frameworks: %s', async (question, entry) => {
    const { command, args } = await ask(question);
    expect({ command, args }).toEqual({ command: 'faq', args: { question: entry } });
  });
});
