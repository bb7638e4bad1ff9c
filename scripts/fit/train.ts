/** Several things of which some are right: one row of features for each. */
export type Group = { readonly rows: readonly (readonly number[])[]; readonly right: readonly boolean[]; readonly weight?: number };
export type Example = { readonly row: readonly number[]; readonly right: boolean; readonly weight?: number };

const STEPS = 400;
const RATE = 0.05;

/**
 * Weights by which the right rows of a group come first: a softmax over the rows of each group, the likelihood of all right
 * ones made as large as can be. Groups without a right row teach nothing.
 */
export function fitRanking(groups: readonly Group[], penalty: number): readonly number[] {
  const taught = groups.filter(({ right }) => right.includes(true) && right.includes(false));
  return descend(taught[0]?.rows[0]?.length ?? 0, penalty, (weights, gradient) => {
    for (const { rows, right, weight = 1 } of taught) {
      const scores = rows.map((row) => dot(weights, row));
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const all = sum(powers);
      const good = sum(powers.filter((_, at) => right[at]));
      rows.forEach((row, at) => {
        const power = powers[at] as number;
        add(gradient, row, (weight * (power / all - (right[at] ? power / good : 0))) / taught.length);
      });
    }
  });
}

/** Weights of a logistic regression: the chance that a row is right. The last weight is the constant's. */
export function fitLogistic(examples: readonly Example[], penalty: number): readonly number[] {
  const total = sum(examples.map(({ weight = 1 }) => weight));
  return descend((examples[0]?.row.length ?? 0) + 1, penalty, (weights, gradient) => {
    for (const { row, right, weight = 1 } of examples) {
      const whole = [...row, 1];
      const chance = 1 / (1 + Math.exp(-dot(weights, whole)));
      add(gradient, whole, (weight * (chance - (right ? 1 : 0))) / total);
    }
  });
}

/** A row of features of which few are set, each to 1. */
export type Sparse = { readonly places: readonly number[]; readonly label: number; readonly weight: number };

/** Weights of a multinomial logistic regression: for each feature, how much it says for each label. */
export function fitSoftmax(rows: readonly Sparse[], features: number, labels: number, penalty: number): readonly (readonly number[])[] {
  const total = sum(rows.map(({ weight }) => weight));
  const flat = descend(features * labels, penalty, (weights, gradient) => {
    for (const { places, label, weight } of rows) {
      const powers = Array.from({ length: labels }, () => 0);
      for (const place of places)
        for (let at = 0; at < labels; at += 1) powers[at] = (powers[at] as number) + (weights[place * labels + at] as number);
      const highest = Math.max(...powers);
      for (let at = 0; at < labels; at += 1) powers[at] = Math.exp((powers[at] as number) - highest);
      const all = sum(powers);
      for (let at = 0; at < labels; at += 1) {
        const slope = (weight * ((powers[at] as number) / all - (at === label ? 1 : 0))) / total;
        for (const place of places) gradient[place * labels + at] = (gradient[place * labels + at] as number) + slope;
      }
    }
  });
  return Array.from({ length: features }, (_, at) => flat.slice(at * labels, (at + 1) * labels));
}

/** Gradient descent with Adam (Kingma and Ba 2015) and a penalty on large weights. Deterministic. */
function descend(size: number, penalty: number, slope: (weights: readonly number[], gradient: number[]) => void): readonly number[] {
  const weights = Array.from({ length: size }, () => 0);
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => penalty * weight);
    slope(weights, gradient);
    for (let at = 0; at < size; at += 1) {
      const along = gradient[at] as number;
      first[at] = 0.9 * (first[at] as number) + 0.1 * along;
      second[at] = 0.999 * (second[at] as number) + 0.001 * along * along;
      const mean = (first[at] as number) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[at] as number) / (1 - 0.999 ** step));
      weights[at] = (weights[at] as number) - (RATE * mean) / (spread + 1e-8);
    }
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((total, value, at) => total + value * (b[at] ?? 0), 0);
const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
function add(to: number[], row: readonly number[], times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + times * (row[at] as number);
}
