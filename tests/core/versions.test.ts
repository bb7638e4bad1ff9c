import { describe, expect, it } from 'vitest';
import { findVersions, withoutVersions } from '../../src/core/versions.ts';
import { realKnowledge } from '../knowledge.ts';

/** The real names, and releases that stay as they are. */
const RELEASES: Readonly<Record<string, string>> = {
  tensorflow: '2.21.0',
  pytorch: '2.15.0',
  keras: '3.15.1',
  jax: '0.12.0.1',
  'scikit-learn': '1.9.1',
  openvino: '2026.4.1',
  tpot: '1.1.0',
  detectron2: '0.6',
  espnet: '202610',
  ultralytics: '8.4.190',
  pymc: '6.4.0',
  vllm: '0.33.0',
};
const real = await realKnowledge();
const knowledge = {
  ...real,
  frameworks: new Map(
    [...real.frameworks].map(([id, framework]) => {
      const version = RELEASES[id];
      const release = version === undefined ? undefined : { id: `${id}/release`, version, sources: [], checked: '2026-11-21' };
      const { release: _, ...rest } = framework;
      return [id, release === undefined ? rest : { ...rest, release }];
    }),
  ),
};
const read = (text: string): readonly string[] =>
  findVersions(text, knowledge).map(({ framework, version, standing }) => `${framework.id} ${version} ${standing}`);

describe('versions beside names', () => {
  it.each<[string, readonly string[]]>([
    ['tf 1.15', ['tensorflow 1.15 older']],
    ['tensorflow==2.3', ['tensorflow 2.3 earlier']],
    ['pytorch 2.9 or 2.99', ['pytorch 2.9 earlier', 'pytorch 2.99 newer']],
    ['newest tensorflow 3 feature', ['tensorflow 3 newer']],
    ['torch==1.13.1+cu117', ['pytorch 1.13.1 older']],
    ['TensorFlow (1.15)', ['tensorflow 1.15 older']],
    ['tf 1.15.0rc1', ['tensorflow 1.15.0 older']],
    ['tf1.x code', ['tensorflow 1 older']],
    ['is tf 1 dead', ['tensorflow 1 older']],
    ['keras 2', ['keras 2 older']],
    ['keras v2', ['keras 2 older']],
    ['keras-2', ['keras 2 older']],
    ['keras 2 code', ['keras 2 older']],
    ['pytorch 0.4', ['pytorch 0.4 older']],
    ['pytroch version 0.4 on cuda', ['pytorch 0.4 older']],
    ['jax 0.4 or jax 0.12', ['jax 0.4 older', 'jax 0.12 current']],
    ['sklearn 0.24', ['scikit-learn 0.24 older']],
    ['openvino 2022', ['openvino 2022 older']],
    ['pymc3', ['pymc 3 older']],
    ['keras 2 to 3', ['keras 2 older', 'keras 3 current']],
    ['pytorch 1.13, tensorflow 1', ['pytorch 1.13 older', 'tensorflow 1 older']],
    ['pytorch 9.1', ['pytorch 9.1 newer']],
    ['pytorch 2.99', ['pytorch 2.99 newer']],
    ['is there a pytorch 3', ['pytorch 3 newer']],
    ['mlx 0.3', ['mlx 0.3 unknown']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'python 3.12 and tensorflow',
    'tensorflow with python 3.12',
    'pytorch on cuda 11.8',
    'tensorflow 2 gpus',
    'pytorch 2.5 seconds',
    'tensorflow on 2 gpus',
    'keras 3 layers',
    'keras 16 bit',
    'scikit learn 100 features',
    'xgboost 3 class problem',
    'tensorflow 0.5 seconds',
    'pytorch 1.5x faster',
    'pytorch 20% slower',
    'pytorch 2024 vs tensorflow',
    'pytorch 3 3090s',
    'caffe 2',
    'caffe2',
    'torch 7',
    'yolov5 vs yolo 11',
    'yolo 5',
    'tpot 2',
    'detectron 2',
    'espnet2',
    'keras tuner 1.4',
    'tensorflow lite 2.1',
    'vllm v0 vs v1 engine',
    'keras>=2',
    'resnet50 in pytorch',
    'tf2onnx',
    'pytorch 2d convolution',
  ])('no older or newer version: %s', (text) => {
    expect(read(text).filter((found) => !found.endsWith('current'))).toEqual([]);
  });

  it('are taken out where names alone are read', () => {
    expect(withoutVersions('tf==1.15 vs pytorch 0.4, caffe 2', knowledge).replace(/\s+/g, ' ')).toBe('tf vs pytorch , caffe 2');
  });

  it('are no part of the names themselves', () => {
    for (const { id, name } of real.frameworks.values())
      for (const text of [id, name, `is ${name} dead`])
        expect({ text, versions: findVersions(text, real) }).toEqual({ text, versions: [] });
  });
});
