import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('what a question is read as', () => {
  it.each([
    ['qualcomm npu, which runtime uses it', 'in-app'],
    ['rockchip npu, which library', 'in-app'],
    ['mediatek npu inference', 'in-app'],
    ['hexagon npu llm', 'local-llm'],
    ['llm on the npu of my laptop', 'local-llm'],
    ['intel npu, which runtime', 'intel-inference'],
    ['low latency inference on xeon', 'intel-inference'],
    ['fastest inference on a 4090', 'nvidia-inference'],
  ])('takes a processor for Intel’s or NVIDIA’s only by a word of theirs: %s', async (question, task) => {
    const { command, args } = await ask(question);
    expect({ command, task: args['task'] }).toEqual({ command: 'recommend', task });
  });

  it.each([
    ['run qwen on my pixel phone', 'local-llm'],
    ['tiny llm on a pixel', 'local-llm'],
    ['offline assistant llm on a galaxy s25', 'local-llm'],
    ['mistral 7b offline on my oneplus 12', 'local-llm'],
    ['object detection on a pixel 7a', 'detection'],
    ['speech recognition on a fairphone', 'speech'],
  ])('takes phones by their names: %s', async (question, task) => {
    const { command, args } = await ask(question);
    expect({ command, ...args }).toMatchObject({ command: 'recommend', target: 'phone', machine: 'android', task });
  });

  it.each([
    ['segmentation on a pixel level', 'segmentation'],
    ['pixel-wise classification', 'segmentation'],
    ['galaxy classification from telescope images', 'images'],
  ])('takes what is in an image for no phone: %s', async (question, task) => {
    expect((await ask(question)).args).toEqual({ task });
  });

  it.each([
    ['chatbot on our docs, node, ideally typescript', { task: 'document-questions', language: 'javascript' }],
    ['build a chatbot in java', { task: 'language-apps', language: 'java' }],
    ['chatbot in c#', { task: 'language-apps', language: 'c#' }],
    ['train a chatbot', { task: 'text' }],
    ['intent classification for a chatbot', { task: 'text' }],
    ['embedding search in java, no python', { task: 'vector-search', language: 'java' }],
    ['embeddings search, c# backend', { task: 'vector-search', language: 'c#' }],
  ])('takes a chatbot for an application on a language model, and a search among embeddings for one: %s', async (question, args) => {
    const answer = await ask(question);
    expect({ command: answer.command, args: answer.args }).toMatchObject({ command: 'recommend', args });
  });

  it.each(['hailo-8 or coral for the pi', 'coral or hailo on a raspberry 5?'])(
    'finds the question that weighs two things without a card: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: 'raspberry-pi-hailo-coral' } });
    },
  );

  it.each([
    ['text recognition on ios', 'document-reading'],
    ['text recognition python', 'document-reading'],
    ['text detection ios', 'document-reading'],
    ['recognise text in photos, flutter app', 'document-reading'],
    ['handwriting recognition in java', 'document-reading'],
    ['read text from images in the browser', 'document-reading'],
    ['speech recognition on ios', 'speech'],
    ['text classification on android', 'text'],
    ['detect ai text, which library', 'text'],
  ])('tells the recognition of text from that of speech: %s', async (question, task) => {
    const { command, args } = await ask(question);
    expect({ command, task: args['task'] }).toEqual({ command: 'recommend', task });
  });

  it.each([
    ['run gemma 3n on android', 'local-llm'],
    ['deepseek on raspberry pi', 'local-llm'],
    ['run phi-4 locally in the browser', 'local-llm'],
    ['gpt-oss on a mac', 'local-llm'],
    ['fine-tune gemma for android', 'llm-tuning'],
    ['finetune qwen on my laptop', 'llm-tuning'],
    ['run embedding models across multiple gpus', 'embeddings'],
    ['serve llms across multiple gpus', 'llm-serving'],
    ['pretrain bert on 4 nodes', 'distributed-training'],
    ['train on multiple gpus', 'distributed-training'],
  ])('takes models for run where nothing is said of training them: %s', async (question, task) => {
    const { command, args } = await ask(question);
    expect({ command, task: args['task'] }).toEqual({ command: 'recommend', task });
  });

  it.each([
    ['ml lib for php', 'recommend', { language: 'php' }],
    ['kotlin multiplatform, any ml lib?', 'recommend', { target: 'phone', language: 'java' }],
    ['ml package for rust', 'recommend', { language: 'rust' }],
    ['tool to version ml models', 'recommend', { task: 'tracking' }],
    ['ml model versioning tool?', 'recommend', { task: 'tracking' }],
    ['spark ml lib or scikit-learn', 'compare', { frameworks: 'spark-mllib,scikit-learn' }],
    ['what is the difference between .mlmodel and .mlpackage', 'faq', { question: 'coreml-mlmodel-or-mlpackage' }],
  ])('takes words of the field at large for no product, however they sound together: %s', async (question, command, args) => {
    expect(await ask(question)).toMatchObject({ command, args });
  });

  it('answers nothing about Core ML to whoever has an ML model', async () => {
    for (const question of ['how do i test an ML model in CI', 'how do i version an ML model', 'where do I store an AI model'])
      expect((await ask(question)).reply.title).not.toContain('Core ML');
  });

  it.each(['any ml library for scala', 'text classification in scala, which library', 'reliable nlp library, we are a scala shop'])(
    'takes Scala for what it runs on: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ command: 'recommend', args: { language: 'java' } });
    },
  );

  it('tells of a language that is not weighed what speaks of it', async () => {
    const { outcome, reply } = await ask('any ml library for simulink');
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'unknown', title: "I don't weigh MATLAB, but know what speaks of it." });
    expect(reply.citations.length).toBeGreaterThan(0);
    expect(plainText(reply)).toMatch(/has interfaces for .*MATLAB/);
  });

  it.each(['clojure ml', 'neural networks in groovy, what do you recommend'])('tells where nothing speaks of it: %s', async (question) => {
    const { reply } = await ask(question);
    expect(reply.title).toMatch(/^Nothing I know is made for (?:Clojure|Groovy)\.$/);
    expect(reply.actions[0]?.label).toBe('In Java, Kotlin or Scala');
  });

  it.each([
    ['paper from 2018 uses pytorch 0.4, can i run it on a 4090', 'faq', 'pytorch-gpu-too-old-or-new'],
    ['rerun a 2019 repo that needs pytorch 1.1 on an rtx 3090', 'faq', 'pytorch-gpu-too-old-or-new'],
    ['reproducing a 2016 paper in theano lasagne', 'faq', 'what-was-lasagne'],
    ['replicating the results of a neurips 2015 study that used torch7', 'faq', 'lua-torch'],
  ])('advises on no new research to whoever runs work of the past again: %s', async (question, command, entry) => {
    expect(await ask(question)).toMatchObject({ command, args: { question: entry } });
  });

  it.each(['which framework for research papers', 'my 2025 paper needs a new architecture, which framework'])(
    'does so to whoever goes on to new research: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task: 'research' } });
    },
  );

  it.each([
    ['Node.js server, want to run a huggingface model, no python', { task: 'in-app', target: 'server', language: 'javascript' }],
    ['run a hugging face model in c#', { task: 'in-app', language: 'c#' }],
    ['serve huggingface models on kubernetes', { task: 'model-serving', target: 'server' }],
    ['which library to fine-tune a huggingface model', { task: 'llm-tuning' }],
  ])('takes a model from Hugging Face for no library that stays: %s', async (question, args) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ command: 'recommend', args });
    expect(answer.args).not.toHaveProperty('with');
  });

  it('takes the machine on which somebody trains for nothing that is built', async () => {
    const { args } = await ask('train the model on an Android device instead of the computer');
    expect(args).toEqual({ target: 'phone', machine: 'android' });
  });

  it('gives a library to whoever works in Java, and no program for the mouse', async () => {
    expect((await ask('/recommend language:java')).reply.title).not.toContain('KNIME');
    expect((await ask('no code tool without python')).reply.title).toContain('KNIME');
  });

  it.each([
    ['serve a model on a raspberry pi', { target: 'edge' }],
    ['serving an image classifier on a jetson orin', { target: 'edge' }],
    ['serving llms on an android phone', { target: 'phone', machine: 'android' }],
    ['serve a model behind grpc', { target: 'server' }],
  ])('takes a device that is named for the place, whatever is done there: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it.each([
    ['chatbot for our website, self hosted, two RTX 4090', undefined],
    ['text classification on our web page, we have an A100', undefined],
    ['image classification in a web page', 'browser'],
  ])('takes no website for the place where machines for it are named: %s', async (question, target) => {
    const { command, args } = await ask(question);
    expect([command, args['target']]).toEqual(['recommend', target]);
  });

  it.each([
    ['without tensorflow. images in keras?', { framework: 'keras', aspect: 'vision' }],
    ['No JAX. Can PyTorch export to ONNX?', { question: 'pytorch-onnx-export' }],
  ])('ends a refusal with its sentence: %s', async (question, args) => {
    expect((await ask(question)).args).toMatchObject(args);
  });

  it.each([
    ['ideas: no tensorflow or jax. what for audio', 'tensorflow,jax'],
    ['no tensorflow, e.g. keras is out, for images', 'tensorflow,keras'],
  ])('refuses what stands in the same sentence: %s', async (question, without) => {
    expect((await ask(question)).args['without']?.split(',')).toEqual(expect.arrayContaining(without.split(',')));
  });

  it.each([
    ['no gpu, tables', 'tabular'],
    ['clustering on gpu', 'gpu-tables'],
  ])('reads no id of a task off words that only stand beside each other: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each([
    ['alternatives to TensorFlow not from Google', { using: 'tensorflow', without: 'Google' }],
    ['alternatives to keras without google', { using: 'keras', without: 'Google' }],
    ['pytorch sucks, what else is there', { using: 'pytorch' }],
    ['five alternatives to scikit-learn', { using: 'scikit-learn' }],
    ['name four alternatives to keras', { using: 'keras' }],
    ['list a few alternatives to tensorflow', { using: 'tensorflow' }],
    ['a dozen alternatives to pytorch please', { using: 'pytorch' }],
  ])('takes what is refused for nothing that is built: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
    expect((await ask(question)).args).not.toHaveProperty('task');
  });

  it.each([
    ['text classification, easy to hire for', 'ecosystem'],
    ['forecasting, easy to find developers', 'ecosystem'],
    ['images, easy to learn', 'simplicity'],
  ])('takes what is easy to hire for for what many know: %s', async (question, priority) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { priority } });
  });

  it.each([
    ['stable diffusion inpainting', 'image-generation', undefined],
    ['stable diffusion on a mac', 'image-generation', undefined],
    ['image generation, must be stable for years', 'image-generation', 'stability'],
  ])('takes a word within a name for no wish: %s', async (question, task, priority) => {
    const { command, args } = await ask(question);
    expect([command, args['task'], args['priority']]).toEqual(['recommend', task, priority]);
  });

  it.each([
    ['fraud detection in java', 'tabular'],
    ['churn detection', 'tabular'],
    ['document classification', 'text'],
    ['finetune sdxl turbo', 'image-generation'],
    ['finetune llama on our texts', 'llm-tuning'],
    ['train a reward model', 'llm-tuning'],
    ['predict network traffic', 'forecasting'],
    ['flux image generation', 'image-generation'],
    ['dbscan on my rtx 4090', 'gpu-tables'],
  ])('reads what is done together with what it is done to: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each([
    ['rtx 3090 linux cuda version', 'pytorch-gpu-too-old-or-new'],
    ['RTX 5080 no kernel image', 'pytorch-gpu-too-old-or-new'],
    ['finetune whisper on a 3090', 'whisper-fine-tune'],
    ['lidar point cloud detection', 'lidar-3d-object-detection'],
    ['is xgboost neural net', 'are-boosted-trees-neural-networks'],
    ['simple moving average in python', 'moving-average-in-python'],
    ['finetune wav2vec2', 'fine-tune-speech-recognition'],
  ])('recommends nothing by one word of a question that an entry answers: %s', async (question, entry) => {
    expect(await ask(question)).toMatchObject({ command: 'faq', args: { question: entry } });
  });

  it.each([
    ['pytorch: rl or jax', 'pytorch,jax'],
    ['tensorflow: text or keras', 'tensorflow,keras'],
    ['vllm vs sglang vs tgi, need json output and lora hot swap', 'vllm,sglang,huggingface-tgi'],
    ['pytorch vs tensorflow, must export to onnx', 'pytorch,tensorflow'],
    ['Differences in scikit-learn, Keras, or PyTorch', 'scikit-learn,keras,pytorch'],
    ['frameworks such as Candle and Burn, could that be a better alternative to ONNX Runtime', 'candle,burn,onnx-runtime'],
    ['lang chian vs llama index', 'langchain,llamaindex'],
  ])('compares what is held against each other and nothing else: %s', async (question, frameworks) => {
    expect(await ask(question)).toMatchObject({ command: 'compare', args: { frameworks } });
  });

  it('takes a short word for the aspect that it means by itself', async () => {
    expect((await ask('/compare pytorch tensorflow aspect:learning')).args).toMatchObject({ aspect: 'learning-curve' });
    expect((await ask('siamese net pytorch')).args['aspect']).toBeUndefined();
  });
});
