import { describe, expect, it } from 'vitest';
import { bestOn } from '../../../src/core/compare/best-on.ts';
import { spokenOf } from '../../../src/core/compare/spoken.ts';
import { realKnowledge } from '../../knowledge.ts';

const knowledge = await realKnowledge();
const named = (ids: string) => ids.split(',').flatMap((id) => knowledge.frameworks.get(id) ?? []);

describe('the condition that speaks of a circumstance', () => {
  it.each([
    ['evidently,nannyml', 'labels come after 6 months', 'nannyml'],
    ['sglang,vllm', 'requests share a long system prompt', 'sglang'],
    ['faiss,qdrant', 'filters on metadata', 'qdrant'],
    ['airflow,kubeflow', 'everything runs on k8s', 'kubeflow'],
    ['xgboost,catboost', 'tons of categorical columns', 'catboost'],
  ])('is that of one of %s for %s', (ids, told, id) => {
    expect(spokenOf(told, named(ids), knowledge)?.framework.id).toBe(id);
  });

  it.each([
    ['xgboost,catboost', 'must train on a gpu'],
    ['qdrant,weaviate', 'our compliance wants everything on our own servers'],
    ['milvus,pgvector', '50k vectors'],
    ['stable-baselines3,cleanrl', 'when i need to alter ppo itself'],
    ['ml-net,tensorflow-net', 'on .net 10, company is windows only'],
    ['faiss,qdrant', ''],
  ])('is none where words hardly tell, or tell of several: %s, %s', (ids, told) => {
    expect(spokenOf(told, named(ids), knowledge)).toBeUndefined();
  });

  it('is told of phrases that it speaks of, and of no others', () => {
    const spoken = spokenOf('4 gpus, a team in Rome', named('unsloth,axolotl'), knowledge);
    expect([spoken?.isOn('4 gpus'), spoken?.isOn('a team in Rome')]).toEqual([true, false]);
  });
});

describe('who runs best on a machine', () => {
  it('is told where all are known there and differ', () => {
    expect(bestOn(named('vllm,llama-cpp'), 'cpu')?.best.map(({ id }) => id)).toEqual(['llama-cpp']);
    expect(bestOn(named('axolotl,verl'), 'windows')?.runs).toBe('never');
    expect(bestOn(named('xgboost,catboost'), 'mac')).toBeUndefined();
    expect(bestOn(named('dagster,prefect'), 'windows')).toBeUndefined();
  });
});
