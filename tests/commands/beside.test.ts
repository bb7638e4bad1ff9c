import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk, isCited, linesOf } from './ask.ts';

const services = await realServices();
const ask = createAsk(services);

describe('what is asked of one framework and of what is named beside it', () => {
  it.each([
    ['did snowflake acquire streamlit', 'Streamlit and Snowflake', 'belongs to Snowflake'],
    ['does huggingface own gradio', 'Gradio and Hugging Face', 'a team at Hugging Face'],
    ['is nemo from nvidia', 'NVIDIA NeMo and NVIDIA', "NVIDIA's project"],
    ['is mlflow from databricks', 'MLflow and Databricks', 'Databricks started MLflow'],
    ['is catboost a product of yandex', 'CatBoost and Yandex', 'Yandex'],
    ['does microsoft still own lightgbm', 'LightGBM and Microsoft', 'independent project of its maintainers since March 2026'],
    ['was orange made by the university of ljubljana?', 'Orange and University of Ljubljana', 'University of Ljubljana'],
    ['did openai make whisper', 'Whisper and OpenAI', "is OpenAI's"],
    ['is openvino from intel', 'OpenVINO and Intel', "OpenVINO is Intel's project"],
    ["is openvino intel's?", 'OpenVINO and Intel', "OpenVINO is Intel's project"],
    ['is onnx runtime microsoft', 'ONNX Runtime and Microsoft', "ONNX Runtime is Microsoft's project"],
    ['is mlx still apple', 'MLX and Apple', 'Apple machine learning research'],
    ['is tfx a google project', 'TFX and Google', 'TFX is a Google project'],
    ['is megatron an nvidia library', 'Megatron-LM and NVIDIA', 'Megatron-LM is led by NVIDIA'],
  ])('tells who makes it by naming whom it was asked about: %s', async (question, title, says) => {
    const { reply, outcome, command } = await ask(question);
    expect({ outcome, command, title: reply.title }).toEqual({ outcome: 'answered', command: 'about', title });
    expect(plainText(reply)).toContain(says);
    for (const line of linesOf(reply)) expect(isCited(line)).toBe(true);
  });

  it.each([
    ["did nvidia buy openai's triton", 'I know nothing about Triton language and “nvidia”.', 'governance'],
    ['does lightning belong to the linux foundation', 'I know nothing about PyTorch Lightning and “linux foundation”.', 'Lightning AI'],
    ['does lightgbm work with seaborn', 'I know nothing about LightGBM and “seaborn”.', 'installation'],
    ['when is xgboost 9 due', 'I know nothing about XGBoost 9.', 'Latest release'],
    ["what's new in vllm 0.33", 'I know of vLLM 0.33 only that it is out.', 'Latest release'],
    ['breaking changes in polars 1', 'I know nothing about Polars 1.', 'Latest release'],
    ['does kserve run on windows', 'I know nothing about KServe and Windows.', 'on Kubernetes'],
    ['does flair run on iphone', 'I know nothing about Flair and iPhones.', 'installation'],
    ['can I run trankit on windows?', 'I know nothing about Trankit and Windows.', 'installation'],
    ['does orange run on mac', 'I know nothing about Orange and a Mac.', 'winget'],
  ])('says that nothing is known of that, with what comes nearest: %s', async (question, title, says) => {
    const { reply, outcome } = await ask(question);
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'suggested', title });
    expect(plainText(reply)).toContain(says);
  });

  it.each([
    ['is ctranslate2 part of opennmt', 'in the OpenNMT organisation'],
    ['is tensorboard part of tensorflow', 'belongs to the TensorFlow project'],
    ['how is aeon related to sktime', 'a fork of sktime'],
    ['is vllm part of the pytorch foundation', 'since May 2025'],
    ['does sktime belong to the alan turing institute', 'funded its beginnings'],
    ['is kserve part of kubeflow', 'its distribution includes KServe'],
    ['is torchvision part of pytorch', 'torchvision is listed with PyTorch.'],
    ['is torchaudio included in pytorch', 'torchaudio is listed with PyTorch.'],
  ])('tells what it is part of: %s', async (question, says) => {
    const { reply, outcome, command } = await ask(question);
    expect({ outcome, command }).toEqual({ outcome: 'answered', command: 'about' });
    expect(plainText({ ...reply, citations: [] })).toContain(says);
  });

  it.each([
    ['can I use flyte without kubernetes', 'Flyte and Kubernetes', 'a cluster of your own asks for Kubernetes'],
    ['kserve without k8s', 'KServe and Kubernetes', 'on Kubernetes'],
    ['does kubeflow run without openshift', 'Kubeflow and Kubernetes', 'starts with a Kubernetes cluster'],
    ['can I use wandb without an account', 'Weights & Biases and account', 'an account with a key'],
    ['flax without jax', 'Flax and JAX', 'a neural network library for JAX'],
    ['can transformers be used without pytorch', 'Hugging Face Transformers and PyTorch', 'run on PyTorch alone'],
    ['deepspeed without nvcc', 'DeepSpeed and nvcc', 'needs nvcc or hipcc'],
    ['ray without a cluster', 'Ray and cluster', 'from a laptop to a cluster'],
    ['does mlflow work without a server', 'MLflow and server', 'one command for a local server'],
  ])('tells what it says of what it shall do without, and no yes of another question: %s', async (question, title, says) => {
    const { reply, outcome, command } = await ask(question);
    expect({ outcome, command, title: reply.title }).toEqual({ outcome: 'answered', command: 'about', title });
    expect(plainText(reply)).toContain(says);
    expect(plainText(reply)).not.toMatch(/^(?:Yes|No)\b/m);
    for (const line of linesOf(reply)) expect(isCited(line)).toBe(true);
  });

  it.each([
    ['deepface without tensorflow', 'deepface-commercial-tensorflow'],
    ['keras without tf', 'keras-needs-tensorflow-for'],
    ['can I use qdrant without a server', 'qdrant-without-server'],
    ['does metaflow work without aws', 'metaflow-without-aws'],
  ])('leaves that to the entry that asks just it: %s', async (question, entry) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'faq', args: { question: entry } });
  });

  it('takes that no GPU is there for a question about hardware', async () => {
    expect((await ask('pytorch without cuda')).args).toEqual({ framework: 'pytorch', aspect: 'hardware' });
  });

  it.each([
    ['does mallet work with java 17', 'MALLET and Java 17', 'needs Java 17'],
    ['can I use mallet with java 17', 'MALLET and Java 17', 'needs Java 17'],
  ])('tells a version by the claim that names it, whatever entry names it too: %s', async (question, title, says) => {
    const { reply } = await ask(question);
    expect(reply.title).toBe(title);
    expect(plainText(reply)).toContain(says);
  });

  it.each([
    ['can I use whisper on amd', 'Whisper and AMD GPUs', 'ROCm'],
    ['cvxpy on a gpu', 'CVXPY: GPUs and other hardware', 'on the CPU'],
  ])('tells of a machine what it says itself, and not what is said of its kin: %s', async (question, title, says) => {
    const { reply } = await ask(question);
    expect(reply.title).toBe(title);
    expect(plainText(reply)).toContain(says);
  });

  it.each(['does pytorch quantization work on windows', 'can I quantize with transformers on a mac'])(
    'does not take something that shall be done on a machine for a question of whether it runs there: %s',
    async (question) => {
      const { reply, args } = await ask(question);
      expect(args['naming']).toBeUndefined();
      expect(plainText(reply)).not.toMatch(/^(?:Yes|No)\b/m);
    },
  );

  it.each([
    ['mxnet on python 3.13', ['Status: Ended', 'Latest release: 1.9.1', 'I know nothing about Python 3.13 itself.'], /has interfaces for/],
    ['cntk on python 3.11', ['Status: Ended', 'This is said of Python:', 'wheels are for Python 2.7 to 3.6'], /NuGet/],
    ['dynet with python 3.12', ['Status: Ended', 'Latest release: 2.1.2'], /This is said/],
    ['fairseq 0.10 on python 3.13', ['Status: Maintenance only', 'Latest release: 0.12.3'], /is a Python library/],
  ])('of what does not go on any more, tells that first, and then only what names other versions: %s', async (question, told, not) => {
    const { reply, outcome } = await ask(question);
    expect(outcome).toBe('answered');
    for (const says of told) expect(plainText(reply)).toContain(says);
    expect(plainText(reply)).not.toMatch(not);
  });

  it.each([
    ['does mmdetection work with pytorch 2.6', 'I know nothing about PyTorch 2.6 itself.', 'no builds for PyTorch 2.2 and later'],
    ['does mallet work with java 21', 'I know nothing about Java 21 itself.', 'needs Java 17'],
    ['can I use deeplearning4j with java 25', 'I know nothing about Java 25 itself.', 'Status: Maintenance only'],
    ['tpot with scikit-learn 1.6', 'TPOT and scikit-learn 1.6', 'scikit-learn 1.6 or newer'],
    ['does jax run on amd', 'JAX and AMD GPUs', 'ROCm plug-in'],
    ['does axolotl work on windows', 'Axolotl and Windows', 'recommend WSL2'],
    ['does gpt4all use llama.cpp', 'GPT4All and llama.cpp', 'on llama.cpp'],
    ['does spark work with xgboost', 'Spark MLlib and XGBoost', 'run in Spark pipelines'],
  ])('tells with what it works, by what names that: %s', async (question, first, says) => {
    const { reply, outcome, command } = await ask(question);
    expect({ outcome, command }).toEqual({ outcome: 'answered', command: 'about' });
    expect(plainText(reply)).toContain(first);
    expect(plainText(reply)).toContain(says);
  });

  it.each([
    ['what changed in spacy 4', 'has not been released'],
    ["what's new in numpy 2.5", 'version 2.5 came in June 2026'],
    ['what is new in tensorflow 2.20', '2.20 announced'],
    ['when is tensorflow 2.22 out', 'versions 2.22 and 2.23 are being prepared'],
    ['is tensorflow 2.23 released yet?', 'versions 2.22 and 2.23 are being prepared'],
    ['when will spacy 4 come out', 'has not been released'],
  ])('tells of a release only what names it: %s', async (question, says) => {
    const { reply, outcome, command } = await ask(question);
    expect({ outcome, command }).toEqual({ outcome: 'answered', command: 'about' });
    expect(plainText(reply)).toContain(says);
  });

  it.each([
    ['why did google kill pytorch', 'pytorch'],
    ['when did google discontinue jax', 'jax'],
    ['why did dask die', 'dask'],
    ['did google abandon flax', 'flax'],
    ['why was numpy discontinued', 'numpy'],
    ['what happened to stan', 'stan'],
    ['what became of burn', 'burn'],
    ['so whatever happened to outlines?', 'outlines'],
    ['what happened to optuna', 'optuna'],
    ['what happened with fastai', 'fastai'],
  ])('tells the status of what is taken for ended: %s', async (question, framework) => {
    const { reply, command, args } = await ask(question);
    expect({ command, args }).toEqual({ command: 'about', args: { framework, aspect: 'maintenance' } });
    expect(plainText(reply)).toContain('Status: Active');
  });

  it.each([
    ['why was theano discontinued', 'faq', { question: 'why-did-theano-end' }],
    ['what became of sonnet', 'faq', { question: 'sonnet-or-haiku-or-flax' }],
    ['what ever happened to flair', 'faq', { question: 'flair-maintained' }],
    ['what happened to catalyst', 'faq', { question: 'catalyst-maintained' }],
    ['what happened to edward', 'about', { framework: 'edward', aspect: 'maintenance' }],
    ['did google abandon tensorflow', 'faq', { question: 'is-tensorflow-dead' }],
    ['does numpy 2 break tensorflow', 'faq', { question: 'numpy-2-and-ml-frameworks' }],
    ['does catboost work with polars', 'faq', { question: 'catboost-polars-and-spark' }],
    ['does pytorch support python 3.14', 'faq', { question: 'pytorch-python-versions' }],
    ['why does my dask worker die', 'faq', { question: 'dask-killed-worker' }],
    ['does keras 3 work with tensorflow 2.15', 'faq', { question: 'keras-3-with-older-tensorflow' }],
    ['What is JAX?', 'faq', { question: 'jax-what-is' }],
    ['How do I install LightGBM?', 'faq', { question: 'lightgbm-install' }],
    ['Can I use Keras from R?', 'faq', { question: 'keras-in-r' }],
    ['does google own keras', 'faq', { question: 'who-is-behind-each-framework' }],
    ['does keras work with images', 'about', { framework: 'keras', aspect: 'vision' }],
    ['does anyone develop chainer', 'faq', { question: 'chainer-what-happened' }],
  ])('leaves to an entry, or to an aspect, what that tells: %s', async (question, command, args) => {
    expect(await ask(question)).toMatchObject({ command, args });
  });

  it.each([
    ['does executorch run on cortex-m55', { framework: 'executorch', naming: 'cortex-m' }],
    ['does tflite micro run on cortex-m33', { framework: 'litert-micro', naming: 'cortex-m' }],
    ['does emlearn run on stm32f4', { framework: 'emlearn', naming: 'stm32' }],
    ['does litert run on esp32-s3', { framework: 'litert', naming: 'esp32' }],
  ])('is told of the family of a device where nothing is told of that: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'about', args });
  });

  it('recommends nothing to whoever asks whether two go together, one of which has ended', async () => {
    const { outcome, reply } = await ask('does lasagne work with pytensor?');
    expect(outcome).toBe('suggested');
    expect(plainText(reply)).toContain('What was Lasagne?');
  });

  it('is typed after /about too, and nothing typed comes alive', async () => {
    const { reply } = await ask('/about mmdetection naming:PyTorch 2.6');
    expect(reply.title).toBe('MMDetection and PyTorch 2.6');
    const strange = await ask('/about keras naming:@everyone <b>');
    expect(strange.reply.title).toBe('I know nothing about Keras and “@everyone <b>”.');
    expect(strange.reply.actions[0]).toMatchObject({ label: 'About Keras' });
  });
});

describe('a version that is asked about', () => {
  it.each([
    ['does pyod support python 3.12', 'PyOD and Python 3.12', 'Python 3.9 or later'],
    ['does tribuo run on java 21', 'Tribuo and Java 21', 'Java 8 and later'],
    ['does darts work with python 3.13', 'Darts and Python 3.13', 'Python 3.10 or newer'],
    ['does prophet work with python 3.14?', 'Prophet and Python 3.14', '3.14 is listed'],
  ])('is told of by one from which on all hold, and by itself: %s', async (question, title, says) => {
    const { outcome, reply } = await ask(question);
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'answered', title });
    expect(plainText(reply)).toContain(says);
    expect(plainText(reply)).not.toContain('I know nothing about');
  });

  it.each([
    ['does catalyst support python 3.12', 'I know nothing about Python 3.12 itself.'],
    ['does mallet work with java 21', 'I know nothing about Java 21 itself.'],
    ['does d3rlpy work with pytorch 3.0', 'I know nothing about PyTorch 3.0 itself.'],
    ['does accord.net run on .net 8', 'I know nothing about .NET 8 itself.'],
  ])('is not by what has ended, nor by another major one: %s', async (question, says) => {
    expect(plainText((await ask(question)).reply)).toContain(says);
  });

  it.each([
    ['which java for tribuo', 'Tribuo and Java', 'Java 8 and later'],
    ['which version of python for gensim', 'Gensim and Python', 'Python 3.9 to 3.13'],
    ['what cuda does jax need', 'JAX and CUDA', 'CUDA 13'],
    ['which windows does ollama need', 'Ollama and Windows', 'Windows 10'],
  ])('is told where it is asked which one: %s', async (question, title, says) => {
    const { reply } = await ask(question);
    expect(reply.title).toBe(title);
    expect(plainText(reply)).toContain(says);
  });
});

describe('what goes with something else', () => {
  it.each([
    ['can I use deepspeed with jax', 'I know nothing about DeepSpeed and JAX.', 'PyTorch training'],
    ['can I use timm with tensorflow', 'I know nothing about timm and TensorFlow.', 'for PyTorch'],
    ['can I use pytorch geometric with tensorflow', 'I know nothing about PyTorch Geometric and TensorFlow.', 'needs only PyTorch'],
  ])('is told by what it is built on, where that is another ground for deep learning: %s', async (question, title, says) => {
    const { reply } = await ask(question);
    expect(reply.title).toBe(title);
    expect(plainText(reply)).toMatch(/^.+\n\nThis is what I know of what it is built on:/);
    expect(plainText(reply)).toContain(says);
  });

  it.each([
    ['can I use pytorch with directml', 'directml-pytorch-tensorflow'],
    ['does tensorflow work with directml', 'directml-pytorch-tensorflow'],
    ['which pytorch version for CUDA 13', 'cuda-13-support'],
    ['is pytorch there for windows on arm?', 'windows-on-arm-support'],
    ['does pytorch support windows on arm?', 'windows-on-arm-support'],
  ])('is told by the entry that is asked in these words: %s', async (question, entry) => {
    expect((await ask(question)).args).toEqual({ question: entry });
  });

  it('is said not to run where it does not', async () => {
    const { reply } = await ask('does MLX run on intel macs?');
    expect(plainText(reply)).toMatch(/^MLX and an Intel Mac\n\nNot on an Intel Mac:/);
  });
});

describe('what a licence allows', () => {
  it.each(['can I use mnn in a closed product', 'may we ship executorch in a paid app'])('is told on its card: %s', async (question) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'about', args: { aspect: 'licence' } });
  });

  it.each([
    [
      'can a bank use pysyft commercially',
      /^PySyft: licence\n\nIts code is free to use\. Closed and commercial products may build on it\. \[1\]/,
    ],
    ['may I sell an app with gensim', /may build on it; changes to itself stay open/],
    ['is smile gpl', /only products that are open as well may build on it[\s\S]*GPL version 3/],
    ['is weka gpl', /only products that are open as well/],
    ['is lm studio open source', /^LM Studio: licence\n\nNo: Proprietary/],
    ['seldon core open source still', /^Seldon Core: licence\n\nNo: BSL 1\.1/],
    ['is wandb open source', /^Weights & Biases: licence\n\nIn part: Client MIT/],
    ['is pytorch really open source', /^PyTorch: licence\n\nYes: BSD-style/],
    ['is ultralytics gpl', /^Ultralytics YOLO: licence\n\nOf that family: AGPL 3\.0/],
    ['is unsloth gpl', /^Unsloth: licence\n\nIn part: Apache 2\.0 core; AGPL/],
    ['since tensorflow is now owned by meta, is it still apache?', /^TensorFlow: licence/],
    ['now that keras belongs to microsoft, which licence has it?', /^Keras: licence/],
    ['is great expectations free', /^Great Expectations: licence\n\nIts code is free to use\.[\s\S]*Apache 2\.0/],
    ['is polars free', /^Polars: licence\n\nIts code is free to use\./],
    ['is optuna still free', /^Optuna: licence\n\nIts code is free to use\./],
    ['is mlflow free of charge', /^MLflow: licence\n\nIts code is free to use\./],
    ['does catboost cost money', /^CatBoost: licence\n\nIts code is free to use\./],
    ['is weka free for commercial use', /^Weka: licence\n\nIts code is free to use, at work too\./],
  ])('stands first: %s', async (question, says) => {
    const { reply } = await ask(question);
    expect(plainText(reply)).toMatch(says);
    for (const line of linesOf(reply)) expect(isCited(line)).toBe(true);
  });
});

describe('the GPU of a machine', () => {
  it.each([
    ['is there a way to run sklearn on apple silicon gpu', 'scikit-learn-gpu'],
    ['can i use statsmodels on the gpu of a macbook', 'statsmodels-gpu-and-speed'],
  ])('is not told by how something is installed there: %s', async (question, entry) => {
    expect((await ask(question)).args).toEqual({ question: entry });
  });

  it('is not meant by the machine alone', async () => {
    expect((await ask('does scikit-learn run on a mac')).args).toMatchObject({ framework: 'scikit-learn', naming: 'mac' });
  });
});

describe('an aspect of one framework', () => {
  it.each(['scikit-learn python 3.9', 'does tensorflow run on ubuntu 18.04'])(
    'has buttons for the entries about it that may be meant, each once: %s',
    async (question) => {
      const { command, reply } = await ask(question);
      const asked = reply.actions.filter((action) => action.command === 'faq');
      expect(command).toBe('about');
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.length).toBeLessThan(3);
      expect(new Set(reply.actions.map(({ label }) => label)).size).toBe(reply.actions.length);
    },
  );
});
