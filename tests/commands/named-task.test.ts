import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('a task that is named', () => {
  it.each([
    ['Need speech to text, permissive licence', 'speech'],
    ['I need speech to text under the Apache licence', 'speech'],
    ['speech-to-text, german, has to be offline', 'speech'],
    ['text to speech, german, offline', 'speech-synthesis'],
    ['we want text to speech in polish, MIT licence', 'speech-synthesis'],
    ['text-to-speech for a kiosk, no cloud', 'speech-synthesis'],
  ])('is a phrase that no other word turns round: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each([
    ['finetune a 7b on one consumer gpu', 'one-gpu-tuning', 'Unsloth'],
    ['OOM on 24gb finetuning a 13b, what do i use', 'one-gpu-tuning', 'Unsloth'],
    ['2x 3090 finetune 70b', 'llm-tuning', 'TRL'],
    ['voice cloning for our podcast', 'voice-cloning', 'sherpa-onnx'],
    ['text to speech with my own voice', 'voice-cloning', 'sherpa-onnx'],
    ['text to speech for our app', 'speech-synthesis', 'Piper'],
    ['find similar images in 2m photos', 'similar-images', 'timm'],
    ['find similar articles', 'embeddings', 'Sentence Transformers'],
    ['what do we use to host an open llm for 30 employees', 'llm-serving', 'vLLM'],
    ['run mistral on our own server no gpu', 'llm-hosting', 'llama.cpp'],
    ['int8 quantization of a resnet for arm cpu', 'network-quantisation', 'ONNX Runtime'],
    ['train a lora of my dog with 8 gb', 'image-loras', 'Diffusers'],
    ['random survival forest in python', 'survival-forests', 'scikit-survival'],
    ['natural sounding voice for our kiosk, offline', 'natural-voices', 'Piper'],
    ['tabular fraud data, must explain each decision to the regulator', 'explained-tables', 'InterpretML'],
  ])('is another one in the circumstances that are told: %s', async (question, task, first) => {
    const { args, reply } = await ask(question);
    expect(args).toMatchObject({ task });
    expect(reply.title.startsWith(`${first} for `)).toBe(true);
  });

  it.each([
    ['chatbot for our website, no cloud', 'language-apps'],
    ['we have only 8 GB of RAM and need text classification', 'text'],
    ['face recognition on iPhone, Swift, no cloud, closed source app', 'faces'],
    ['face detection in a closed source app for iPhones, swift', 'live-media'],
  ])('in several words is meant, whatever else sounds likely: %s', async (question, task) => {
    const { args, reply } = await ask(question);
    expect({ args, title: reply.title }).toMatchObject({ args: { task } });
  });

  it.each([
    ['which of our users will churn next month', 'tabular'],
    ['which members will cancel their subscriptions', 'tabular'],
    ['which of the machines will fail this year', 'tabular'],
    ['generative adversarial network', 'neural-networks'],
    ['long short-term memory networks in julia', 'neural-networks'],
  ])('is named by what somebody wants to know, or a method in full: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each([
    ['synthetic datasets', 'synthetic-data'],
    ['synthetic health data that looks real', 'synthetic-data'],
    ['find duplicate customers', 'record-linkage'],
    ['link patient records of two clinics', 'record-linkage'],
    ['entity resolution for a customer register', 'record-linkage'],
    ['adversarial attacks on an image classifier', 'adversarial-robustness'],
    ['synthetic data for object detection', 'detection'],
  ])('is named by what the newer cards are made for: %s', async (question, task) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args: { task } });
  });

  it.each([
    ['deep learning for text', 'text'],
    ['deep learning for tables', 'tabular'],
    ['neural network for audio, windows', 'audio'],
    ['redes neuronales para series temporales', 'forecasting'],
    ['deep learning for churn, in java', 'tabular'],
  ])('with neural networks is still that task, and they come next to it: %s', async (question, task) => {
    const { args, reply } = await ask(question);
    expect(args['task']).toBe(task);
    expect(reply.actions.map(({ label }) => label)).toContain('For neural networks in general');
  });

  it.each([
    ['hierarchical forecasting library python', 'hierarchical-forecasting', 'Darts'],
    ['forecasting 50k time series daily, team of 3, python, no gpu', 'many-series', 'StatsForecast'],
    ['forecast sales of 12,000 stores, which library', 'many-series', 'StatsForecast'],
    ['deep learning on time series in python', 'network-forecasting', 'Darts'],
    ['sequence recommendation library', 'sequential-recommenders', 'RecBole'],
    ['recommender with side features, not pytorch', 'feature-recommenders', 'TensorFlow Recommenders'],
    ['which library for song recommendations from plays, no ratings', 'click-recommenders', 'Implicit'],
    ['whats the best framework for kaggle tabular rn', 'contest-tables', 'XGBoost'],
    ['kaggle segmentation competition, what to use', 'segmentation', 'Ultralytics YOLO'],
    ['best simulator for drone rl', 'simulators', 'MuJoCo'],
    ['rl agent for a warehouse, i have my own simulator', 'reinforcement-learning', 'Stable-Baselines3'],
    ['which framework to teach a robot arm to pick up cups', 'robot-learning', 'LeRobot'],
    ['anomaly detection java real time', 'anomalies', 'H2O-3'],
    ['predict when machines fail from sensor data', 'machine-failures', 'sktime'],
    ['推荐一个适合初学者的深度学习框架', 'first-networks', 'Keras'],
  ])('is told by its circumstances as an expert would take it: %s', async (question, task, first) => {
    const { args, reply } = await ask(question);
    expect(args['task']).toBe(task);
    expect(reply.title).toMatch(new RegExp(`^${first} for `));
  });

  it.each([
    ['book recommendations for deep learning', 'courses-and-books'],
    ['any laptop recommendation for deep learning?', 'which-gpu-to-buy'],
    ['gpu recommendations for stable diffusion', 'which-gpu-to-buy'],
    ['train a lora for sdxl on 12gb', 'diffusers-train-lora'],
    ['how do i run llama on 8gb vram', 'how-much-memory-for-a-model'],
  ])('is not what advice is asked on: %s', async (question, entry) => {
    expect((await ask(question)).args).toEqual({ question: entry });
  });

  it.each([
    ['sillytavern backend recommendation', 'local-llm'],
    ['framework recommendation for tabular data', 'tabular'],
    ['book recommendations for readers of our library', 'recommenders'],
    ['gpu recommendation engine for an online shop in python', 'recommenders'],
  ])('is a recommender only where something is recommended to users: %s', async (question, task) => {
    expect((await ask(question)).args['task']).toBe(task);
  });

  it('tells that ROS is not weighed', async () => {
    expect(plainText((await ask('ros2 object detection node which framework')).reply)).toContain('Not weighed: ros2');
  });

  it('weighs how many series there are, and does not say that it did not', async () => {
    const { reply } = await ask('forecasting 50k time series daily, team of 3, python, no gpu');
    expect(plainText(reply)).toContain('Not weighed: team of 3.');
  });

  it.each([
    ['deep learning for tables', true],
    ['neural networks for our sales forecast', false],
    ['deep learning for text', false],
    ['images with deep learning', false],
  ])('tells that the networks are not weighed where the task does not ask for them: %s', async (question, isTold) => {
    expect(plainText((await ask(question)).reply).includes('Not weighed: for neural networks in general')).toBe(isTold);
  });

  it.each([
    ['deep learning on a cluster', 'neural-networks'],
    ['which language is best for deep learning', 'neural-networks'],
    ['deep learning framework with good debugging', 'neural-networks'],
  ])('is neural networks where nothing narrower is named: %s', async (question, task) => {
    expect((await ask(question)).args['task']).toBe(task);
  });

  it.each([
    ['classic machine learning on windows server', { task: 'classical', target: 'server', machine: 'windows' }],
    ['traditional machine learning on an office server', { task: 'classical', target: 'server' }],
    ['classic ML, java, no internet', { task: 'classical', language: 'java' }],
  ])('is classic machine learning: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it.each([
    'which framework uses the least memory',
    'which framework is the fastest',
    'Which framework has the best long-term support and the most developers on the job market?',
  ])('is asked for where nothing is told but what a framework shall be like: %s', async (question) => {
    const { outcome, reply } = await ask(question);
    expect(outcome).not.toBe('answered');
    expect(reply.title).toMatch(/^What do you build\?$|know just that one/);
  });

  it.each([
    ['little RAM, 4 GB, image classification, CPU only', { task: 'images', machine: 'cpu' }],
    ['clustering with a low memory footprint', { task: 'clustering' }],
    ['run llama with 8 GB of RAM', { task: 'local-llm' }],
    ['long-term memory for a chatbot', { task: 'agent-memory' }],
  ])('is not told by how little memory there is: %s', async (question, args) => {
    expect(await ask(question)).toMatchObject({ command: 'recommend', args });
  });

  it.each(['<b>x</b>', '[click me](http://x)', 'task:*foo*'])(
    'is said not to be known where no word of it is: /recommend %s',
    async (typed) => {
      const { outcome, reply } = await ask(`/recommend ${typed}`);
      expect(outcome).toBe('unknown');
      expect(reply.title).toMatch(/^I don't know the task “/);
    },
  );
});
