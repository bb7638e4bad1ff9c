import { describe, expect, it } from 'vitest';
import { plainText, spansText } from '../../src/chat/plain-text.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

/** What stands directly under the verdict, with which an answer opens. */
const underVerdict = ({ blocks: [, next] }: Reply): string => (next?.kind === 'note' ? spansText(next.text) : '');

describe('what is asked for and not weighed', () => {
  it.each([
    ['qdrant vs milvus, must run on arm', 'must run on arm'],
    ['prefect vs dagster on prem, no docker', 'on prem, no docker'],
    ['keras or fastai, two interns, german', 'two interns, german'],
    ['compare xgboost and lightgbm for a hospital', 'for a hospital'],
    ['dask vs ray, under 200 MB', 'under 200 MB'],
    ['/compare weaviate vs qdrant, hipaa', 'hipaa'],
    ['/compare mlflow vs wandb for five people', 'for five people'],
    ['/compare airflow vs prefect, must run on azure functions', 'must run on azure functions'],
    ['prophet vs darts for 10,000 daily series', 'for 10,000 daily series'],
    ['dask vs polars, 1,500,000 files', '1,500,000 files'],
    ['fairlearn vs aif360 on phones', 'on phones'],
    ['detectron2 vs mmdetection for android', 'for android'],
    ['polars vs pandas for medieval tables', 'for medieval tables'],
    ['databricks vs sagemaker, no devops person', 'no devops person'],
    ['milvus or pgvector, 50k vectors only', '50k vectors only'],
    ['chainer vs pytorch for a bank', 'for a bank'],
    ['burn vs candle for a small team', 'for a small team'],
    ['catboost vs lightgbm for large models', 'for large models'],
  ])('is told under the verdict of a comparison: %s', async (question, phrases) => {
    const { command, reply } = await ask(question);
    expect(command).toBe('compare');
    expect(underVerdict(reply)).toBe(`Not weighed: ${phrases}.`);
  });

  it.each([
    'keras vs pytorch, which one is better',
    'pytorch or jax, on a mac',
    'xgboost vs lightgbm, training speed',
    'pytorch vs tensorflow in 2026?',
    'lightgbm vs catboost',
    '/compare pytorch tensorflow for images',
    'darts vs sktime for anomaly detection',
    'detectron2 vs mmdetection for a new project',
    'polars vs pandas for existing code',
    'mlflow vs wandb for shared dashboards',
    'aif360 vs fairlearn for published methods',
    'stable-baselines3 vs rllib for multi agent',
  ])('is not told where all is compared, or decided by the verdict: %s', async (question) => {
    const { command, reply } = await ask(question);
    expect(command).toBe('compare');
    expect(plainText(reply)).not.toContain('Not weighed');
  });

  it.each([
    ['spark vs polars 100gb single machine', 'On one machine take Polars'],
    ['spark vs pandas, laptop', 'On one machine take pandas'],
  ])('is weighed by the verdict on one machine: %s', async (question, verdict) => {
    const [first] = (await ask(question)).reply.blocks;
    expect(first?.kind === 'paragraph' ? spansText(first.text) : '').toContain(verdict);
  });

  it.each([
    'lightgbm vs catboost, 3 gpus',
    '/compare flower vs tensorflow federated, research group of 4',
    'darts or prophet, 2 yrs of history',
  ])('is a figure, which asks of no aspect: %s', async (question) => {
    const { args, reply } = await ask(question);
    expect(args).not.toHaveProperty('aspect');
    expect(underVerdict(reply)).toBe(`Not weighed: ${question.split(', ')[1]}.`);
  });

  it.each([
    ['pgvector vs milvus at 500 million vectors', /^On that: choose Milvus if you have hundreds of millions of vectors/],
    ['evidently or nannyml, labels come after 6 months', /^On that: choose NannyML if true labels come late or never/],
    ['unsloth or axolotl, 4 gpus', /^On that: choose Axolotl if you train on several GPUs/],
    ['prophet or nixtla, marketing wants explainable', /^On that: choose Prophet if colleagues must read why/],
    ['vllm or ollama for 20 internal users', /^Take vLLM to serve many users at once/],
    ['comet or aim, nothing may leave our network', /^On that: choose Aim if you want a tracker on your own machine/],
    ['mlflow or wandb, we may not send data outside the EU', /^Take MLflow if runs and models should stay on your own server/],
    ['mlflow vs wandb, no server', /^On that: choose Weights & Biases if you want shared dashboards of runs without keeping a server/],
    ['pgvector vs qdrant, we already run postgres', /^Take pgvector if your data are in PostgreSQL/],
    ['airflow vs prefect vs dagster if we are only two people', /^On that: choose Prefect over Apache Airflow if .* less to set up/],
    ['spacy vs stanza for 60 languages', /^On that: choose Stanza if you need syntax for many languages/],
    ['langgraph vs crewai, needs human approval in between', /^On that: choose LangGraph if runs are long, .* or wait for a person/],
    ['/compare keras vs pytorch, 3 gpus', /^On that: choose PyTorch if you train on several GPUs/],
    ['mri brain tumor segmentation, monai or nnunet', /^On that: choose nnU-Net if you segment CT, MRI/],
  ])('is weighed by the condition that speaks of it, which comes first: %s', async (question, verdict) => {
    const { reply } = await ask(question);
    const [first] = reply.blocks;
    expect(first?.kind === 'paragraph' ? spansText(first.text) : '').toMatch(verdict);
    expect(plainText(reply)).not.toContain('Not weighed');
  });

  it.each([
    'milvus or pgvector, 50k vectors only',
    'numpyro vs pymc, many thousands of groups',
    'xgboost or catboost, must train on a mac gpu',
    'keras vs pytorch, which one should I choose for my project',
    'langchain vs llamaindex, our team is happy',
  ])('is led to none of them by words that hardly tell: %s', async (question) => {
    expect(plainText((await ask(question)).reply)).not.toContain('On that: choose');
  });

  it('is not followed by the lead of another that the condition rules out', async () => {
    expect(plainText((await ask('mri brain tumor segmentation, monai or nnunet')).reply)).not.toContain('is ahead');
  });

  it.each([
    ['forecasting for a few thousand shops', 'a few thousand shops'],
    ['recommendations for millions of users', 'millions of users'],
    ['vector search over 80 million documents', '80 million documents'],
    ['experiment tracking for a 5 person team', '5 person team'],
    ['object detection on a smartwatch', 'smartwatch'],
    ['feature store with Snowflake', 'Snowflake'],
    ['image classification in <10ms', '<10ms'],
    ['object detection at more than 30 images', 'more than 30 images'],
    ['we have 3 weeks, churn prediction, what framework', '3 weeks'],
    ['forecasting, no deep learning', 'no deep learning'],
  ])('is an amount in words, a team, or a place: %s', async (question, told) => {
    expect(underVerdict((await ask(question)).reply)).toBe(`Not weighed: ${told}.`);
  });

  it.each([
    ['python 3.7 only, gradient boosting', /On python 3\.7: pip install xgboost .* needs Python 3\.12 or newer/],
    ['python 3.8 only, llm inference', /On python 3\.8: vLLM installs .* with Python 3\.10 to 3\.13/],
    ['/recommend gradient boosting, python 3.7', /On python 3\.7: /],
    ['py 3.8 object detection', /On py 3\.8: Ultralytics .* asks for Python 3\.8 or later/],
    ['no chinese frameworks, ocr', /not from where\.[^]*Who stands behind it: PaddlePaddle [^]*Baidu/],
    ['european made frameworks only, nlp', /Not weighed: european made[^]*Who stands behind it: /],
  ])('is followed by what is known of the first on that: %s', async (question, told) => {
    expect(plainText((await ask(question)).reply)).toMatch(told);
  });

  it('is a host of which nothing is known, before the answer', async () => {
    expect(plainText((await ask('model serving on fly.io')).reply)).toContain('Not weighed: fly.io. What runs well there I do not know');
  });

  it.each(['good evening, keras vs jax', 'torch vs mxnet. good day'])('is no greeting: %s', async (question) => {
    expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
  });

  it.each(['/recommend vector search, mit or apache', 'speech recognition under a permissive licence'])(
    'is no licence where several would do: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
    },
  );

  it.each([
    ['litert vs executorch on stm32', 'edge'],
    ['tflite micro vs executorch on an esp32-s3', 'edge'],
    ['keras vs fastai, has to be apache 2.0', 'licence'],
    ['qdrant vs milvus, permissive', 'licence'],
    ['langchain vs llamaindex in typescript', 'languages'],
    ['xgboost vs catboost for teaching', 'learning-curve'],
  ])('is compared where an aspect tells it: %s', async (question, aspect) => {
    const { args, reply } = await ask(question);
    expect(args['aspect']).toBe(aspect);
    expect(plainText(reply)).not.toContain('Not weighed');
  });

  it.each([
    ['xgboost vs catboost, bsd licence, in rust', 'licence,languages'],
    ['compare keras, jax and mxnet for embedded devices, must be bsd and no nvidia', 'edge,licence,hardware'],
  ])('is compared on all aspects that tell it: %s', async (question, aspects) => {
    expect((await ask(question)).args['aspect']).toBe(aspects);
  });

  it.each(['/recommend images machine:amd budget:500', '/recommend images budget:500 machine:amd'])(
    'is told where it is set as an option and is none: %s',
    async (typed) => {
      const { args, reply } = await ask(typed);
      expect(args).toEqual({ task: 'images', machine: 'amd' });
      expect(plainText(reply)).toContain('Not weighed: budget:500.');
    },
  );

  it('asks of no aspect where it is refused, and nothing is known to need it', async () => {
    const { args, reply } = await ask('prefect vs dagster vs airflow, without the cloud');
    expect(args).not.toHaveProperty('aspect');
    expect(underVerdict(reply)).toBe('Not weighed: without the cloud.');
  });

  it.each([
    ['tflite micro vs emlearn vs edge impulse, no cloud', 'cloud', 'Edge Impulse needs that: '],
    ['kserve or bentoml if we have no k8s?', 'kubernetes', 'KServe needs that: '],
    ['flyte or prefect without kubernetes?', 'kubernetes', 'Flyte needs that: '],
    ['qdrant vs weaviate, no server', 'server', 'Weaviate needs that: '],
    ['comet or mlflow without an account', 'account', 'Comet (comet.ml) needs that: '],
    ['which of mlflow and neptune and comet needs an account', 'account', 'Comet (comet.ml) needs that: '],
    ['do kserve or bentoml require kubernetes', 'kubernetes', 'KServe needs that: '],
    ['/compare kserve mlserver without:kubernetes', 'kubernetes', 'KServe needs that: '],
  ])('is told of each that needs it: %s', async (question, without, told) => {
    const { command, args, reply } = await ask(question);
    expect(command).toBe('compare');
    expect(args).toMatchObject({ without });
    expect(args).not.toHaveProperty('aspect');
    expect(plainText(reply)).toContain(told);
    expect(plainText(reply)).toMatch(/not known to need that|for trials/);
    expect(plainText(reply)).not.toContain('Not weighed');
  });

  it('of all that a comparison is to do without weighs what is needed around them', async () => {
    expect(plainText((await ask('/compare kserve bentoml without:java')).reply)).toContain('Not weighed: without java.');
  });

  it.each([
    'kserve or seldon core, we run kubernetes',
    'chroma or pgvector for somebody with postgres',
    'qdrant or pgvector, all is in PostgreSQL',
  ])('is not told where the choice hangs on just that: %s', async (question) => {
    const { command, reply } = await ask(question);
    expect(command).toBe('compare');
    expect(plainText(reply)).not.toContain('Not weighed');
  });

  it('has a button to what a framework says of it', async () => {
    const { actions } = (await ask('qdrant or milvus, has to run on arm')).reply;
    expect(actions).toContainEqual({ label: 'Qdrant and arm', command: 'about', args: { framework: 'qdrant', naming: 'arm' } });
    expect(actions.map(({ label }) => label)).not.toContain('Milvus and arm');
  });

  it.each([
    ['speech recognition for Swahili, streaming', 'Swahili, streaming'],
    ['/recommend churn prediction, HIPAA', 'HIPAA'],
    ['transcribe meetings, must stay in house (GDPR)', 'GDPR'],
    ['vector search over 30M embeddings', '30M embeddings'],
    ['rag with angular over 5,000 documents', 'angular, 5,000 documents'],
    ['/recommend model serving, canary releases, on arm', 'canary releases, on arm'],
    ['boosted trees, has to run on Python 3.7', 'Python 3.7'],
    ['image classification, ubuntu 16.04 and cuda 10.2, on a mac', 'ubuntu 16.04, cuda 10.2'],
    ['object detection on windows 7', 'windows 7'],
    ['churn prediction, auditable, no internet', 'auditable'],
    ['controlnet training 12gb', '12gb'],
    ['finetune a vision transformer 8 gb', '8 gb'],
    ['flutter object detection', 'flutter'],
    ['churn prediction without programming', 'without programming'],
    ['similarity search in MySQL', 'MySQL'],
    ['churn prediction for 200 customers', '200 customers'],
    ['forecasting, 12 sensors', '12 sensors'],
    ['image classification with 80 photos', '80 photos'],
    ['pose estimation of rats', 'rats'],
    ['object detection in drone footage', 'drone footage'],
    ['train a language model on 4 GPUs', '4 GPUs'],
    ['text classification on a Jetson AGX Orin', 'Jetson AGX Orin'],
    ['image classification on an AMD FPGA', 'FPGA'],
    ['one library for both speech recognition and translation', 'for machine translation'],
  ])('is told under the verdict of a recommendation: %s', async (question, phrases) => {
    expect(underVerdict((await ask(question)).reply)).toBe(`Not weighed: ${phrases}.`);
  });

  it.each(['image classification in python 3', 'offline reinforcement learning', 'machine learning without programming'])(
    'is nothing that is weighed: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
    },
  );

  it.each([
    'topic modelling, fully offline',
    'image classification offline',
    'sentiment analysis with few examples',
    'train a language model on 128 GPUs',
    'mri segmentation',
    'speech recognition on a snapdragon notebook',
  ])('is nothing that the need holds: %s', async (question) => {
    expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
  });

  it.each([
    ['model serving on azure functions', 'azure functions'],
    ['serve a model on Cloud Run with low cold start', 'Cloud Run, cold start'],
    ['deploy a model to vercel, HIPAA', 'vercel, HIPAA'],
  ])('comes before the answer where that may hang on it: %s', async (question, places) => {
    const [first] = (await ask(question)).reply.blocks;
    expect(first).toMatchObject({
      text: [{ text: `Not weighed: ${places}. What runs well there I do not know: this is the answer apart from that.` }],
    });
  });

  it('is told in one line with what makers shall not be from', async () => {
    const text = plainText((await ask('interpretable image classification, nothing chinese')).reply);
    expect(text.match(/Not weighed:/g)).toHaveLength(1);
    expect(text).toMatch(/Not weighed: nothing chinese, interpretable\. I know who/);
  });

  it('is nothing that is read as a framework', async () => {
    const text = plainText((await ask('alternatives to sagemaker for serving, cheap')).reply);
    expect(text).toContain('coming from Amazon SageMaker');
    expect(text).toContain('Not weighed: cheap.');
  });

  it.each([
    ['survival analysis on my 4090', 'a GPU'],
    ['anomaly detection with cuda', 'a GPU'],
    ['data drift on NVIDIA GPUs, cheap', 'a GPU, cheap'],
  ])('is a GPU for what is mostly done without one: %s', async (question, told) => {
    expect(underVerdict((await ask(question)).reply)).toBe(`Not weighed: ${told}.`);
  });

  it.each(['object detection on my 4090', 'clustering on the gpu', 'tables on an amd gpu', 'tables without a gpu'])(
    'is no GPU where one is taken for granted, weighed or refused: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
    },
  );

  it('stands beside what is taken for granted', async () => {
    expect(underVerdict((await ask('fine-tune a language model on a 4090, cheap')).reply)).toBe(
      'Not weighed: cheap. NVIDIA GPUs and Linux are taken for granted.',
    );
  });

  it.each([
    ['/recommend tables in r and python', 'in Python'],
    ['/recommend images on a phone and on a server', 'on phones'],
    ['pose detection for android and the browser', 'in the browser'],
  ])('tells the other of two places or languages: %s', async (question, other) => {
    expect(plainText((await ask(question)).reply)).toContain(`Not weighed: ${other}.`);
  });

  it.each([
    'rest api for sklearn and xgboost, no gpu',
    'a web service and batch jobs in rust, without a gpu',
    'images and video on a snapdragon laptop',
  ])('tells of no place that is only a machine: %s', async (question) => {
    expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
  });

  it.each(['/recommend text classification in java or kotlin', '/recommend time series in r, and plots', '/recommend images on phones'])(
    'tells of no other where there is none: %s',
    async (question) => {
      expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
    },
  );

  it.each([
    ['rest api on a raspberry pi for images', 'on small devices'],
    ['model server in the browser', 'in the browser'],
    ['text classification, free', 'free'],
    ['object detection, free, on windows', 'free'],
    ['images, speech and forecasting, all in one library', 'for images and video, for speech recognition'],
  ])('is told where something is left out: %s', async (question, phrases) => {
    const { command, reply } = await ask(question);
    expect(command).toBe('recommend');
    expect(underVerdict(reply)).toBe(`Not weighed: ${phrases}.`);
  });

  it.each(['text classification, lock-free', 'object detection on windows 11'])('is told of nothing else: %s', async (question) => {
    expect(plainText((await ask(question)).reply)).not.toContain('Not weighed');
  });
});

describe('what an answer does not tell', () => {
  it.each([
    ['we need PyTorch on Windows 7', 'Windows 7'],
    ['does jax work on cuda 11', 'cuda 11'],
    ['does tensorflow run on ubuntu 18.04', 'ubuntu 18.04'],
    ['CatBoost licence, patent grant?', 'patent'],
    ['licence of xgboost, any trademark rules?', 'trademark'],
    ['yolo in flutter', 'flutter'],
    ['can i use mediapipe with jetpack compose', 'jetpack compose'],
    ['does torch7 run on mac m1', 'a Mac'],
    ['does chainer run on my macbook', 'a Mac'],
    ['does weka 3.9 train on my ipad', 'iPhones'],
    ['does jax run on windows on arm', 'arm'],
    ['which java for deeplearning4j', 'which version of java'],
    ['which node version for transformers.js', 'which version of node'],
    ['which xcode for coreml', 'which version of xcode'],
    ['which cuda version does vllm need', 'which version of cuda'],
  ])('of a version or a point that is asked about is said: %s', async (question, phrase) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).toBe('answered');
    expect(plainText(reply)).toContain(`Not told here: ${phrase}.`);
  });

  it.each([
    'does jax work on cuda 12',
    'does pytorch work with python 3.14',
    'does pytorch work with python 3.13',
    'scikit-learn python 3.12',
    'tensorflow licence, patent grant?',
    'lightgbm on windows 11',
    'is keras maintained',
    'litert in flutter',
    'sherpa-onnx flutter',
    'does catboost use the gpu of an m2 macbook',
    'does weka run on an intel mac',
    'does catboost run on arm64',
    'which java for tribuo',
    'which python version does pytorch need',
  ])('is no such thing where it, or a range of them, is told: %s', async (question) => {
    expect(plainText((await ask(question)).reply)).not.toContain('Not told here');
  });

  it('leads to the entry that tells which others have what the one that is asked about has not', async () => {
    const { reply } = await ask('Is there an integration of Tensorflow JS for dart/Flutter?');
    expect(plainText(reply)).toContain('Not told here: Flutter. A button leads to “How do I run a model in a Flutter app?”');
    expect(reply.actions[0]).toMatchObject({ command: 'faq', args: { question: 'litert-flutter' } });
  });
});
