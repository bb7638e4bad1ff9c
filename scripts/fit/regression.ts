/** What was told of something: its label, the tokens, each once, and how much it counts. */
export type Told = { readonly label: number; readonly tokens: readonly string[]; readonly weight: number };

/** How rare each token is, and how much it speaks for each label. */
export type Regression = { readonly rarity: ReadonlyMap<string, number>; weightOf(token: string, label: number): number };

const PASSES = 10;
const RATE = 2;
/** A label that is less likely needs no correction. */
const HARDLY = 0.003;
/** Rare tokens count more: by the power of the logarithm of how rare they are. */
const RARITY = 1.5;

/**
 * Multinomial logistic regression over the tokens of short texts, weighed by how rare they are (Sparck Jones 1972), each text of length
 * 1. Fitted by stochastic gradient descent whose steps grow smaller; the order of the texts is mixed, and the same each time.
 */
export function fitRegression(labels: number, told: readonly Told[]): Regression {
  const rarity = rarityOf(told);
  const places = new Map([...rarity.keys()].map((token, at) => [token, at * labels]));
  const weights = new Float32Array(places.size * labels);
  const powers = new Float64Array(labels);

  const row = (tokens: readonly string[]): Row => {
    const values = tokens.map((token) => rarity.get(token) as number);
    const length = Math.hypot(...values);
    return { starts: tokens.map((token) => places.get(token) as number), values: values.map((value) => value / length) };
  };
  /** Writes into `powers` how likely each label is. */
  const weigh = ({ starts, values }: Row): void => {
    powers.fill(0);
    for (let at = 0; at < starts.length; at += 1) {
      const start = starts[at] as number;
      const value = values[at] as number;
      for (let label = 0; label < labels; label += 1) (powers[label] as number) += value * (weights[start + label] as number);
    }
    let highest = -Infinity;
    for (let label = 0; label < labels; label += 1) highest = Math.max(highest, powers[label] as number);
    let all = 0;
    for (let label = 0; label < labels; label += 1) all += powers[label] = Math.exp((powers[label] as number) - highest);
    for (let label = 0; label < labels; label += 1) (powers[label] as number) /= all;
  };

  const rows = told.map(({ label, tokens, weight }) => ({ ...row(tokens), label, weight }));
  const off = new Int32Array(labels);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const rate = RATE * (1 - pass / PASSES);
    for (const one of mixed(rows, pass)) {
      weigh(one);
      (powers[one.label] as number) -= 1;
      let wrong = 0;
      for (let label = 0; label < labels; label += 1) if (Math.abs(powers[label] as number) > HARDLY) off[wrong++] = label;
      for (let at = 0; at < one.starts.length; at += 1) {
        const start = one.starts[at] as number;
        const step = rate * one.weight * (one.values[at] as number);
        for (let next = 0; next < wrong; next += 1) {
          const label = off[next] as number;
          (weights[start + label] as number) -= step * (powers[label] as number);
        }
      }
    }
  }

  return { rarity, weightOf: (token, label) => weights[(places.get(token) ?? 0) + label] as number };
}

/** Where the weights of its tokens start, and what each token counts. */
type Row = { readonly starts: readonly number[]; readonly values: readonly number[] };

function rarityOf(told: readonly Told[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of told) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return new Map([...counts].map(([token, count]) => [token, Math.log(1 + told.length / count) ** RARITY]));
}

/** In an order of chance, by Fisher and Yates with a linear congruential generator. */
function mixed<T>(things: readonly T[], seed: number): readonly T[] {
  const order = [...things];
  let state = seed + 1;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
