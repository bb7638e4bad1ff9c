import { describe, expect, it } from 'vitest';
import { asidesIn } from '../../../../src/core/understand/need/asides.ts';

describe('asidesIn', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['kafka streams or flink, at most 2 GB of heap', ['kafkastreams', 'flink'], ['at most 2 GB of heap']],
    ['Flink vs Spark for fraud alerts', ['flink', 'spark'], ['for fraud alerts']],
    ['flink or spark, two nodes; no root access', ['flink', 'spark'], ['two nodes', 'no root access']],
  ])('reads what is asked beside names: %s', (text, names, asides) => {
    expect(asidesIn(text, names)).toEqual(asides);
  });

  it.each([
    'flink or spark, which one wins?',
    'flink or spark in 2026',
    'we run flink, my boss wants spark',
    'flink vs spark, same thing?',
    'is flink faster than spark',
    'flink, spark',
  ])('takes what is said or asked for nothing of the kind: %s', (text) => {
    expect(asidesIn(text, ['flink', 'spark'])).toEqual([]);
  });

  it('reads no story', () => {
    const story = 'Last year somebody put flink into the cluster of another group, two nodes, and there it sits. '.repeat(2);
    expect(asidesIn(story, ['flink'])).toEqual([]);
  });
});
