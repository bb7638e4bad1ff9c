import { describe, expect, it } from 'vitest';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('a model that is there, in another language', () => {
  it.each([
    ['need to ship a pytorch model in a go service, how', 'run-model-in-go'],
    ['our gophers inherited a .pt file, the service is a go api', 'run-model-in-go'],
    ['yolo in go', 'run-model-in-go'],
    ['best lib for onnx in go', 'onnx-runtime-go'],
    ['rust inference server for a keras model', 'run-model-in-rust'],
    ['we trained resnet50 in torch and our backend is axum', 'run-model-in-rust'],
    ['we have java services, the model from data science is a sklearn pickle, what now', 'run-model-in-java'],
    ['data science gave me a .h5 file, kotlin backend', 'run-model-in-java'],
    ['keras .h5 in php', 'run-model-in-php'],
    ['tensorflow model for our rails shop', 'run-model-in-ruby'],
    ['keras model in a c++ service, no python', 'run-model-in-cpp'],
    ['deploy a tensorflow model inside an asp.net service', 'onnx-runtime-csharp'],
    ['call xgboost from typescript', 'xgboost-java-csharp-javascript'],
    ['run whisper in c#', 'whisper-in-other-languages'],
    ['What is the easiest way to train lightgbm model in python and make predictions from java?', 'lightgbm-java-csharp-go'],
    ['training and saving a lightgbm model in Python and then loading and using it in C++', 'lightgbm-java-csharp-go'],
    ['server side golang for realtime prediction (ad ctr), I am using spark train models, xgboost. any ideas?', 'run-model-in-go'],
    ['train an xgboost model in R and score it from java services', 'xgboost-java-csharp-javascript'],
  ])('is told how it is run there: %s', async (question, entry) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'faq', args: { question: entry } });
  });

  it.each([
    ['pytorch or tensorflow in go', 'compare'],
    ['replace pytorch with something in rust', 'recommend'],
    ['theano is dead, what now, in java', 'recommend'],
    ['train a classifier in java', 'recommend'],
  ])('is not read where something is weighed, left or made: %s', async (question, command) => {
    expect((await ask(question)).command).toBe(command);
  });

  it('is told by the entry on what is built in a language, where nothing fits', async () => {
    expect(await ask('website chatbot in golang')).toMatchObject({
      command: 'faq',
      args: { question: 'rag-agents-mcp-in-go' },
    });
  });

  it('works in TypeScript where somebody writes ts', async () => {
    expect((await ask('ts only, classify photos')).args).toMatchObject({ language: 'javascript' });
  });
});
