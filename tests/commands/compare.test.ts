import { describe, expect, it } from 'vitest';
import { compareCommand } from '../../commands/compare.ts';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { blocksOf, createAsk, isCited, linesOf } from './ask.ts';

const SYSTEMS = ['pytorch', 'tensorflow', 'keras', 'theano', 'scikit-learn'];
const services = await realServices();
const ask = createAsk(services);

describe('/compare', () => {
  it.each(['pytorch tensorflow vs wobblenet on speed', 'jax, wobblenet and keras for phones'])(
    'names as unknown only what may be a name: %s',
    async (typed) => {
      const { reply } = await ask(`/compare ${typed}`);
      expect(reply.title).toBe("I don't know the framework “wobblenet”.");
    },
  );

  it.each([
    ['pytorch and jax on amd gpus', { command: 'compare', args: { frameworks: 'pytorch,jax', machine: 'amd' } }],
    ['keras or pytorch on windows', { command: 'compare', args: { frameworks: 'keras,pytorch', machine: 'windows' } }],
    ['ddp or fsdp which is better', { command: 'faq', args: { question: 'ddp-vs-fsdp' } }],
    ['xgboost or lightgbm, which is faster', { command: 'compare', args: { frameworks: 'xgboost,lightgbm', aspect: 'performance' } }],
  ])('reads a sentence as a free question is read: %s', async (typed, answer) => {
    const { command, args } = await ask(`/compare ${typed}`);
    expect({ command, args }).toEqual(answer);
  });

  it.each([
    ['we know pandas and sql, should we use spark or dask', 'spark-mllib,dask'],
    ['jax vs pytorch, team knows numpy but no deep learning', 'jax,pytorch'],
    ['I know R and sklearn; is jax or pytorch better for me', 'jax,pytorch'],
    ['we know pandas and spark, which one for joins', 'pandas,spark-mllib'],
  ])('holds nothing against others that somebody only says to know: %s', async (question, frameworks) => {
    expect(await ask(question)).toMatchObject({ command: 'compare', args: { frameworks } });
  });

  it.each([
    ['Semantic Kernel vs LangChain4j, Java team', 'take LangChain4j: I know no way to use Microsoft Agent Framework there.'],
    ['/compare haystack vs langchain4j, kotlin', 'take LangChain4j: I know no way to use Haystack there.'],
    ['langchain4j vs haystack python team', 'In Python take Haystack: I know no way to use LangChain4j there.'],
  ])('says first which is used in a language that is told: %s', async (question, told) => {
    expect(plainText((await ask(question)).reply)).toContain(told);
  });

  it.each(['triton vs vllm, go backend', 'xgboost vs prophet, java backend', 'langchain vs llamaindex, python'])(
    'says so of nothing that is trained and brought elsewhere, or called from anywhere: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain('I know no way');
    },
  );

  it('gives the entry where it weighs formats rather than frameworks', async () => {
    expect(await ask('joblib vs pickle vs onnx for sklearn models')).toMatchObject({
      command: 'faq',
      args: { question: 'scikit-learn-save-model' },
    });
  });

  it('takes no word of a task for the aspect, where one of them is made for it and the other is not', async () => {
    const { args, reply } = await ask('statsmodels vs sklearn for regression with p values');
    expect(args).toEqual({ frameworks: 'statsmodels,scikit-learn' });
    expect(plainText(reply)).toContain('with p-values, confidence intervals and tests');
  });

  it.each([
    ['pytorch vs tf on a mac machine:amd', { machine: 'mac,amd' }],
    ['kubeflow vs mlflow without kubernetes without:server', { without: 'kubernetes,server' }],
  ])('heeds what the sentence says beside an option of the same: %s', async (typed, args) => {
    expect((await ask(`/compare ${typed}`)).args).toMatchObject(args);
  });

  it('opens with a verdict of at most two sentences and four to six differences that decide', async () => {
    const { reply, outcome, args } = await ask('/compare pytorch vs tf');
    expect({ outcome, args }).toEqual({ outcome: 'answered', args: { frameworks: 'pytorch,tensorflow' } });
    const [verdict, table] = reply.blocks;
    expect(verdict?.kind).toBe('paragraph');
    expect(
      verdict?.kind === 'paragraph'
        ? spansText(verdict.text)
            .split(/[.!?](?:\s|$)/)

            .filter((part) => /\p{L}/u.test(part)).length
        : 0,
    ).toBeLessThanOrEqual(2);
    expect(table?.kind === 'table' ? table.rows.length : 0).toBeGreaterThanOrEqual(4);
    expect(table?.kind === 'table' ? table.rows.length : 99).toBeLessThanOrEqual(6);
  });

  it('opens with what is known to decide between two, in either order, and lets it choose the first rows', async () => {
    const pairs = [...services.knowledge.pairs.values()];
    expect(pairs.length).toBeGreaterThan(0);
    for (const { between, verdict, decides, choose } of pairs) {
      for (const names of [between, between.toReversed()]) {
        const { reply } = await ask(`/compare ${names.join(' ')}`);
        const [opening] = reply.blocks;
        expect(opening?.kind === 'paragraph' && spansText(opening.text)).toContain(verdict.says);
        const rows = blocksOf(reply, 'table')[0]?.rows.map(([aspect]) => spansText(aspect ?? []));
        expect(rows?.slice(0, decides.length)).toEqual(decides.map((id) => services.knowledge.aspects.get(id)?.name));
        for (const advice of choose) expect(plainText(reply).replace(/\s+/g, ' ')).toContain(advice.if);
        for (const line of linesOf(reply)) expect(isCited(line) || spansText(line) === 'not known', spansText(line)).toBe(true);
      }
    }
  });

  it('says of three frameworks what their claims say, whatever is known of two of them', async () => {
    const { reply } = await ask('/compare pytorch tensorflow jax');
    const known = services.knowledge.pairs.get('pytorch tensorflow');
    expect(plainText(reply)).not.toContain(known?.verdict.says ?? '');
  });

  it('opens with when to choose which where nobody says of them in a sentence what decides', async () => {
    const { reply } = await ask('/compare xgboost lightgbm catboost');
    const [opening] = reply.blocks;
    const lines = opening?.kind === 'list' ? opening.items.map(spansText) : [];
    expect(lines.map((line) => line.split(/ (?:if|over) /)[0])).toEqual(['XGBoost', 'LightGBM', 'CatBoost']);
    for (const line of linesOf(reply)) expect(isCited(line) || spansText(line) === 'not known', spansText(line)).toBe(true);
    expect(plainText((await ask('/compare tidymodels mlr3 caret')).reply)).toContain('caret is in maintenance only.');
  });

  it.each([
    ['mlflow wandb clearml', ['MLflow if ', 'Weights & Biases if ', 'ClearML if ']],
    ['keras theano pytorch jax', ['Keras if ', 'Theano has ended.', 'PyTorch if ', 'JAX if ']],
    [
      'triton, torchserve, bentoml, ray serve',
      ['NVIDIA Triton Inference Server if ', 'TorchServe has ended.', 'BentoML if ', 'Ray Serve puts models of any framework'],
    ],
  ])('gives each of more than two one line before all else: %s', async (names, lines) => {
    const { reply } = await ask(`/compare ${names}`);
    const [opening] = reply.blocks;
    const items = opening?.kind === 'list' ? opening.items.map(spansText) : [];
    expect(items).toEqual(lines.map((line) => expect.stringMatching(line) as string));
    for (const item of items) expect(item.match(/\bif\b/g)?.length ?? 0, item).toBeLessThanOrEqual(1);
  });

  it('chooses what took the place of a part as the whole that it is, and speaks of any other part by its name', async () => {
    expect(plainText((await ask('/compare tensorflow lite, ncnn, executorch')).reply)).toContain('LiteRT if ');
    expect(plainText((await ask('/compare ray train, horovod, deepspeed')).reply)).toContain('Ray Train distributes training loops');
  });

  it('says below the table when to choose which over which', async () => {
    const { blocks } = (await ask('/compare airflow kubeflow metaflow')).reply;
    const [table, choice] = [blocks.findIndex(({ kind }) => kind === 'table'), blocks.findLastIndex(({ kind }) => kind === 'list')];
    expect(table).toBeGreaterThan(0);
    expect(choice).toBeGreaterThan(table);
  });

  it.each(SYSTEMS.flatMap((a, at) => SYSTEMS.slice(at + 1).map((b) => [a, b] as const)))(
    'compares %s with %s: every cell cited, advice for both',
    async (a, b) => {
      const { reply } = await ask(`/compare ${a} ${b}`);
      for (const line of linesOf(reply)) expect(isCited(line), spansText(line)).toBe(true);
      const advice = blocksOf(reply, 'list').flatMap(({ items }) => items.map(spansText));
      expect(advice.filter((line) => line.startsWith('Choose '))).toHaveLength(2);
    },
  );

  it('shows first where they differ most', async () => {
    const { reply } = await ask('/compare scikit-learn pytorch aspect:all');
    const [table] = blocksOf(reply, 'table');
    const spreads = table?.rows.map(([, ...cells]) => {
      const scores = cells.map((cell) => Number(/\((\d)\/5\)/.exec(spansText(cell))?.[1] ?? Number.NaN));
      return scores.some(Number.isNaN) ? 0 : Math.max(...scores) - Math.min(...scores);
    });
    expect(spreads?.slice(0, 5).every((spread) => spread >= 3)).toBe(true);
    expect(spreads?.at(-1)).toBe(0);
    expect(table?.rows.length).toBeGreaterThanOrEqual(20);
  });

  it('answers one aspect in full, with what used to be true', async () => {
    const { reply, args } = await ask('/compare tensorflow keras aspect:static graph');
    expect(args).toEqual({ frameworks: 'tensorflow,keras', aspect: 'execution-model' });
    expect(plainText(reply)).toMatch(/Until .*2019/);
    expect(plainText(reply)).toMatch(/0 is: .* 5 is: /);
  });

  it('says of the scores on GPUs that they are for several makes, and what decides on one', async () => {
    const text = plainText((await ask('/compare lightgbm xgboost aspect:cuda')).reply);
    expect(text).toContain('LightGBM is ahead if you must run on several makes of accelerator: ');
    expect(text).toContain('Take XGBoost to train on NVIDIA GPUs');
  });

  it('says on one aspect what has ended, and who leads together', async () => {
    expect(plainText((await ask('/compare theano pytorch aspect:speed')).reply)).toMatch(/Theano has ended\..* PyTorch is ahead: /s);
    const served = plainText((await ask('/compare vllm sglang tgi aspect:deployment')).reply).replace(/\s+/g, ' ');
    expect(served).toContain('is in maintenance only.');
    expect(served).toContain('vLLM and SGLang are ahead: ');
  });

  it('opens with what is known to decide between two, where that is the aspect above all', async () => {
    const { reply } = await ask('/compare coreml executorch aspect:phones');
    const [first] = reply.blocks;
    expect(first).toEqual((await ask('/compare coreml executorch')).reply.blocks[0]);
  });

  it('reads a sentence, with the aspect in it, and names what tells it nothing', async () => {
    expect((await ask('/compare pytorch tensorflow for images')).args).toEqual({ frameworks: 'pytorch,tensorflow', aspect: 'vision' });
    const { args, reply } = await ask('/compare pytorch and tensorflow quickly');
    expect(args).toEqual({ frameworks: 'pytorch,tensorflow' });
    expect(plainText(reply)).toContain('I left out “quickly”');
    expect((await ask('/compare pytorch foobarflow tensorflow')).outcome).toBe('unknown');
  });

  it('shows first what all of them are made for, and nothing that none is made for', async () => {
    const { reply } = await ask('/compare deepspeed pytorch megatron');
    const rows = blocksOf(reply, 'table')[0]?.rows.map(([aspect]) => spansText(aspect ?? [])) ?? [];
    expect(rows[0]).toBe('Distributed training');
    for (const beside of ['Phones', 'Tabular data', 'Reinforcement learning']) expect(rows).not.toContain(beside);
    expect(plainText(reply)).not.toContain('on none alone');
  });

  it('shows no row that tells nothing apart, if others do', async () => {
    const same = new Set([
      'Open WebUI vs Ollama',
      'pandas vs Polars vs Dask',
      'Isaac Lab vs Gymnasium',
      'MMDetection vs Detectron2 vs Ultralytics YOLO',
    ]);
    for (const title of same) {
      const { reply } = await ask(`/compare ${title.replaceAll(' vs ', ', ')}`);
      expect(reply.title).toBe(title);
      for (const [, ...cells] of blocksOf(reply, 'table')[0]?.rows ?? []) {
        const texts = cells.map((cell) => spansText(cell).replace(/ *\[\d+\]/g, ''));
        expect(new Set(texts).size, texts.join(' / ')).toBeGreaterThan(1);
        expect(texts.every((text) => /\([01]\/5\)/.test(text)) && new Set(texts.map((text) => text.slice(-6))).size === 1).toBe(false);
      }
    }
  });

  it.each([
    [
      'edge impulse vs emlearn, must be open source',
      /^emlearn is open source, .*Edge Impulse is used by terms that are not those of open source/s,
    ],
    [
      '/compare xgboost catboost tabpfn aspect:licence',
      /^XGBoost and CatBoost are open source, and closed products may be built on them\..*TabPFN allows no product/s,
    ],
    ['/compare piper coqui-tts aspect:licence', /^Piper is open source, for products that are open too|Piper is open source, for products/],
    ['polars vs pandas licence', /^Polars and pandas are open source/],
  ])('says first what the licences allow: %s', async (line, says) => {
    const { reply } = await ask(line);
    const [verdict] = blocksOf(reply, 'paragraph');
    expect(spansText(verdict?.text ?? [])).toMatch(says);
    expect(isCited(verdict?.text ?? [])).toBe(true);
    expect(plainText(reply)).not.toContain('Under which licence');
  });

  it.each([
    ['/compare gpytorch botorch', 'BoTorch and GPyTorch can go together.'],
    ['/compare open-webui ollama', 'Open WebUI and Ollama can go together.'],
    ['/compare gymnasium isaac-lab', 'Isaac Lab and Gymnasium can go together.'],
  ])('says what goes together by the claim of one of them: %s', async (line, says) => {
    expect(plainText((await ask(line)).reply)).toContain(says);
  });

  it('gives no reasons to choose a whole where a part of it is meant', async () => {
    const served = plainText((await ask('/compare vllm tensorrt-llm sglang')).reply);
    expect(served).toContain('TensorRT as a whole, not TensorRT-LLM alone');
    expect(served).not.toMatch(/Choose TensorRT|over TensorRT/);
    expect(plainText((await ask('/compare llm-compressor gptqmodel')).reply)).not.toContain('Choose vLLM');
  });

  it('has a line for each of three, also for a part', async () => {
    expect(plainText((await ask('autogluon vs h2o automl vs pycaret')).reply)).toMatch(
      /^[^\n]*\n\n- H2O AutoML, a part of H2O-3, [^]*- AutoGluon if /,
    );
  });

  it('asks nothing of communities by the jobs that are to be run', async () => {
    expect((await ask('dagster or airflow when half the jobs are dbt')).args).toEqual({ frameworks: 'dagster,airflow' });
  });

  it('tells what decides between two where they are even on what is asked, and no yes to a question that nobody asked', async () => {
    const even = await ask('/compare vllm sglang aspect:reinforcement-learning');
    expect(plainText(even.reply)).toMatch(/^[^\n]*\n\nOn this they are even: [^]*\n\nTake vLLM by default/);
    expect(spansText(blocksOf((await ask('/compare langfuse langsmith')).reply, 'paragraph')[0]?.text ?? [])).toMatch(
      /^All core functions/,
    );
  });

  it('shows both sides where sources contradict each other', async () => {
    expect(plainText((await ask('/compare pytorch tensorflow aspect:learning curve')).reply)).toContain('Disputed: ');
  });

  it('never sends anyone to Theano for new work', async () => {
    for (const other of SYSTEMS.filter((id) => id !== 'theano')) {
      const text = plainText((await ask(`/compare theano ${other}`)).reply);
      expect(text).toMatch(/ended/i);
      expect(text).toMatch(new RegExp(`For anything new, take ${services.knowledge.frameworks.get(other)?.name}`));
    }
  });

  it('says how it read a name', async () => {
    expect(plainText((await ask('/compare Pytorhc tensorflow')).reply)).toContain('I read “Pytorhc” as PyTorch');
    expect(plainText((await ask('/compare torchscript keras')).reply)).toContain(
      'TorchScript is answered as a part of PyTorch: scores are of the whole.',
    );
  });

  it('begins with what holds of a part itself, and keeps it in its buttons', async () => {
    const { args, reply } = await ask('/compare tensorrt-llm lmdeploy');
    expect(reply.title).toBe('TensorRT-LLM vs LMDeploy');
    expect(plainText(reply)).toMatch(/builds no TensorRT engines[^]*TensorRT as a whole, not TensorRT-LLM alone/);
    expect(args).toEqual({ frameworks: 'TensorRT-LLM,lmdeploy' });
    const again = await ask(`/compare ${args['frameworks'] ?? ''} aspect:licence`);
    expect(plainText(again.reply)).toContain('builds no TensorRT engines');
  });

  it('takes no part that has ended, though its whole goes on', async () => {
    expect(plainText((await ask('/compare tensorflow addons, keras')).reply)).toMatch(
      /TensorFlow Addons has ended[^]*For anything new, take Keras\./,
    );
    // Where the whole takes its place, that is compared.
    expect(plainText((await ask('/compare pytorch mobile, litert')).reply)).toContain('Take ExecuTorch if');
  });

  it('compares up to five', async () => {
    const { args, reply } = await ask(`/compare ${SYSTEMS.join(' ')}`);
    expect(args['frameworks']?.split(',')).toEqual(SYSTEMS);
    expect(blocksOf(reply, 'table')[0]?.columns).toHaveLength(6);
  });

  it.each([
    ['/compare pytorch', /second framework/, 'error'],
    ['/compare pytorch torch', /PyTorch twice/, 'error'],
    ['/compare pytorch tensorflow keras theano sklearn jax', /at most 5/, 'error'],
    ['/compare pytorch keras aspect:zzzz', /don't know the aspect “zzzz”/, 'unknown'],
    ['/compare', /needs frameworks/, 'error'],
    ['/about', /needs a framework\./, 'error'],
    ['/compare zzzzzz keras', /don't know the framework “zzzzzz”/, 'unknown'],
    ['/compare zzzzzz, keras, yyyyyy', /don't know the frameworks “zzzzzz” and “yyyyyy”/, 'unknown'],
  ])('%s: says what to do next', async (line, message, outcome) => {
    const answer = await ask(line);
    expect(answer.reply.title).toMatch(message);
    expect(answer.outcome).toBe(outcome);
    expect(answer.reply.blocks).not.toEqual([]);
  });

  it('takes a name that begins with another name as both, and says so', async () => {
    const { args, reply } = await ask('/compare pytorch lightning');
    expect(args['frameworks']).toBe('pytorch,pytorch-lightning');
    expect(plainText(reply)).toContain('I read “pytorch lightning” as PyTorch and PyTorch Lightning.');
  });

  it.each([
    ['/compare pytorch jax', 'Add TensorFlow'],
    ['/compare pandas polars', 'Add Spark MLlib'],
    ['/compare xgboost lightgbm catboost', 'Add YDF'],
    // Nobody chooses between all of these.
    ['/compare opencv pytorch', undefined],
  ])('%s: offers one between which and those that are compared people choose', async (line, label) => {
    const { reply } = await ask(line);
    expect(reply.actions.map((action) => action.label).find((one) => one.startsWith('Add '))).toBe(label);
  });

  it('says where it takes for one name what may be two', async () => {
    const { args, reply } = await ask('/compare pytorch lightning fastai');
    expect(args['frameworks']).toBe('pytorch-lightning,fastai');
    expect(plainText(reply)).toContain('I read “pytorch lightning” as one name; with a comma after “pytorch” it is two.');
    expect(plainText((await ask('/compare pytorch, lightning, fastai')).reply)).not.toContain('as one name');
  });

  it('tells the first of many names that it does not know, and how many more there are', async () => {
    const { reply } = await ask('/compare wob flurb grent plix zork mumb drell and pytorch');
    expect(reply.title).toBe("I don't know the frameworks “wob”, “flurb”, “grent”, “plix”, “zork” and 2 more.");
  });

  it('offers of names that it does not know only questions in which one stands', async () => {
    expect((await ask('/compare x y z')).outcome).toBe('unknown');
    const { reply } = await ask('/compare claude llama');
    expect(plainText(reply)).toContain('But I know questions that name it.');
    for (const { label } of reply.actions) expect(label).toMatch(/claude/i);
  });

  it('says first how each runs on the machine that somebody has', async () => {
    const { args, reply } = await ask('/compare pytorch jax machine:m2 macbook');
    expect(args).toEqual({ frameworks: 'pytorch,jax', machine: 'mac' });
    const [verdict, heading, list] = reply.blocks;
    expect(verdict?.kind === 'paragraph' ? spansText(verdict.text) : '').toMatch(/^On a Mac take PyTorch.*: JAX runs so only in part/);
    expect(heading).toEqual({ kind: 'heading', text: 'On a Mac' });
    const lines = list?.kind === 'list' ? list.items.map(spansText) : [];
    expect(lines[1]).toContain('On Macs its makers support the CPU only.');
    for (const line of linesOf(reply)) expect(isCited(line), spansText(line)).toBe(true);
    for (const action of reply.actions.filter(({ command }) => command === 'compare')) expect(action.args['machine']).toBe('mac');
  });

  it('takes the machine of a question, and lets an entry that weighs just these on it go first', async () => {
    const question = 'pytorch or jax for a PhD in physics? I only have a macbook m2 and sometimes colab TPU';
    expect(await ask(question)).toMatchObject({ command: 'compare', args: { frameworks: 'pytorch,jax', machine: 'mac' } });
    expect((await ask('is mlx faster than pytorch on m3 max')).args).toEqual({ question: 'mlx-or-pytorch-on-a-mac' });
  });

  it('compares first on what they differ in of all that a question stresses', async () => {
    const { args } = await ask('polars or pandas or dask for 50GB csv on a machine with 32GB RAM');
    expect(args['aspect']).toBe('memory,tabular');
  });

  it('offers the nearest names for one that it cannot mend, and keeps the others', async () => {
    const { outcome, reply } = await ask('/compare kerass-flow tensorflow');
    expect(outcome).toBe('suggested');
    expect(reply.actions[0]?.args['frameworks']).toMatch(/^tensorflow,/);
  });

  it.each([
    ['/compare argo kubeflow', 'argo-or-kubeflow-pipelines'],
    ['/compare ddp fsdp', 'ddp-vs-fsdp'],
  ])('%s: gives the question that weighs what has no card of its own', async (line, question) => {
    const { outcome, command, args, reply } = await ask(line);
    expect({ outcome, command, args }).toEqual({ outcome: 'answered', command: 'faq', args: { question } });
    expect(plainText(reply)).toContain('so this is the question that weighs them.');
  });

  it('begins with what the question says that weighs parts, before what holds of their wholes', async () => {
    const { command, args, reply } = await ask('numpy vs jax.numpy, what is the difference');
    expect({ command, args }).toEqual({ command: 'compare', args: { frameworks: 'numpy,jax.numpy' } });
    expect(reply.actions[0]).toMatchObject({ command: 'faq', args: { question: 'jax-numpy-or-numpy' } });
    expect(plainText(reply)).toContain(
      plainText((await ask('/faq jax-numpy-or-numpy')).reply)
        .split('\n')[2]
        ?.slice(0, 60),
    );
  });

  it('takes a part for its whole where no question weighs just these, whatever else speaks of both', async () => {
    expect((await ask('/compare tflite coreml')).args).toEqual({ frameworks: 'TensorFlow Lite,coreml' });
    expect((await ask('/compare pytorch onnx')).args).toEqual({ frameworks: 'pytorch,ONNX' });
  });

  it('asks after no name that is far from what was typed, and has no button that leads nowhere', async () => {
    expect((await ask('/compare feast tecton')).reply.actions.map(({ label }) => label)).toEqual(['About Feast']);
    const { reply } = await ask('/compare kats merlion');
    expect(plainText(reply)).not.toContain('Did you mean');
    expect(reply.actions.map(({ command }) => command)).toEqual(['faq', 'faq']);
    expect((await ask('/compare burn candle tch')).reply.actions[0]?.label).toBe('Compare Burn and Candle');
  });

  it('says of what is built on what it is compared with that the two go together, and makes no choice of them', async () => {
    const text = plainText((await ask('/compare flax jax')).reply);
    expect(text).toMatch(/Flax is built on JAX: they go together\. Flax is a neural network library for JAX.*\[\d+\]/);
    expect(text).not.toContain('Choose');
    expect(plainText((await ask('/compare jax flax equinox')).reply)).toMatch(/Equinox is built on JAX[^]*Choose/);
    expect(plainText((await ask('/compare keras jax')).reply)).toContain('Keras can be used on top of JAX');
    // What decides between the two is known.
    expect(plainText((await ask('/compare keras tensorflow')).reply)).not.toContain('they go together');
  });

  it('completes the last name of a list', () => {
    const complete = compareCommand.options.frameworks.suggest;
    expect(complete('pytorch, tensorf', services)[0]).toEqual({ value: 'pytorch,tensorflow', label: 'PyTorch, TensorFlow' });
    expect(complete('', services).length).toBeGreaterThan(4);
    for (const typed of ['pytorch tensorf', 'pytorch / tensorf', 'pytorch AND tensorf', 'pytorch、tensorf'])
      expect(complete(typed, services)[0]?.value).toBe('pytorch,tensorflow');
    expect(complete('hugging face transf', services)[0]?.value).toBe('huggingface-transformers');
  });

  it('offers what it knows of those to be compared where it does not know one', async () => {
    const { reply } = await ask('/compare ray, keras, zzzzzz');
    expect(reply.actions.map(({ label }) => label)).toEqual(['Compare Ray and Keras', 'About Ray', 'About Keras']);
  });

  it('sets what it says of how it read the names apart, sentence by sentence', async () => {
    const told = plainText((await ask('/compare is gguf support going away in vllm')).reply);
    expect(told).toContain('scores are of the whole. I left out');
  });

  it.each([
    ['xgboost vs lightgbm: memory, speed, licence', 'memory,performance,licence', ['Memory', 'Speed', 'Licence']],
    ['/compare pytorch keras aspect:licence,learning curve', 'licence,learning-curve', ['Licence', 'Learning curve']],
  ])('shows all aspects that are asked about in one table: %s', async (typed, aspect, rows) => {
    const { args, reply } = await ask(typed);
    expect(args['aspect']).toBe(aspect);
    const [table] = blocksOf(reply, 'table');
    expect(table?.rows.map(([name]) => spansText(name ?? []))).toEqual(rows);
  });

  it('says of which of them nothing is known', async () => {
    const { reply } = await ask('/compare qdrant milvus aspect:licence,phones');
    expect(plainText(reply)).toContain("I don't know how Qdrant and Milvus compare on phones.");
  });
});
