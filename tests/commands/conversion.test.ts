import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('a question on a conversion', () => {
  it.each([
    ['convert theano weights to pytorch', 'convert-old-models'],
    ['convert darknet to onnx', 'convert-old-models'],
    ['cntk to onnx', 'convert-old-models'],
    ['how do I convert a pytorch model to gguf', 'convert-hugging-face-to-gguf'],
    ['convert keras to onnx', 'keras-export-onnx'],
    ['export xgboost to coreml', 'coreml-scikit-learn-xgboost'],
  ])('gets the entry that tells it: %s', async (question, id) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'faq', args: { question: id } });
  });

  it.each([
    ['pickle to onnx sklearn', 'scikit-learn'],
    ['turn a catboost model into pmml', 'catboost'],
    ['convert tf.keras to coreml', 'coreml'],
    ['lightgbm to pmml', 'lightgbm'],
  ])('gets what one of the two says of it: %s', async (question, framework) => {
    const { outcome, args } = await ask(question);
    expect(outcome).toBe('answered');
    expect([framework, 'catboost-export-and-deployment', 'lightgbm-java-csharp-go']).toContain(args['framework'] ?? args['question']);
  });

  it.each([
    ['convert catboost to gguf', 'I know no way from CatBoost to GGUF.', /ONNX/],
    ['pmml to onnx', 'I know no way from “pmml” to ONNX.', /ONNX Runtime takes/],
    ['onnx to gguf', 'I know no way from ONNX to GGUF.', /ONNX Runtime takes/],
    ['convert dl4j to onnx', 'I know no way from Deeplearning4j to ONNX.', /imports Keras h5/],
    ['convert lightgbm to executorch', 'I know no way from LightGBM to ExecuTorch.', /ONNXMLTools/],
    ['export prophet to pmml', 'I know no way from Prophet to “pmml”.', /JSON/],
    ['can I import a keras model into opencv', 'I know no way from Keras to OpenCV.', /exports to .*ONNX[^]*OpenCV loads ONNX/],
    ['julia to onnx', 'I know no way from “julia” to ONNX.', /ONNX Runtime takes/],
    ['convert r model to python', 'I know no way from “r” to “python”.', /exports or takes/],
  ])('is told that no way is known, with what is known of the two: %s', async (question, title, says) => {
    const { outcome, reply } = await ask(question);
    expect({ outcome, title: reply.title }).toEqual({ outcome: 'unknown', title });
    expect(plainText(reply)).toMatch(says);
  });

  it.each([
    'switch from keras to pytorch',
    'from theano to pytorch',
    'intro to keras',
    'deploy sklearn to kubernetes',
    'from airflow to prefect',
  ])('is none that moves from one to the other: %s', async (question) => {
    expect((await ask(question)).reply.title).not.toMatch(/^I know no way/);
  });
});
