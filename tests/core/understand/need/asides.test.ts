import { describe, expect, it } from 'vitest';
import { asidesIn, pointsIn } from '../../../../src/core/understand/need/asides.ts';

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

describe('pointsIn', () => {
  it.each<[string, readonly string[], boolean]>([
    ['flink vs spark: price, ui and state', ['price', 'ui', 'state'], true],
    ['flink vs spark: alive? windows? price', ['alive', 'windows', 'price'], true],
    ['flink vs spark, price, 10,000 events', ['price', '10,000 events'], false],
    ['flink or spark cost and backpressure', ['cost', 'backpressure'], false],
  ])('reads what is listed behind names: %s', (text, points, isList) => {
    expect(pointsIn(text, ['flink', 'spark'])).toEqual({ points, isList });
  });

  it.each(['flink or spark for joins and windows', 'flink vs spark, which is better and why', 'price of flink and spark'])(
    'reads none in %s',
    (text) => {
      expect(pointsIn(text, ['flink', 'spark']).points).toEqual([]);
    },
  );
});
