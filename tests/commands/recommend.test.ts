import { describe, expect, it } from 'vitest';
import { recommendCommand } from '../../commands/recommend.ts';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { isPhone, MACHINES } from '../../src/core/knowledge/machines.ts';
import { EXPERIENCES, PRIORITIES } from '../../src/core/knowledge/wishes.ts';
import type { Need } from '../../src/core/need.ts';
import { TARGETS } from '../../src/core/knowledge/targets.ts';
import { recommend } from '../../src/core/recommend/recommend.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { realKnowledge, realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited } from './ask.ts';
import { needOf } from './need-of.ts';

const services = await realServices();
const { knowledge } = services;
const ask = createAsk(services);

describe('recommending', () => {
  const needs = [undefined, ...knowledge.tasks.keys()].flatMap((task) =>
    [undefined, ...TARGETS].flatMap((target) =>
      [undefined, ...PRIORITIES].flatMap((priority) =>
        [undefined, ...EXPERIENCES].map((experience) => ({ task, target, priority, experience })),
      ),
    ),
  );

  it('never ranks what has ended, and says why it is ruled out', () => {
    for (const need of needs.filter((_, at) => at % 5 === 0)) {
      const { ranking, ruledOut } = recommend(knowledge, need);
      expect(ranking.map(({ framework }) => framework.status.state)).not.toContain('ended');
      expect(ruledOut).toContainEqual(expect.objectContaining({ because: 'ended', framework: expect.objectContaining({ id: 'theano' }) }));
      expect(ranking.length + ruledOut.length).toBe(knowledge.frameworks.size);
    }
  });

  it('gives the same answer to the same need, on another process too', async () => {
    const again = await realKnowledge();
    const told = (from: Knowledge, need: Need): unknown => {
      const { why, ...found } = recommend(from, need);
      return { ...found, ranking: found.ranking.map(({ framework, fit }) => ({ framework: framework.id, fit, ...why(framework) })) };
    };
    for (const need of needs.slice(0, 50)) expect(told(knowledge, need)).toEqual(told(again, need));
  });

  it('ranks those that fit as well by what they need around them, how easy they are to learn, and their ids, as every locale does', () => {
    const ease = (id: string): number => knowledge.frameworks.get(id)?.scores['learning-curve'] ?? 2;
    const needed = (id: string): number => knowledge.frameworks.get(id)?.surroundings.size ?? 0;
    let ties = 0;
    for (const task of knowledge.tasks.keys()) {
      const { ranking } = recommend(knowledge, { task });
      ranking.slice(1).forEach(({ framework: { id }, fit }, at) => {
        const before = ranking[at];
        if (before === undefined || before.fit !== fit) return;
        const earlier = before.framework.id;
        expect(needed(earlier)).toBeLessThanOrEqual(needed(id));
        if (needed(earlier) === needed(id)) expect(ease(earlier)).toBeGreaterThanOrEqual(ease(id));
        if (needed(earlier) === needed(id) && ease(earlier) === ease(id)) expect(earlier < id).toBe(true);
        ties += 1;
      });
    }
    expect(ties).toBeGreaterThan(10);
  });

  it('ranks by fit, and names only changes that do change the winner', () => {
    for (const need of needs.filter((_, at) => at % 31 === 0)) {
      const { ranking, changes } = recommend(knowledge, need);
      expect(ranking.map(({ fit }) => fit)).toEqual(ranking.map(({ fit }) => fit).sort((a, b) => b - a));
      for (const { option, value, winner } of changes) {
        const changed = recommend(knowledge, { ...need, [option]: value });
        expect(changed.ranking[0]?.framework.id).toBe(winner.id);
        expect(winner.id).not.toBe(ranking[0]?.framework.id);
      }
    }
  });

  it('names changes that hold when they are asked for, also where something is to be replaced', () => {
    for (const using of [...knowledge.frameworks.keys()].filter((_, at) => at % 5 === 0)) {
      const need = { using, with: using === 'jax' ? undefined : 'jax' };
      for (const { option, value, winner } of recommend(knowledge, need).changes)
        expect(recommend(knowledge, { ...need, [option]: value }).ranking[0]?.framework.id).toBe(winner.id);
    }
  });

  it.each([
    ['tabular', {}, ['scikit-learn', 'xgboost', 'lightgbm', 'catboost', 'autogluon']],
    ['classical', { experience: 'new' }, ['scikit-learn']],
    ['images', {}, ['pytorch', 'fastai', 'keras']],
    ['language-models', {}, ['pytorch', 'huggingface-transformers']],
    ['research', {}, ['pytorch', 'jax']],
  ] as const)('puts %s %j where it belongs', (task, rest, acceptable) => {
    expect(acceptable).toContain(recommend(knowledge, { task, ...rest }).ranking[0]?.framework.id);
  });

  it('credits the runtimes of phones and browsers to what they come from', () => {
    const phone = recommend(knowledge, { task: 'images', target: 'phone' });
    expect(phone.ranking.map(({ framework }) => framework.id)).toEqual(expect.arrayContaining(['tensorflow', 'keras', 'pytorch']));
    const browser = recommend(knowledge, { target: 'browser' });
    expect(browser.ranking.slice(0, 10).map(({ framework }) => framework.id)).toContain('tensorflow');
  });

  it('recommends for another task where that is what it means there: a language model runs on a laptop, and is served by a server', () => {
    const [server, laptop] = (['server', 'laptop'] as const).map((target) => recommend(knowledge, { task: 'llm-serving', target }));
    expect(server?.task?.id).toBe('llm-serving');
    expect(laptop?.task?.id).toBe('local-llm');
    expect(laptop?.need).toEqual({ task: 'local-llm', target: 'laptop' });
    expect(laptop?.changes).toContainEqual(
      expect.objectContaining({ option: 'target', value: 'server', winner: server?.ranking[0]?.framework }),
    );
  });
});

describe('/recommend', () => {
  it('shows the reasons, what was ruled out, and what would change the answer', async () => {
    const { reply, args, outcome } = await ask('/recommend images target:phone experience:new');
    expect({ outcome, args }).toEqual({ outcome: 'answered', args: { task: 'images', target: 'phone', experience: 'new' } });
    const text = plainText(reply);
    expect(text).toMatch(/^\S+ for images and video on phones/);
    expect(text).toContain('Ruled out');
    expect(text).toContain('What would change this');
    const [reasons] = blocksOf(reply, 'list');
    for (const reason of reasons?.items ?? []) expect(isCited(reason), spansText(reason)).toBe(true);
  });

  it('understands a task in ordinary words', async () => {
    expect((await ask('/recommend I want to do image classification')).args).toEqual({ task: 'images' });
    expect((await ask('/recommend demand forecasting')).args).toEqual({ task: 'forecasting' });
  });

  it('answers only the one who asked, and can be shared', async () => {
    const answer = await ask('/recommend task:images', { audience: 'channel' });
    expect(answer.visibility).toBe('private');
    expect(answer.reply.actions.map(({ label }) => label)).toContain('Share in channel');
  });

  it('prefers what works with a framework that stays, with the claim that says so, and says where that is not known', async () => {
    const text = plainText((await ask('/recommend explanation with:pytorch')).reply);
    expect(text).toContain('with PyTorch');
    expect(text).toMatch(/Works with what you have: .*PyTorch/);
    const unknown = (await ask('/recommend vector-search with:jax')).reply;
    expect(unknown.title).toBe('Qdrant for vector search');
    expect(plainText(unknown)).toContain('Not known: whether it works with JAX.');
    expect(plainText((await ask('/recommend model-serving with:pytorch')).reply)).not.toMatch(/Take TensorFlow Serving/);
    expect(plainText((await ask('/recommend task:images with:myownlib')).reply)).toContain("I don't know “myownlib”");
  });

  it('recommends something else than what is used now, and says where that would fit best', async () => {
    const { reply } = await ask('/recommend detection using:ultralytics');
    expect(reply.title).not.toMatch(/Ultralytics/);
    expect(plainText(reply)).toMatch(
      /Ultralytics YOLO, which you use now, would itself come first with \d+%: why you want another I cannot weigh/,
    );
    const other = await ask('/recommend forecasting using:prophet');
    expect(plainText(other.reply)).not.toMatch(/which you use now/);
  });

  it.each([
    ['pytorch', /^(JAX|Keras|TensorFlow)/],
    ['prophet', /^(Darts|StatsForecast)/],
    ['wandb', /^(MLflow|ClearML|TensorBoard)/],
  ])('recommends what is good at the same as %s where no task is told', async (using, title) => {
    expect((await ask(`/recommend using:${using}`)).reply.title).toMatch(title);
  });

  it.each([
    ['which framework for image classification without tensorflow', ['tensorflow']],
    ['best llm serving engine for a startup, not vllm', ['vllm']],
    ['what should I use for gradient boosting on tables, but no xgboost or lightgbm', ['xgboost', 'lightgbm']],
    ['/recommend tables without:"scikit-learn, xgboost"', ['scikit-learn', 'xgboost']],
    ['anything but langchain for agents', ['langchain']],
    ['something other than langchain', ['langchain']],
    ['dataframes other than pandas', ['pandas']],
    ['gradient boosting apart from xgboost', ['xgboost']],
    ['pytorch or keras is not an option, image classification', ['pytorch', 'keras']],
    ['Bilderkennung auf dem iPhone, aber nicht TensorFlow', ['tensorflow']],
    ['TensorFlow kommt nicht in Frage, Zeitreihen', ['tensorflow']],
    ['prévision de séries temporelles, mais pas Prophet', ['prophet']],
    ['clasificación de imágenes, todo menos TensorFlow o Keras', ['tensorflow', 'keras']],
    ['classificação de imagens, exceto PyTorch', ['pytorch']],
    ['кроме pytorch, классификация изображений', ['pytorch']],
    ['不要PyTorch，做图像分类', ['pytorch']],
    ['我们不想用tensorflow和keras，图像分类有什么推荐', ['tensorflow', 'keras']],
    ['除了TensorFlow以外，图像分类用什么', ['tensorflow']],
    ['PyTorchとTensorFlow以外で画像分類', ['pytorch', 'tensorflow']],
  ])('leaves out what is not wanted: %s', async (question, unwanted) => {
    const { reply, command, args } = await ask(question);
    expect(command).toBe('recommend');
    expect(args['without']?.split(',').sort()).toEqual([...unwanted].sort());
    const [told = '', out = ''] = plainText(reply).split('Ruled out');
    for (const id of unwanted) expect(told.slice(told.indexOf('Next best'))).not.toContain(`- ${knowledge.frameworks.get(id)?.name}`);
    expect(out).toContain('Not wanted: ');
  });

  it('compares nothing where what is named is to be left, or not wanted', async () => {
    const { command, args } = await ask('we must move off tensorflow serving, not triton please');
    expect({ command, args }).toMatchObject({ command: 'recommend', args: { using: 'tensorflow-serving', without: 'triton' } });
  });

  it('finds the stores of vectors for who searches in them', async () => {
    expect((await ask('open source only vector search library')).reply.title).toMatch(/^(Faiss|Milvus|Qdrant) for vector search/);
  });

  it.each([
    'why not jax for vision',
    'pourquoi pas jax pour la vision',
    '为什么不用jax做图像分类',
    '要不要用jax做图像分类',
    '有没有jax的替代品',
  ])('wants what somebody asks why not to take, or whether to: %s', (question) => {
    expect(services.understand(question).unwanted).toEqual([]);
  });

  it.each([
    ['pytorch sucks. what else is there', { using: 'pytorch' }],
    ['instead of langchain what?', { using: 'langchain', task: 'language-apps' }],
    ['and without pytorch?', { without: 'pytorch' }],
    ['I hate tensorflow. what for mobile?', { without: 'tensorflow', target: 'phone' }],
  ])('offers others to whoever has enough of one, rather than its card: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it.each([
    ['/recommend tables without:python', 'python'],
    ['I hate python, tabular data', 'python'],
    ["we don't use R anymore, forecasting", 'r'],
  ])('takes nothing that is used only from a language that is not wanted: %s', async (question, language) => {
    const { args, reply } = await ask(question);
    expect(args).toMatchObject({ without: language });
    expect(args).not.toHaveProperty('language');
    const title = reply.title.split(' for ')[0];
    const first = [...knowledge.frameworks.values()].find(({ name }) => name === title);
    expect(first?.languages.train.some((one) => one !== language)).toBe(true);
  });

  it.each([
    ['object detection, anything but python', /^- Used from C\+\+: PyTorch is used from Python and, through LibTorch, from C\+\+/m],
    ['/recommend tables without:python', /^- Used from R: tidymodels/m],
    ['topic modelling in something that is not python', /^- Used from Java/m],
  ])('says first from which language to use it where another is not wanted: %s', async (question, first) => {
    const text = plainText((await ask(question)).reply);
    expect(text).toMatch(first);
    expect(text.search(first)).toBe(text.indexOf('- Used from'));
  });

  it('sets back what is at home in a language that is not wanted, and lets what is made in another come up', () => {
    const noPython = [{ kind: 'language', id: 'python' }] as const;
    const fitOf = (id: string, excluded?: Need['excluded']): number =>
      recommend(knowledge, { task: 'tabular', excluded }).ranking.find(({ framework }) => framework.id === id)?.fit ?? 0;
    expect(fitOf('xgboost', noPython)).toBeLessThan(fitOf('xgboost'));
    expect(fitOf('tidymodels', noPython)).toBe(fitOf('tidymodels'));
    expect(recommend(knowledge, { task: 'text', excluded: noPython }).ranking[0]?.framework.languages.train).not.toEqual(['python']);
  });

  it.each([
    ['something that is not Python, for forecasting', ['python']],
    ['neither python nor java, tables', ['python', 'java']],
    ['no python or R, tables', ['python', 'r']],
    ['我不想用Python，做图像分类', ['python']],
    ['python, but no python 2, tables', []],
    ['why not python for tables', []],
  ])('reads each language that is not wanted: %s', (question, languages) => {
    expect(services.understand(question).unwantedLanguages).toEqual(languages);
  });

  it.each([
    ['find scratches in photos of parts of the production line, on a jetson nano', 'edge'],
    ['speech recognition in production, in the browser', 'browser'],
    ['pose detection, production ready, on iphones', 'phone'],
    ['production planning needs demand forecasts on a laptop', 'laptop'],
    ['text classification in production', 'server'],
    ['text classification in production without a gpu', 'server'],
  ])('takes the device that is named before a place that is only suggested: %s', async (question, target) => {
    expect((await ask(question)).args['target']).toBe(target);
  });

  it('takes a production line for no place', async () => {
    expect((await ask('forecast the output of our production line')).args).not.toHaveProperty('target');
  });

  it.each([
    ['images, windows, no gpu', { task: 'images', machine: 'windows,cpu' }],
    ['windows, speech recognition', { task: 'speech', machine: 'windows' }],
    ['tables, windows', { task: 'tabular', machine: 'windows' }],
    ['photos on windows', { task: 'images', machine: 'windows' }],
    ['images on a mac', { task: 'images', machine: 'mac' }],
  ])('reads a machine in a list, and a task and a machine alone: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it.each(['forecasting with rolling windows', 'sliding windows for time series'])(
    'takes windows of time for no machine: %s',
    (question) => {
      expect(services.understand(question).need.machines).toBeUndefined();
    },
  );

  it.each([
    ['Welches Framework für Texte, aber nicht Keras?', { task: 'text', without: 'keras' }],
    ['quel framework pour des textes sans python', { task: 'text', without: 'python' }],
    ['não quero usar pytorch, o que uso para imagens', { task: 'images', without: 'pytorch' }],
    ['no quiero usar keras, qué uso para imágenes', { task: 'images', without: 'keras' }],
    ['je veux prédire nos ventes en R, sans GPU', { task: 'forecasting', language: 'r', machine: 'cpu' }],
    ['用Java做图像分类，不用云', { task: 'images', language: 'java', without: 'cloud' }],
  ])('heeds what is not wanted in other languages: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it.each(['keras, tensorflow and mxnet are banned at work. images', 'mxnet, keras and tensorflow are out. what for images'])(
    'reads a list that is refused at its end: %s',
    async (question) => {
      expect((await ask(question)).args['without']?.split(',').sort()).toEqual(['keras', 'mxnet', 'tensorflow']);
    },
  );

  it.each([
    [
      'we serve scikit-learn models behind an API and nobody here knows kubernetes, so without kubernetes',
      'kubernetes',
      /Needs that: [^\n]*KServe/,
    ],
    ['/recommend pipelines without:k8s', 'kubernetes', /Needs that: [^\n]*Kubeflow/],
    ['keyword spotting on a cortex-m4, it must not leave our building', 'cloud', /Needs that: [^\n]*Edge Impulse/],
    ['/recommend vector-search without:server', 'server', /Needs that: [^\n]*pgvector/],
    ['experiment tracking without an account', 'account', /Needs that: [^\n]*Weights & Biases/],
    ['who spoke when in our meetings, without a huggingface account', 'account', /Needs that: [^\n]*pyannote/],
    ['keyword spotting on a cortex-m4, no google account', 'account', /Needs that: [^\n]*Edge Impulse/],
    ['/recommend diarisation without:account', 'account', /Needs that: [^\n]*pyannote/],
  ])('rules out what needs something around it that is not wanted: %s', async (question, surrounding, out) => {
    const { args, reply, command } = await ask(question);
    expect(command).toBe('recommend');
    expect(args['without']).toBe(surrounding);
    expect(plainText(reply)).toMatch(out);
    expect(plainText(reply)).not.toMatch(/Not weighed: [^\n]*(?:kubernetes|leave our)/);
  });

  it.each([
    ['/recommend tracking without:cloud', 'Weights & Biases', 'without keeping a server'],
    ['/recommend experiment tracking, on-premises', 'Weights & Biases', 'without keeping a server'],
    ['/recommend vector-search without:server', 'Milvus', 'hundreds of millions'],
  ])('advises nothing that takes what is not wanted: %s', async (question, name, advice) => {
    const { reply } = await ask(question);
    expect(reply.title).not.toContain(name);
    expect(plainText(reply)).not.toContain(advice);
  });

  it.each([['/recommend diarisation without:account', 'WhisperX', 'an account']])(
    'puts behind what is at its best with what is not wanted, and says so: %s',
    async (question, name, around) => {
      const { reply } = await ask(question);
      expect(reply.title).not.toContain(name);
      expect(plainText(reply)).toMatch(new RegExp(`${name}, \\d+%, at its best with ${around} \\[\\d`));
    },
  );

  it.each([
    ['vector search in postgres', 'pgvector for vector search'],
    ['similarity search, our data are in PostgreSQL', 'pgvector for vector search'],
    ['vector search without postgres', 'Qdrant for vector search'],
    ['image classification on an amd fpga', 'LiteRT for images and video on small devices'],
  ])('takes what works inside what somebody has, and no chip for another: %s', async (question, title) => {
    expect((await ask(question)).reply.title).toBe(title);
  });

  it('says of what comes first how it does without', async () => {
    const { reply } = await ask('/recommend vector-search language:python priority:speed without:server,faiss,chroma,lancedb,usearch');
    expect(plainText(reply)).toContain("Without a server beside it: Qdrant's Python client works without a server for trials");
  });

  it.each(['ml model serving on kubernetes', 'training on our own servers in the cloud'])(
    'refuses nothing of what somebody has around: %s',
    async (question) => {
      expect((await ask(question)).args).not.toHaveProperty('without');
    },
  );

  it('says when to take the next best instead, with the source', async () => {
    expect(plainText((await ask('/recommend drift')).reply)).toMatch(/- NannyML, \d+%, rather if true labels come late or never \[\d+\]/);
  });

  it('says what is used only from such a language', async () => {
    expect(plainText((await ask('/recommend tables without:"python, xgboost"')).reply)).toMatch(
      /Not wanted: XGBoost[^\n]*\n+[^\n]*Needs that: [^\n]*Keras[^\n]*\n+[^\n]*Only in a language that is not wanted: scikit-learn/,
    );
  });

  it.each([
    ['not on mobile, image classification', 'target'],
    ['nicht auf dem Handy, Bilderkennung', 'target'],
    ["pas sur mobile, classification d'images", 'target'],
    ['不在手机上，图像分类', 'target'],
    ['スマホ以外で画像分類', 'target'],
    ['no mac, image classification', 'machine'],
  ])('hears no wish in what is not to be: %s', async (question, option) => {
    const { command, args } = await ask(question);
    expect(command).toBe('recommend');
    expect(args).not.toHaveProperty(option);
  });

  it.each([
    ['something simpler than langchain for java', { task: 'language-apps', language: 'java', using: 'langchain' }, 'LangChain4j'],
    ['lighter than langchain in java', { task: 'language-apps', language: 'java', using: 'langchain' }, 'LangChain4j'],
    ['more lightweight than torchserve', { task: 'model-serving', using: 'torchserve' }, 'LitServe'],
  ])('hears what shall be simpler, and in which language: %s', async (question, told, first) => {
    const { args, reply } = await ask(question);
    expect(args).toEqual({ priority: 'simplicity', ...told });
    expect(reply.title.split(' for ')[0]).toBe(first);
  });

  it('finds what is simpler in the language of agents that has an entry of its own', async () => {
    for (const question of ['lighter than langchain in typescript', 'simpler than langchain for javascript'])
      expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: 'agents-in-typescript' } });
  });

  it('takes who is no expert for new', async () => {
    expect((await ask('not an expert, tabular data')).args).toMatchObject({ experience: 'new' });
  });

  it('hears no more of what follows a name than is said of it', () => {
    expect(services.understand('image classification without tensorflow, mobile').need.target).toBe('phone');
  });

  it.each([
    ['tabular sin tarjeta gráfica', 'tabular'],
    ['données tabulaires sans carte graphique', 'tabular'],
    ['tabellarische Daten, keine GPU', 'tabular'],
    ['没有GPU，表格数据怎么做', 'tabular'],
    ['没有显卡，怎么做表格数据', 'tabular'],
    ['表データをGPUなしで学習したい、何がいい', 'tabular'],
    ['clustering, no gpu', 'clustering'],
  ])('hears in other languages that there is no GPU, and takes it for no task about GPUs: %s', async (question, task) => {
    expect((await ask(question)).args).toMatchObject({ task, machine: 'cpu' });
  });

  it('takes a lack alone for no task', async () => {
    expect(services.understand('no gpu though').need).toMatchObject({ machines: ['cpu'], task: undefined });
    expect((await ask('no gpu though')).args).not.toHaveProperty('task');
  });

  it.each(['有没有GPU加速', 'pytorch有没有gpu版本'])('hears no lack in a question whether there is one: %s', (question) => {
    expect(services.understand(question).need.machines).toBeUndefined();
  });

  it.each([
    ['¿Qué uso para clasificar imágenes en el móvil?', { task: 'images', target: 'phone' }],
    ['Bilder klassifizieren', { task: 'images' }],
    ['classer des images', { task: 'images' }],
    ['classificar imagens', { task: 'images' }],
    ['更适合初学者的图像分类框架', { task: 'images', experience: 'new' }],
    ['サーバーで画像分類', { task: 'images', target: 'server' }],
    ['traducción automática offline', { task: 'translation' }],
  ])('hears what is built, where and by whom in other languages: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it('leaves out what somebody else uses', async () => {
    const { args } = await ask('My colleague uses TensorFlow for speech. I need something for tables, R user.');
    expect(args).toEqual({ task: 'tabular', language: 'r' });
  });

  it('takes nothing under a licence that forbids what is built', async () => {
    const { reply, args } = await ask('object detection for a commercial product, so no AGPL');
    expect(args).toMatchObject({ task: 'detection', licence: 'closed' });
    const [told = '', out = ''] = plainText(reply).split('Ruled out');
    expect(told).not.toContain('Ultralytics');
    expect(out).toMatch(/Under a licence that forbids that: .*Ultralytics YOLO/);
    expect((await ask('/recommend task:nvidia-inference licence:open')).reply.title).not.toContain('TensorRT');
  });

  it.each([
    ['object detection, apache 2.0 only', 'apache'],
    ['run llm locally, MIT licence only', 'mit'],
    ['agents framework, apache 2.0 or MIT', 'permissive'],
    ['forecasting under a licence like MIT', 'permissive'],
    ['BSD or nothing, clustering', 'bsd'],
    ['OCR with MIT licence for a commercial app', 'mit'],
    ['text to speech, open source, commercial product', 'permissive'],
    ['text to speech open source commercial', 'permissive'],
    ['obtains topics from texts, no copyleft', 'permissive'],
    ['detección de objetos, licencia MIT', 'mit'],
    ['object detection, open source libraries for our closed source app', 'permissive'],
    ['we sell software, object detection', 'closed'],
    ['automl, gpl not allowed', 'closed'],
    ['目标检测 商业闭源', 'closed'],
    ["détection d'objets, produit commercial fermé", 'closed'],
    ['Objekterkennung auf dem Handy, kommerzielle Closed-Source-App', 'closed'],
    ['object detection, open source', 'open'],
    ['object detection, no closed source please', 'open'],
    ['物体検出、オープンソース', 'open'],
    ['物体検出、AGPLは使えない', 'closed'],
    ['我们卖软件，用什么做目标检测', 'closed'],
    ['forecast for each product we sell', undefined],
    ['Streaming mit Apache Kafka und Machine Learning, welches Framework?', undefined],
  ])('reads what a licence has to allow: %s', async (question, licence) => {
    const { command, args } = await ask(question);
    expect(command).toBe('recommend');
    expect(args['licence']).toBe(licence);
  });

  it('takes nothing but what is under the one licence that is named', async () => {
    const { reply } = await ask('only MIT licensed, gradient boosting');
    expect(reply.title).toBe('LightGBM for gradient boosting under the MIT licence');
    expect(plainText(reply)).toMatch(/Not under such a licence: .*XGBoost/);
    const none = plainText((await ask('text to speech, must be MIT')).reply);
    expect(none).toContain('If it were used under a licence like MIT, BSD or Apache: ');
  });

  it.each([
    ['our lawyers forbid AGPL, GPL and LGPL. object detection', 'permissive'],
    ['company policy prohibits the GPL, speech recognition', 'closed'],
    ['AGPL, GPL and SSPL licensed code is not acceptable here; vector search', 'closed'],
    ['our customers do not accept copyleft code, forecasting', 'permissive'],
    ['copyleft licences are banned here; image classification', 'permissive'],
    ['unsere Rechtsabteilung verbietet GPL, Objekterkennung', 'closed'],
    ['text classification, nothing under the AGPL', 'closed'],
    ['image classification under a licence that lets us sell it', 'closed'],
    ['object detection, must allow selling', 'closed'],
  ])('reads which licences are refused, by whatever words: %s', async (question, licence) => {
    const { command, args, reply } = await ask(question);
    expect(command).toBe('recommend');
    expect(args['licence']).toBe(licence);
    expect(reply.title).not.toContain('Ultralytics');
  });

  it.each(['is yolo under the agpl', 'which frameworks are under the gpl', 'is gpl code a problem for a closed product'])(
    'reads no refusal where somebody asks for a licence: %s',
    (question) => {
      expect(services.understand(question).refusesLicences).toBe(false);
    },
  );

  it('takes a named licence for its kind, where nothing may come back to the makers and nothing is hidden', async () => {
    const { reply, args } = await ask('/recommend task:local-llm licence:"Apache 2.0 or MIT"');
    expect(args).toMatchObject({ licence: 'permissive' });
    expect(reply.title).toContain('under a licence like MIT, BSD or Apache');
    const [told = '', out = ''] = plainText(reply).split('Ruled out');
    expect(told).not.toContain('LM Studio');
    expect(out).toMatch(/Not under such a licence: .*LM Studio \[\d+\]/);
  });

  it('tells of each of two machines once, and whether it holds for both together', async () => {
    const text = plainText((await ask('/recommend task:neural-networks machine:windows,amd')).reply);
    expect(text).toMatch(/^PyTorch for neural networks in general on Windows with AMD GPUs/);
    expect(text).toMatch(/On Windows with AMD GPUs: .*wheels for some Radeon cards on Windows/);
    expect(text).toMatch(/runs on Windows \[\d+\] and on AMD GPUs \[\d+\]/);
    expect(text).not.toMatch(/runs there/i);
    expect(plainText((await ask('/recommend task:neural-networks machine:windows,intel')).reply)).toMatch(
      /On Windows with Intel GPUs: (?:not known\.|.*Windows.*\[\d+\])/,
    );
  });

  it('says of two kinds of phone what holds for both of them once', async () => {
    const text = plainText((await ask('image classification on android and iphone in kotlin')).reply);
    expect(text).toMatch(/^LiteRT for images and video on Android and iPhones in Java, Kotlin or Scala/);
    expect(text).toMatch(/On Android and on iPhones: LiteRT runs on Android and iOS/);
  });

  it.each([
    ['image classification on an intel mac', 'images'],
    ['/recommend images machine:"intel mac"', 'images'],
  ])('takes an Intel Mac for no Mac of today, nor for what is made for Intel chips: %s', async (question, task) => {
    const { reply, args } = await ask(question);
    expect(args).toMatchObject({ task, machine: 'intel-mac' });
    expect(plainText(reply)).toMatch(/On an Intel Mac: PyTorch's last wheels for Intel Macs are those of 2\.2\.2/);
    expect(plainText(reply)).toMatch(/Does not run on that: MLX/);
  });

  it.each([
    ['nvidia', undefined, /NVIDIA GPUs and Linux are taken for granted\. “nvidia” changes nothing/],
    ['cuda', undefined, /“cuda” changes nothing/],
    ['gpu', undefined, /“gpu” changes nothing/],
    ['ubuntu', undefined, /“ubuntu” changes nothing/],
    ['jetson', 'edge', /“jetson” is taken as the place where it must run: small devices\./],
    ['raspberry pi', 'edge', /“raspberry pi” is taken as the place where it must run: small devices\./],
  ])('says what a word means that is none of the machines it weighs: %s', async (machine, target, note) => {
    const { reply, args } = await ask(`/recommend task:images machine:"${machine}"`);
    expect(args['target']).toBe(target);
    expect(args['machine']).toBeUndefined();
    expect(plainText(reply)).toMatch(note);
  });

  it('leaves out a place that is told as a machine where another one is named, and says so', async () => {
    const { reply, args } = await ask('/recommend task:images target:server machine:"raspberry pi, windows"');
    expect(args).toMatchObject({ target: 'server', machine: 'windows' });
    expect(plainText(reply)).toContain('small devices, which this leaves out: it is for servers.');
  });

  it('says in a sentence too what is taken for granted', async () => {
    const granted = 'NVIDIA GPUs and Linux are taken for granted.';
    expect(plainText((await ask('image classification on linux with an nvidia gpu')).reply)).toContain(granted);
    expect(plainText((await ask('image classification on a jetson')).reply)).not.toContain(granted);
    expect(plainText((await ask('image classification on windows with an rtx 3060')).reply)).not.toContain(granted);
  });

  it('lets closed products build on what asks only for changes to itself', async () => {
    expect(plainText((await ask('/recommend task:topics licence:closed')).reply)).not.toMatch(/forbids that: [^.]*Gensim/);
    expect(plainText((await ask('/recommend task:topics licence:permissive')).reply)).toMatch(/Not under such a licence: [^.]*Gensim/);
  });

  it('tells the licence of what it recommends where that does not allow everything, though nobody asks', async () => {
    expect(plainText((await ask('/recommend task:detection')).reply)).toMatch(/Licence: Ultralytics is under AGPL 3\.0/);
    expect(plainText((await ask('/recommend task:images')).reply)).not.toContain('Licence: ');
  });

  it('reads what people call an answer that is chosen from a few', async () => {
    const { args } = await ask('/recommend task:images target:"raspberry pi" experience:beginner');
    expect(args).toMatchObject({ target: 'edge', experience: 'new' });
    expect((await ask('/recommend task:images licence:purple')).outcome).toBe('error');
  });

  it.each([
    ['images language:js', { task: 'images', language: 'javascript' }],
    ['language:js images', { task: 'images', language: 'javascript' }],
    ['tables language:py.', { task: 'tabular', language: 'python' }],
    ['images language:java script', { task: 'images', language: 'javascript' }],
    ['licence:open source', { licence: 'open' }],
    ['target:phone app', { target: 'phone' }],
    ['target:phone images', { target: 'phone', task: 'images' }],
    ['target:fpga images', { target: 'edge', task: 'images' }],
    ['target:raspberry pi images', { target: 'edge', task: 'images' }],
    ['licence:MIT or Apache', { licence: 'permissive', task: undefined }],
    ['text target:server language:c# in docker', { task: 'text', target: 'server', language: 'c#' }],
    ['target:phone photos of leaves', { task: 'images', target: 'phone' }],
  ])('reads an answer with more words, which are the task only if they tell one: %s', async (typed, expected) => {
    expect((await ask(`/recommend ${typed}`)).args).toEqual(expected);
  });

  it('recommends nothing that does not run on the machine that is named, and cites what says so', async () => {
    const { reply, args } = await ask('serve llama 3 on windows, without wsl');
    expect(args).toMatchObject({ task: 'llm-serving', machine: 'windows' });
    const [told = '', out = ''] = plainText(reply).split('Ruled out');
    expect(told).not.toMatch(/^(?:- )?vLLM[ ,]/m);
    expect(told).toMatch(/On Windows: .*Windows.*\[\d+\]/);
    expect(out).toMatch(/Does not run on that: .*vLLM \[\d+\]/);
    expect((await ask('gpu accelerated random forests on my macbook')).reply.title).not.toContain('cuML');
  });

  it('leaves out what is built on what is left out', () => {
    for (const { id, foundation } of knowledge.frameworks.values()) {
      if (foundation === undefined) continue;
      for (const task of [...knowledge.tasks.values()].filter(({ made }) => made.includes(id))) {
        const { ranking } = recommend(knowledge, {
          task: task.id,
          excluded: foundation.ids.map((one) => ({ kind: 'framework', id: one })),
        });
        expect(ranking.map(({ framework }) => framework.id)).not.toContain(id);
      }
    }
  });

  it('says what is built on what is not wanted, and cites what says so', async () => {
    const { reply } = await ask('/recommend graphs without:pytorch');
    expect(reply.title).not.toContain('PyTorch Geometric');
    expect(plainText(reply)).toMatch(/Built on that: .*PyTorch Geometric \[\d+\]/);
  });

  it('takes nothing built on something else beside what stays, and what is built on that', async () => {
    const { reply } = await ask('/recommend training-loops with:jax');
    expect(plainText(reply)).toMatch(/Not made to go with that: .*PyTorch Lightning \[\d+\]/);
    const { ranking, why } = recommend(knowledge, { task: 'llm-tuning', with: 'huggingface-transformers' });
    const trl = ranking.find(({ framework }) => framework.id === 'trl');
    expect(trl && why(trl.framework).reasons.map(({ aspect }) => aspect)).toContain('goes-with');
  });

  it('says which names it mended, and refuses one that is to stay and to be left out', async () => {
    expect(plainText((await ask('/recommend images using:tensorflwo')).reply)).toContain('I read “tensorflwo” as TensorFlow.');
    expect(plainText((await ask('/recommend images without:tensorflwo')).reply)).toContain('I read “tensorflwo” as TensorFlow.');
    const { outcome, reply } = await ask('/recommend images with:pytorch without:pytorch');
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'error', title: 'PyTorch cannot be left out and stay.' });
  });

  it('keeps what can be built on something that is not left out', () => {
    const { ranking } = recommend(knowledge, { task: 'neural-networks', excluded: [{ kind: 'framework', id: 'tensorflow' }] });
    expect(ranking.map(({ framework }) => framework.id)).toContain('keras');
  });

  it.each(MACHINES)('ranks nothing that is known not to run on %s, and those higher that are known to', (machine) => {
    for (const task of [undefined, ...knowledge.tasks.keys()]) {
      const { ranking, ruledOut, aside } = recommend(knowledge, { task, machines: [machine] });
      // What is trained for phones is trained elsewhere.
      if (aside.machines !== undefined) continue;
      expect(ranking.filter(({ framework }) => framework.machines.get(machine)?.runs === 'never')).toEqual([]);
      for (const { framework } of ruledOut.filter(({ because }) => because === 'machine'))
        expect(framework.machines.get(machine)?.runs).toBe('never');
      // Where those that are made for a task fall out, all others fit better.
      if ((knowledge.tasks.get(task ?? '')?.made.length ?? 0) > 0) continue;
      const before = new Map(
        recommend(knowledge, { task, target: isPhone(machine) ? 'phone' : undefined }).ranking.map(({ framework, fit }) => [
          framework.id,
          fit,
        ]),
      );
      for (const { framework, fit } of ranking) {
        // Whoever is not known to run there fits less than before; whoever does, at least as well.
        const known = framework.machines.get(machine)?.runs;
        if (known === undefined) expect(fit).toBeLessThanOrEqual(before.get(framework.id) ?? 1);
        // On iPhones some are at home, and all others fall behind them.
        if (known === 'well' && machine !== 'iphone') expect(fit).toBeGreaterThanOrEqual(before.get(framework.id) ?? 0);
      }
    }
  });

  it.each([
    ['/recommend local-llm machine:mac', 'mac', 'on a Mac'],
    ['/recommend neural-networks machine:"windows, AMD"', 'windows,amd', 'on Windows with AMD GPUs'],
    ['/recommend neural-networks machine:"m2 macbook air"', 'mac', 'on a Mac'],
    ['/recommend neural-networks machine:"radeon, windows, windows 11"', 'windows,amd', 'on Windows with AMD GPUs'],
    ['which library for deep learning on windows with a radeon card', 'windows,amd', 'on Windows with AMD GPUs'],
    ['deep learning framework for a box without a gpu', 'cpu', 'without a GPU'],
    ['a chatbot that runs inside an android app', 'android', 'on Android'],
  ])('reads the machines in %s', async (line, machine, title) => {
    const { args, reply } = await ask(line);
    expect(args).toMatchObject({ machine });
    expect(reply.title).toContain(title);
  });

  it('takes nobody to lack a GPU who names one', async () => {
    const { args } = await ask('umap and hdbscan take 4 hours on cpu, and our A100 is idle. what to use?');
    expect(args).not.toHaveProperty('machine');
  });

  it('says twice neither the place that a machine tells, nor the machine that a task tells', async () => {
    expect((await ask('fine-tune llama on a macbook m3, what should I use?')).reply.title).toMatch(/language models on a Mac$/);
  });

  it('takes one kind of phone for a phone', async () => {
    const told = async (line: string) => plainText((await ask(line)).reply);
    expect(await told('/recommend images machine:android')).toBe(await told('/recommend images machine:android target:phone'));
    expect(await told('/recommend language-models machine:iphone')).toContain('locally on iPhones');
    const { ranking } = recommend(knowledge, { task: 'images', machines: ['iphone'] });
    expect(ranking.slice(0, 2).map(({ framework }) => framework.id)).toEqual(['coreml', 'litert']);
  });

  it('says once how it runs on what is named, though that is a reason too', async () => {
    const text = plainText((await ask('/recommend images machine:iphone')).reply);
    expect(text.split("Core ML is Apple's own way").length - 1).toBe(1);
    expect(text).toContain("On iPhones: Core ML is Apple's own way");
  });

  it('names the machines that it knows to whoever names another', async () => {
    const { outcome, reply } = await ask('/recommend images machine:mac,toaster');
    expect(outcome).toBe('unknown');
    expect(plainText(reply)).toMatch(/“toaster”.*\n.*mac, windows, amd/s);
  });

  it('says of what runs models in a language, but trains none, just that', async () => {
    const out = plainText((await ask('/recommend language:c++')).reply).split('Ruled out')[1] ?? '';
    expect(out).toMatch(/Only runs models in that language: .*llama\.cpp/);
    expect(/Not in that language: .*/.exec(out)?.[0]).not.toContain('llama.cpp');
  });

  it.each([
    ['dagster feels way too complex, we are a team of three', { task: 'pipelines', priority: 'simplicity', using: 'dagster' }],
    ['airflow is too heavy for us', { task: 'pipelines', priority: 'simplicity', using: 'airflow' }],
    ['something like kserve but lighter', { task: 'model-serving', priority: 'simplicity', using: 'kserve' }],
    ['anything simpler than clearml', { task: 'tracking', priority: 'simplicity', using: 'clearml' }],
    ['tensorflow is too verbose', { priority: 'simplicity', using: 'tensorflow' }],
    ['keras hides too much', { priority: 'control', using: 'keras' }],
    ['hnswlib too low level, what else', { task: 'vector-search', priority: 'simplicity', using: 'hnswlib' }],
    ['dvc too slow, alternatives', { task: 'data-versions', priority: 'speed', using: 'dvc' }],
  ])('takes what is too much about something, %s, for a reason to leave it', async (line, args) => {
    const { args: taken, reply } = await ask(line);
    expect(taken).toEqual(args);
    // Who says why another is wanted is not told that it would come first.
    expect(plainText(reply)).not.toMatch(/would itself come first/);
  });

  it('recommends in place of what is too much only what is better at just that, as long as there is something', async () => {
    const ease = (name: string): number =>
      [...knowledge.frameworks.values()].find((framework) => framework.name === name)?.scores['learning-curve'] ?? 0;
    for (const left of ['vllm', 'airflow', 'faiss', 'mmdetection', 'rllib', 'detectron2'])
      expect(ease((await ask(`${left} is too complicated`)).reply.title.replace(/ for .*/, ''))).toBeGreaterThan(
        knowledge.frameworks.get(left)?.scores['learning-curve'] ?? 0,
      );
  });

  it('where nothing is simpler, at least recommends nothing that is harder', async () => {
    expect((await ask('something like optuna but simpler')).reply.title).toBe('FLAML for tuning hyperparameters');
  });

  it.each([
    ['is keras simpler than pytorch', 'compare'],
    ['my keras model is too complex and overfits', 'faq'],
  ])('leaves nothing that is only compared, or not called too much itself: %s', async (line, command) => {
    expect((await ask(line)).command).toBe(command);
  });

  it('puts what needs nothing around it before what fits as well on Kubernetes', async () => {
    expect((await ask('/recommend pipelines using:airflow')).reply.title).toMatch(/^Metaflow/);
    expect((await ask('/recommend model-serving')).reply.title).not.toMatch(/^KServe/);
  });

  it('tells of staying where what is used would come first, whatever is named as its successor', async () => {
    expect(plainText((await ask('/recommend images using:pytorch')).reply)).toMatch(/PyTorch, which you use now, would itself come first/);
    expect(plainText((await ask('/recommend tables using:theano')).reply)).not.toContain('which you use now');
  });

  it.each([
    ['not pytorch, not tensorflow, what else for images', { task: 'images', without: 'pytorch,tensorflow' }],
    ['no langchain, what else for rag', { task: 'document-questions', without: 'langchain' }],
    ['not xgboost, what else for tables', { task: 'tabular', without: 'xgboost' }],
  ])('says of nobody who refuses a framework for a task that it is in use: %s', async (question, args) => {
    const answer = await ask(question);
    expect(answer.args).toEqual(args);
    expect(plainText(answer.reply)).not.toContain('which you use now');
  });

  it.each([
    ['rag framework, on premise, 20k pdf', 'LlamaIndex'],
    ['question answering over our pdf manuals, self hosted, no langchain', 'LlamaIndex'],
    ['what should we use to build a chatbot over our confluence', 'LlamaIndex'],
    ['java llm framework', 'LangChain4j'],
    ['search over internal docs, python, simple', 'Sentence Transformers'],
    ['classify one-dimensional time series, anomalous classes', 'sktime'],
    ['need to cluster 10k customer survey answers, free text', 'BERTopic'],
    ['sort 10k support tickets into groups w/o labels', 'BERTopic'],
    ['wake word detection raspberry pi', 'sherpa-onnx'],
    ['wake word on esp32', 'TensorFlow Lite Micro'],
    ['image classification on jetson nano', 'TensorRT'],
    ['object detection on a jetson orin nx', 'TensorRT'],
    ['master thesis about GNNs, what framework', 'PyTorch Geometric'],
    ["I'm new on this, what is best for running this on production? I was using ollama, but im not sure", 'vLLM'],
    ['Is it possible to run an AlphaPose model in a browser? Did someone try it?', 'MediaPipe'],
    ['cluster 200k news headlines into themes', 'BERTopic'],
    ['alternative to graph nets', 'PyTorch Geometric'],
    ['training models with really large datasets, up to 100 GB, how can I parallelize that', 'Spark MLlib'],
    ['detect spam in emails, no labels yet', 'Hugging Face Transformers'],
    ['run an llm locally on my home server, which tool', 'LM Studio'],
    ['java backend, one analyst uses R, predict delivery times, 3 million rows, no gpu, must run on our server', 'H2O-3'],
  ])('recommends by what is done, and where and with what: %s', async (question, first) => {
    expect((await ask(question)).reply.title).toMatch(new RegExp(`^${first} `));
  });

  it.each([
    [
      'Deploy our sentence-transformer model on Kubernetes. Seldon seems good, are there any better alternatives',
      { task: 'model-serving', using: 'seldon-core' },
    ],
    ['[vllm on windows] Supports amd GPU? if not what else', { task: 'llm-serving', using: 'vllm' }],
    [
      'We are still using tensorflow 1. Switching to tensorflow 2 would be a significant effort. if we have to rewrite a lot of the code anyway we might as well switch, to what?',
      { using: 'tensorflow' },
    ],
  ])('puts something in the place of what is left: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it.each(['we use azure. which framework?', 'mac m3 which framework'])(
    'asks what is built where nothing tells it: %s',
    async (question) => {
      expect((await ask(question)).reply.title).toBe('What do you build?');
    },
  );

  it('does not take what is named as a successor for good at every task', async () => {
    expect((await ask('/recommend tables using:theano')).reply.title).toMatch(/^scikit-learn /);
  });

  it('reads a whole sentence as the task, as a free question is read, and says how', async () => {
    const { reply, args } = await ask('/recommend speech recognition offline on a raspberry pi');
    expect(args).toEqual({ task: 'speech', target: 'edge', without: 'cloud' });
    expect(plainText(reply)).toContain('Taken as: a recommendation for speech recognition on small devices without a cloud.');
  });

  it('takes what is given for a name and names nothing that is known for what is built, if it tells that', async () => {
    const { args, reply } = await ask('/recommend with:spring boot text');
    expect(args).toMatchObject({ task: 'text', language: 'java' });
    expect(plainText(reply)).not.toContain('ignored');
    expect(plainText((await ask('/recommend with:django images')).reply)).toContain("I don't know “django”, so it is ignored.");
    expect((await ask('/recommend with:foo bar baz')).reply.title).toBe("I don't know “foo”.");
  });

  it('takes where it must run, or the language, for enough', async () => {
    expect((await ask('/recommend on phones')).args).toEqual({ target: 'phone' });
    expect((await ask('/recommend in swift')).args).toEqual({ language: 'swift' });
    expect((await ask('/recommend something simple for beginners')).args).toEqual({ experience: 'new', priority: 'simplicity' });
  });

  it('leaves out five frameworks at the most', async () => {
    const many = (await ask('/recommend images without:pytorch,keras,jax,mxnet,tinygrad,theano')).reply;
    expect(plainText(many)).toContain('I leave out at most 5 frameworks at a time; those are 6.');
    const said = (await ask('/recommend images without pytorch or keras or jax or mxnet or tinygrad or theano')).reply;
    expect(plainText(said)).toContain('I leave out at most 5 frameworks at a time; those are 6.');
  });

  it.each([
    ['images target:server machine:iphone', 'It runs on servers, or on iPhones: not both at once.'],
    ['target:cluster machine:android', 'It runs on a cluster, or on Android: not both at once.'],
    ['target:tpu machine:mac', 'It runs on TPUs, or on a Mac: not both at once.'],
    ['text target:phone machine:windows', 'It runs on phones, or on Windows: not both at once.'],
  ])('offers each alone of two places that are none together: %s', async (options, title) => {
    const { outcome, reply } = await ask(`/recommend ${options}`);
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'unknown', title });
    for (const { command, args } of reply.actions) expect(await ask('', { command, args })).toMatchObject({ outcome: 'answered' });
    expect(reply.actions.map(({ args }) => [args['target'], args['machine']].filter(Boolean).length)).toEqual([1, 1]);
  });

  it.each(['images target:phone machine:windows,android', 'labelling target:phone machine:windows', 'target:browser machine:iphone'])(
    'refuses no two that go together: %s',
    async (options) => expect((await ask(`/recommend ${options}`)).outcome).toBe('answered'),
  );

  it('refuses what is to go and to stay', async () => {
    expect(plainText((await ask('/recommend tables using:keras with:keras')).reply)).toContain('Keras cannot be replaced and stay.');
  });

  it('says first which names it does not know, and takes no maker for one', async () => {
    const { reply } = await ask('/recommend images without:china');
    expect(blocksOf(reply, 'paragraph')[0]?.text).toEqual([{ kind: 'text', text: "I don't know “china”, so it is ignored." }]);
  });

  it('names what it leaves out of several', async () => {
    const { reply } = await ask('/recommend tables using:"theano, caffe"');
    expect(plainText(reply)).toContain('this is for Theano and ignores Caffe');
  });

  it('leaves out what is used now where it does not know it, and says so', async () => {
    const { reply, args, outcome } = await ask('/recommend task:images using:myownlib');
    expect({ outcome, args }).toEqual({ outcome: 'answered', args: { task: 'images' } });
    expect(plainText(reply)).toContain("I don't know “myownlib”, so it is ignored.");
    expect(reply.title).toBe((await ask('/recommend task:images')).reply.title);
  });

  it('offers its tasks for one that it does not know', async () => {
    expect(await ask('/recommend brewing coffee')).toMatchObject({
      outcome: expect.stringMatching(/unknown|suggested/),
      reply: { blocks: [expect.anything()] },
    });
  });

  it.each([
    ['anomalies target:phone', /^Nothing I know fits for finding anomalies on phones/],
    ['chemistry target:phone', /^Nothing I know fits/],
    ['survival target:browser', /^Nothing I know fits/],
    ['first-steps target:phone', /^scikit-learn for learning the field$/],
    ['quantisation target:phone', /^LiteRT for a trained model inside an application/],
    ['microcontrollers target:tpu', /^Nothing I know fits/],
    ['environments target:tpu', /^Gymnasium/],
    ['image-processing target:phone', /^OpenCV/],
    ['image-processing target:browser', /^OpenCV/],
    ['federated target:edge', /^Flower/],
    ['model-serving target:edge', /^LiteRT for a trained model inside an application/],
  ])('takes no runtime for what it does not do: %s', async (asked, title) => {
    expect((await ask(`/recommend ${asked}`)).reply.title).toMatch(title);
  });

  it.each([
    ['mac-tuning machine:windows', 'Unsloth for fine-tuning language models on Windows'],
    ['nvidia-inference machine:amd', 'ONNX Runtime for a trained model inside an application on AMD GPUs'],
    ['intel-inference machine:mac', 'ONNX Runtime for a trained model inside an application on a Mac'],
    ['gpu-tables machine:cpu', 'scikit-learn for regression, trees and clustering without a GPU'],
    ['intel-inference machine:cpu', 'OpenVINO for inference on Intel GPUs and CPUs without a GPU'],
  ])('takes a task that holds a machine for its general form where another is named: %s', async (asked, title) => {
    expect((await ask(`/recommend ${asked}`)).reply.title).toBe(title);
  });

  it.each([
    ['image classification on mac m1', 'images', 'mac'],
    ['train tabular model on mac m2', 'tabular', 'mac'],
    ['train on mac mini m4, image classification, beginner', 'images', 'mac'],
    ['random forest on GPU', 'gpu-tables', undefined],
    ['run llm on intel arc', 'intel-inference', 'intel'],
  ])('takes no machine for the task where one is stated: %s', async (asked, task, machine) => {
    expect((await ask(asked)).args).toMatchObject({ task, ...(machine === undefined ? {} : { machine }) });
  });

  it('chooses what runs beside models without the place where those run, and says so', async () => {
    for (const asked of ['tracking target:phone', 'llm-tuning target:browser', 'training-loops machine:iphone']) {
      const { reply } = await ask(`/recommend ${asked}`);
      expect(reply.title).not.toMatch(/phone|iPhone|browser/);
      expect(plainText(reply)).toMatch(/I take it that models run (?:on phones|on iPhones|in the browser), and this elsewhere/);
    }
  });

  it('offers as a change only what does the task', () => {
    for (const task of knowledge.tasks.values()) {
      for (const { option, value, winner } of recommend(knowledge, { task: task.id }).changes) {
        const there = recommend(knowledge, { task: task.id, [option]: value });
        const isRun = winner.languages.train.length === 0 && ['phone', 'browser', 'edge'].includes(value);
        expect(there.ranking[0]?.framework).toBe(winner);
        if (task.made.length > 0 && !isRun) expect(there.task?.made).toContain(winner.id);
      }
    }
    expect(recommend(knowledge, { task: 'detection' }).changes).toContainEqual(
      expect.objectContaining({ option: 'licence', value: 'closed', winner: knowledge.frameworks.get('rf-detr') }),
    );
  });

  it.each([
    [{ task: 'tabular', priority: 'speed' }, 'xgboost'],
    [{ task: 'tabular', priority: 'stability', target: 'cluster' }, 'xgboost'],
    [{ task: 'forecasting', priority: 'speed', target: 'cluster' }, 'statsforecast'],
    [{ task: 'topics' }, 'bertopic'],
    [{ task: 'reading' }, 'micrograd'],
    [{ task: 'speech' }, 'faster-whisper'],
    [{ task: 'neural-networks', machines: ['intel'] }, 'pytorch'],
    [{ task: 'in-app', machines: ['iphone'], language: 'swift' }, 'coreml'],
    [{ task: 'images', using: 'pytorch', target: 'phone' }, 'litert'],
    [{ task: 'language-models', target: 'laptop' }, 'lm-studio'],
  ] as const)('takes what an expert would for %j', (need, first) => {
    expect(recommend(knowledge, need).ranking[0]?.framework.id).toBe(first);
  });

  it('gives no condition for a reason', async () => {
    const { reply } = await ask('/recommend images using:keras');
    expect(plainText(reply)).not.toMatch(/alternative if|you are building/);
    expect(plainText((await ask('/recommend using:keras')).reply)).toContain('Named as an alternative if: you ');
  });

  it('says of several machines once what one claim says, and names them as people do', async () => {
    const { reply } = await ask('/recommend images machine:android,iphone');
    expect(reply.title).toBe('LiteRT for images and video on Android and iPhones');
    expect(plainText(reply).match(/LiteRT runs on Android and iOS/g)).toHaveLength(1);
    expect(plainText(reply)).not.toMatch(/runs there[^;]*, runs there/);
  });

  it('shows what says that a framework is made for the task', async () => {
    expect(plainText((await ask('/recommend augmentation')).reply)).toContain(
      "Made for it: torchvision's transforms v2 do the data augmentation",
    );
  });

  it('says as what it takes a task that is another one there', async () => {
    const { reply } = await ask('llm inference on android');
    expect(reply.title).toContain('running language models locally');
    expect(plainText(reply)).not.toContain('serving large language models');
  });

  it.each([
    ['semantic-kernel', 'agent-framework', 'Semantic Kernel is now Agent Framework'],
    ['pjit', 'jax', 'jax.jit does its work'],
    ['creme', 'river', 'Named as the next step'],
    ['autogen', 'agent-framework', 'sends users to Microsoft Agent Framework'],
    ['vaex', 'polars', 'Named as the next step'],
  ])('sends whoever leaves %s to %s, as its makers do', async (using, first, says) => {
    const { reply } = await ask(`/recommend using:${using}`);
    expect(reply.title).toBe(knowledge.frameworks.get(first)?.name);
    expect(plainText(reply)).toContain(says);
    expect(plainText(reply)).not.toMatch(new RegExp(`To be replaced: .*${knowledge.frameworks.get(first)?.name}`));
  });

  it('keeps of a part that is left its name, on buttons too', async () => {
    const answered = await ask('/recommend agents using:semantic-kernel with:agent-framework');
    expect(answered.args).toEqual({ task: 'language-apps', using: 'Semantic Kernel', with: 'agent-framework' });
    const handle = recommendCommand.options.using.shorten('Semantic Kernel', services);
    expect((await ask(`/recommend agents using:${handle}`)).args).toMatchObject({ using: 'Semantic Kernel' });
    expect((await ask('/recommend using:"PyTorch Mobile"')).reply.title).toBe('ExecuTorch');
  });

  it.each([
    ['forecasting without:deep-learning', { task: 'forecasting' }],
    ['speech using:fairspeech', { task: 'speech' }],
    ['images without:hardware', { task: 'images' }],
    ['images without:tensorflw', { task: 'images', without: 'tensorflow' }],
    ['tuning with:pytroch', { task: 'tuning', with: 'pytorch' }],
    ['tabular without:gpu', { task: 'tabular', machine: 'cpu' }],
    ['tabular without:gpus,xgboost', { task: 'tabular', machine: 'cpu', without: 'xgboost' }],
  ])('takes no word of the language for a misspelt name: %s', async (typed, args) => {
    expect((await ask(`/recommend ${typed}`)).args).toEqual(args);
  });

  it.each(['without:docker', 'without:cloud', 'without:neural-networks', 'with:pinecone', 'with:ros', 'with:pytest', 'with:jenkins'])(
    'guesses at no name that is not near: %s',
    async (option) => {
      const text = plainText((await ask(`/recommend images ${option}`)).reply);
      expect(text).not.toContain('If you mean');
    },
  );

  it.each([
    ['tuning', /^Optuna /],
    ['federated', /^Flower /],
    ['private-learning', /^Opacus /],
    ['llm-tuning priority:stability', /^TRL /],
  ])('weighs no serving where models are trained on a server: %s', async (typed, title) => {
    const { reply } = await ask(`/recommend ${typed} target:server`);
    expect(reply.title).toMatch(title);
    expect(plainText(reply)).not.toMatch(/serving and deployment \d\/5/i);
  });

  it('offers no place that the machine which is named cannot be', () => {
    for (const task of knowledge.tasks.keys())
      for (const machine of ['mac', 'windows', 'intel-mac', 'amd'] as const)
        for (const { value } of recommend(knowledge, { task, machines: [machine] }).changes) {
          expect(value).not.toBe('tpu');
          if (machine !== 'amd') expect(value).not.toBe('cluster');
        }
  });

  it('names nothing for Windows that its makers install elsewhere only', async () => {
    const { reply } = await ask('/recommend local-llm machine:windows priority:control');
    expect(reply.title).not.toMatch(/^MLX /);
    expect(plainText(reply)).toMatch(/Does not run on that: .*MLX/);
  });

  it.each([
    ['llm-serving with:langchain', 'vLLM', "LangChain's documentation shows it with models run by Ollama, vLLM"],
    ['llm-tracing with:langchain', 'Langfuse', 'Langfuse has integrations with'],
    ['agents with:mlflow', 'LangChain', 'MLflow traces language-model applications: one autolog call each'],
  ])('reads what works together on either side, and shows what says so: %s', async (typed, first, says) => {
    const { reply } = await ask(`/recommend ${typed}`);
    expect(reply.title).toMatch(new RegExp(`^${first} `));
    expect(plainText(reply)).toContain(`Works with what you have: ${says}`);
  });

  it('says the place once, and lists nothing next that is no recommendation', async () => {
    expect((await ask('/recommend microcontrollers target:edge')).reply.title).toBe('TensorFlow Lite Micro for models on microcontrollers');
    expect((await ask('/recommend detection target:edge')).reply.title).toContain('on small devices');
    const { reply } = await ask('/recommend tabular language:go');
    expect(reply.title).toMatch(/^Nothing I know fits/);
    expect(plainText(reply)).not.toContain('Next best');
  });

  it.each([
    ['gaussian-processes target:edge', 'Were it not on small devices: GPyTorch', 'Not on small devices: GPyTorch'],
    ['survival target:phone', 'Were it not on phones: ', 'Not on phones: '],
    ['vector-search language:r without:server', 'Were a server beside it allowed: pgvector', 'With a server beside it: pgvector'],
    ['tracking language:swift', 'If you worked in Python: MLflow', 'In Python: MLflow'],
  ])('shows nothing in detail where nothing does it, but says what was too much: %s', async (asked, says, label) => {
    const { outcome, reply } = await ask(`/recommend ${asked}`);
    expect({ outcome, tone: reply.tone }).toEqual({ outcome: 'answered', tone: 'notice' });
    expect(plainText(reply)).toContain(says);
    expect(plainText(reply)).not.toMatch(/The nearest is|fits \d+%/);
    const [action] = reply.actions;
    expect(action?.label).toContain(label);
    // The button keeps its promise.
    const { fit = 0, framework } = recommend(knowledge, needOf(action?.args ?? {}, services)).ranking[0] ?? {};
    expect(fit).toBeGreaterThan(0.6);
    expect(action?.label).toContain(framework?.name);
  });

  it('offers the nearest questions where nothing does what a sentence asks', async () => {
    const { reply } = await ask('track our experiments from swift');
    expect(reply.tone).toBe('notice');
    expect(reply.actions.map(({ command }) => command)).toContain('faq');
  });

  it.each([
    ['recommenders target:phone machine:iphone', 'recommender systems 1/5'],
    ['text target:phone machine:android', 'text and language models 1/5'],
  ])('says of what only runs models that nothing ready for it is known there: %s', async (asked, against) => {
    const text = plainText((await ask(`/recommend ${asked}`)).reply);
    expect(text).toContain(against);
    expect(text).toContain('Not known: anything ready for it there.');
    // Models that find objects are told of.
    expect(plainText((await ask('/recommend detection target:phone')).reply)).not.toContain('anything ready');
  });

  it.each([
    ['document-reading', 'Compare with docTR'],
    ['augmentation', 'Compare with Kornia'],
  ])('offers to compare with the next best that is made for %s', async (task, label) => {
    expect((await ask(`/recommend ${task}`)).reply.actions[0]?.label).toBe(label);
  });

  it('offers the question again without a choice that it cannot use', async () => {
    const { outcome, reply } = await ask('/recommend speech language:german');
    expect(outcome).toBe('error');
    expect(reply.actions).toContainEqual({ label: 'Without language', command: 'recommend', args: { task: 'speech' } });
  });

  it('says the need once, in its title', async () => {
    const { reply } = await ask('/recommend tables target:server');
    expect(reply.title).toMatch(/ for tables and business data on servers$/);
    expect(spansText(blocksOf(reply, 'paragraph')[0]?.text ?? [])).toMatch(/^Take [^:]+: it fits \d+%\./);
  });

  it('counts among those that are ruled out only what somebody might have thought of', async () => {
    expect(plainText((await ask('/recommend explanation')).reply)).toMatch(/Ended: LIME \[\d+\]\.\n/);
    expect(plainText((await ask('/recommend priority:simplicity')).reply)).not.toContain('Ended:');
  });

  it('says in plain words what would change it, and who is made for the task', async () => {
    expect(plainText((await ask('/recommend pipelines')).reply)).toContain('If simplicity came first: ');
    const explained = plainText((await ask('/recommend explanation')).reply);
    expect(explained).toContain('%: made for it');
    expect(explained).not.toContain('for it: made for it');
  });

  describe('in a language', () => {
    it.each([
      ['image segmentation with F#', 'ML.NET', 'in C#', 'ONNX Runtime'],
      ['/recommend segmentation language:rust', 'Candle', 'in Rust', 'ONNX Runtime'],
      ['machine translation in Rust', 'Candle', 'in Rust', 'ONNX Runtime'],
      ['/recommend images language:swift', 'MLX', 'in Swift', 'ONNX Runtime'],
    ])('takes nothing for what it does besides the task, and says what runs models there: %s', async (asked, nearest, where, runner) => {
      const { reply } = await ask(asked);
      const text = plainText(reply);
      expect(reply.title).toMatch(/^Nothing I know fits well for /);
      expect(text).toMatch(
        new RegExp(`The nearest is ${nearest}, which fits \\d+%, though nothing I know speaks for it at the task itself\\.`),
      );
      expect(text).toMatch(new RegExp(`run ${where} with ${runner}\\. \\[\\d+\\]`));
      expect(text.split('Ruled out')[1]).not.toContain(`${runner} [`);
    });

    it('says what runs models there too where nothing is near', async () => {
      const { reply } = await ask('OCR in a golang program');
      expect(reply.title).toMatch(/^Nothing I know fits for /);
      expect(plainText(reply)).toMatch(/run in Go with ONNX Runtime\. \[1\]/);
    });

    it('lets what runs in a place be taken for that', async () => {
      expect((await ask('/recommend detection target:browser language:javascript')).reply.title).toMatch(
        /^(?:ONNX Runtime|Transformers\.js) /,
      );
      expect((await ask('/recommend forecasting target:edge')).reply.title).not.toMatch(/^Nothing/);
    });

    it('names next nothing that does other work', async () => {
      const text = plainText((await ask('/recommend model-serving language:go target:server with:onnx-runtime')).reply);
      expect(text).not.toContain('Silero');
    });

    it.each([
      '/recommend forecasting language:julia',
      'predict energy demand with Scala',
      '/recommend forecasting language:java priority:speed',
    ])('credits nothing with what an add-on does for Python: %s', async (asked) => {
      const text = plainText((await ask(asked)).reply);
      expect(text).toMatch(/^Nothing I know fits/);
      expect(text).not.toContain('skforecast');
    });

    it('counts in Python what an add-on does there, and where no language is told', () => {
      const fitOf = (need: Need): number => recommend(knowledge, need).ranking.find(({ framework: { id } }) => id === 'xgboost')?.fit ?? 0;
      const task = 'forecasting';
      expect(fitOf({ task, language: 'java' })).toBeLessThan(fitOf({ task, language: 'python' }) / 2);
      expect(fitOf({ task, excluded: [{ kind: 'language', id: 'python' }] })).toBeLessThan(fitOf({ task }) / 2);
    });

    it.each([
      ['/recommend speech language:c#', 'three lines of Python'],
      ['/recommend speech language:rust', 'faster-whisper'],
      ['/recommend recommenders language:go', "mlpack's Python functions"],
      ['/recommend diarisation language:java', 'lines of Python'],
    ])('tells nothing that holds of Python alone: %s', async (asked, told) => {
      expect(plainText((await ask(asked)).reply)).not.toContain(told);
    });

    it.each([
      ['drift aware learning on an event stream in python, latency matters most', 'River'],
      ['/recommend streaming language:python priority:speed', 'River'],
      ['/recommend streaming language:java', 'MOA'],
      ['survival analysis in python', 'lifelines'],
    ])('takes what is at home in it: %s', async (asked, first) => {
      expect((await ask(asked)).reply.title).toMatch(new RegExp(`^${first} .* in (?:Python|Java)`));
    });

    it('weighs Python where it is told, but not where models are only run', async () => {
      expect((await ask('which python library for agents')).args).toEqual({ task: 'language-apps', language: 'python' });
      expect((await ask('object detection on a phone, trained in python')).args['language']).toBeUndefined();
    });
  });

  describe('language models in a language that has none of its own', () => {
    it.each([
      ['put a local chat model into our golang program', 'LM Studio', 'in Go'],
      ['/recommend local-llm language:ruby', 'LM Studio', 'in Ruby'],
      ['/recommend llm-serving language:php', 'vLLM', 'in PHP'],
    ])('are reached over HTTP, which is said with its source: %s', async (asked, first, where) => {
      const { reply } = await ask(asked);
      expect(reply.title).toMatch(new RegExp(`^${first} for .* ${where}`));
      expect(plainText(reply)).toMatch(/- Over HTTP: .*HTTP.* \[\d+\]/);
      expect(plainText(reply)).not.toMatch(/Not in that language: .*(?:LocalAI|llama\.cpp)/);
    });

    it('are rather run from a library where there is one', async () => {
      for (const [language, first] of [
        ['rust', 'mistral.rs'],
        ['c#', 'llama.cpp'],
        ['javascript', 'node-llama-cpp'],
      ] as const) {
        const { reply } = await ask(`/recommend local-llm language:${language}`);
        expect(reply.title).toMatch(new RegExp(`^${first} `));
        expect(plainText(reply)).not.toContain('Over HTTP');
      }
    });

    it('are not reached so in a browser or on a phone', () => {
      for (const target of ['browser', 'phone', 'edge'] as const)
        expect(recommend(knowledge, { task: 'local-llm', target, language: 'go' }).ranking).toEqual([]);
    });
  });

  it.each([
    ['find faces on android', 'MediaPipe'],
    ['a face detector for our iOS app', 'MediaPipe'],
    ['detecting faces in python', 'MediaPipe'],
    ['facial recognition on android', 'InsightFace'],
    ['detect and recognise faces on a phone', 'InsightFace'],
    ['face verification in python', 'DeepFace'],
  ])('takes finding faces for no recognising of them: %s', async (question, first) => {
    expect((await ask(question)).reply.title).toMatch(new RegExp(`^${first} `));
  });

  describe('beside what stays', () => {
    it('asks what is built where nothing else is told', async () => {
      const { outcome, reply } = await ask('/recommend with:keras priority:speed');
      expect(outcome).toBe('unknown');
      expect(reply.title).toBe('What do you build?');
    });

    it('tells with what a model runs on a phone, and not with what it was made', async () => {
      const { reply } = await ask('/recommend images target:phone experience:new priority:stability with:pytorch');
      expect(reply.title).not.toMatch(/^PyTorch /);
      expect(plainText(reply)).toContain('What models are made with, and brought from: PyTorch');
      expect((await ask('/recommend images target:server with:pytorch')).reply.title).toMatch(/^PyTorch /);
    });

    it('does not say of what stays that it works with itself', async () => {
      const { reply } = await ask('/recommend agents with:pydantic-ai');
      expect(reply.title).toMatch(/^Pydantic AI /);
      expect(plainText(reply)).not.toContain('Works with what you have');
    });

    it.each(['/recommend training-loops with:pytorch', '/recommend graphs with:pytorch', '/recommend private-learning with:pytorch'])(
      'tells one claim once: %s',
      async (asked) => {
        const reasons = (blocksOf((await ask(asked)).reply, 'list')[0]?.items ?? []).map((item) => spansText(item).replace(/^[^:]+: /, ''));
        expect(new Set(reasons).size).toBe(reasons.length);
      },
    );
  });
});
