import { describe, expect, it } from 'vitest';
import { realKnowledge } from '../../knowledge.ts';

/**
 * What anyone who knows the field would say, whatever is written: which frameworks meet the upper anchor of an aspect's rubric
 * (they score 4 or 5) and which the lower (0 or 1), and which stand above which. A claim that fails here wants another look at
 * its sources and at the rubric; the expectation changes only where the world has.
 */
const CALIBRATION: Readonly<Record<string, Anchors>> = {
  'deep-learning': {
    high: ['pytorch', 'jax'],
    low: ['xgboost', 'statsmodels'],
    above: ['pytorch > scikit-learn', 'tensorflow > theano', 'keras > spacy'],
  },
  'classical-ml': {
    high: ['scikit-learn', 'cuml'],
    low: ['pytorch', 'jax'],
    above: ['scikit-learn > tensorflow', 'h2o > pymc', 'xgboost > keras'],
  },
  tabular: {
    high: ['catboost', 'autogluon'],
    low: ['vllm', 'tensorrt'],
    above: ['xgboost > pytorch', 'lightgbm > keras', 'scikit-learn > jax'],
  },
  vision: {
    high: ['pytorch', 'ultralytics'],
    low: ['statsmodels', 'lightgbm'],
    above: ['pytorch > jax', 'timm > scikit-learn', 'opencv > pymc'],
  },
  'language-models': {
    high: ['huggingface-transformers', 'vllm'],
    low: ['xgboost', 'statsmodels'],
    above: ['huggingface-transformers > tensorflow', 'pytorch > keras', 'spacy > scikit-learn'],
  },
  'time-series': {
    high: ['darts', 'sktime'],
    low: ['theano', 'spark-mllib'],
    above: ['statsmodels > scikit-learn', 'statsforecast > keras', 'autogluon > h2o'],
  },
  audio: {
    high: ['huggingface-transformers', 'pytorch'],
    low: ['statsmodels', 'scikit-learn'],
    above: ['pytorch > onnx-runtime', 'huggingface-transformers > tinygrad'],
  },
  'reinforcement-learning': {
    high: ['ray', 'stable-baselines3'],
    low: ['statsmodels', 'scikit-learn'],
    above: ['pytorch > tensorflow', 'jax > keras'],
  },
  graphs: {
    high: ['pytorch-geometric', 'pytorch'],
    low: ['statsmodels', 'scikit-learn'],
    above: ['pytorch > tensorflow', 'dgl > keras'],
  },
  recommenders: {
    high: ['torchrec', 'pytorch'],
    low: ['statsmodels', 'pymc'],
    above: ['implicit > scikit-learn', 'tensorflow > h2o'],
  },
  'execution-model': {
    high: ['pytorch', 'mlx'],
    low: ['theano', 'caffe'],
    above: ['tensorflow > cntk', 'jax > pytensor'],
  },
  'learning-curve': {
    high: ['keras', 'scikit-learn'],
    low: ['theano', 'kubeflow'],
    above: ['keras > jax', 'fastai > deepspeed', 'pytorch > megatron'],
  },
  debugging: {
    high: ['pytorch', 'scikit-learn'],
    low: ['theano'],
    above: ['pytorch > tensorflow', 'keras > tensorrt'],
  },
  customisation: {
    high: ['pytorch', 'jax'],
    low: ['onnx-runtime', 'coreml'],
    above: ['pytorch > scikit-learn', 'jax > xgboost', 'mlx > autogluon'],
  },
  performance: {
    high: ['tensorrt', 'jax'],
    low: ['theano', 'micrograd'],
    above: ['vllm > huggingface-transformers', 'xgboost > statsmodels', 'lightgbm > scikit-learn'],
  },
  distributed: {
    high: ['deepspeed', 'megatron'],
    low: ['statsmodels', 'tensorflow-js'],
    above: ['pytorch > scikit-learn', 'ray > spacy', 'xgboost > statsmodels'],
  },
  hardware: {
    high: ['pytorch', 'onnx-runtime'],
    low: ['statsmodels', 'tensorrt'],
    above: ['pytorch > tensorflow', 'tinygrad > theano', 'onnx-runtime > coreml'],
  },
  tpu: {
    high: ['jax', 'flax'],
    low: ['mlx', 'xgboost'],
    above: ['jax > pytorch', 'keras > tensorrt'],
  },
  pretrained: {
    high: ['huggingface-transformers', 'timm'],
    low: ['xgboost', 'statsmodels'],
    above: ['pytorch > tensorflow', 'pytorch > mindspore', 'keras > theano'],
  },
  deployment: {
    high: ['triton', 'vllm'],
    low: ['theano', 'statsmodels'],
    above: ['tensorflow > scikit-learn', 'onnx-runtime > tinygrad'],
  },
  mobile: {
    high: ['litert', 'executorch'],
    low: ['statsmodels', 'vllm'],
    above: ['litert > tensorflow-js', 'litert > coreml', 'onnx-runtime > xgboost'],
  },
  edge: {
    high: ['litert', 'tensorflow'],
    low: ['statsmodels', 'pymc'],
    above: ['litert > onnx-runtime', 'executorch > mlx'],
  },
  browser: {
    high: ['tensorflow-js', 'transformers-js'],
    low: ['theano', 'vllm'],
    above: ['tensorflow-js > pytorch', 'onnx-runtime > scikit-learn'],
  },
  interop: {
    high: ['onnx-runtime', 'pytorch'],
    low: ['theano', 'caffe'],
    above: ['onnx-runtime > spark-mllib', 'keras > mindspore'],
  },
  ecosystem: {
    high: ['pytorch', 'scikit-learn'],
    low: ['theano'],
    above: ['pytorch > mindspore', 'huggingface-transformers > tinygrad', 'tensorflow > flax'],
  },
  research: {
    high: ['pytorch', 'huggingface-transformers'],
    low: ['theano'],
    above: ['pytorch > tensorflow', 'jax > tensorflow'],
  },
  production: {
    high: ['tensorflow', 'scikit-learn'],
    low: ['theano', 'torchserve'],
    above: ['xgboost > tinygrad', 'spark-mllib > fastai'],
  },
  maintenance: {
    high: ['pytorch', 'scikit-learn'],
    low: ['theano', 'chainer', 'torchserve'],
    above: ['keras > mxnet', 'vllm > huggingface-tgi', 'pytorch > horovod'],
  },
};

type Anchors = {
  readonly high: readonly string[];
  readonly low: readonly string[];
  /** `a > b`: a scores at least one more than b. */
  readonly above: readonly string[];
};

const { aspects, frameworks } = await realKnowledge();
const scoreOf = (id: string, aspect: string): number | undefined => frameworks.get(id)?.scores[aspect];
const scored = (ids: readonly string[], aspect: string): readonly string[] =>
  ids.map((id) => `${id} ${scoreOf(id, aspect) ?? 'has no score'}`);

describe('calibration', () => {
  it('has anchors for each aspect with a rubric, and for no other', () => {
    const withRubric = [...aspects.values()].filter(({ rubric }) => rubric !== undefined).map(({ id }) => id);
    expect(Object.keys(CALIBRATION).sort()).toEqual(withRubric.sort());
    for (const { high, low, above } of Object.values(CALIBRATION)) {
      expect(high.length).toBeGreaterThan(0);
      expect(low.length).toBeGreaterThan(0);
      expect(above.length).toBeGreaterThan(0);
    }
  });

  it.each(Object.entries(CALIBRATION))(
    '%s: the rubric’s anchors are met, and the order is as it is known',
    (aspect, { high, low, above }) => {
      for (const named of scored(high, aspect)) expect(named, `the rubric’s 5: “${aspects.get(aspect)?.rubric?.[5]}”`).toMatch(/ [45]$/);
      for (const named of scored(low, aspect)) expect(named, `the rubric’s 0: “${aspects.get(aspect)?.rubric?.[0]}”`).toMatch(/ [01]$/);
      for (const order of above) {
        const [better = '', worse = ''] = order.split(' > ');
        expect(scoreOf(better, aspect), `${aspect} of ${better}`).toBeDefined();
        expect(scoreOf(worse, aspect), `${aspect} of ${worse}`).toBeDefined();
        expect(scoreOf(better, aspect), order).toBeGreaterThan(scoreOf(worse, aspect) ?? 5);
      }
    },
  );
});
