/** What was told of something: its label, the tokens, and how much it counts. */
export type Telling<Token> = { readonly label: number; readonly tokens: Iterable<Token>; readonly weight: number };

/** How much tokens speak for each label, in nats, beside the mixture of all. */
export type Evidence<Token> = (tokens: Iterable<Token>) => Float64Array;

/**
 * Multinomial naive Bayes (McCallum and Nigam 1998). Each label is smoothed by `smoothing` pseudo-counts, spread as tokens are over all
 * labels; tokens that nobody told say nothing.
 */
export function createEvidence<Token>(labels: number, tellings: Iterable<Telling<Token>>, smoothing: number): Evidence<Token> {
  // Counts at first, then what they say.
  const counts = new Map<Token, Float64Array>();
  const totals = new Float64Array(labels);
  for (const { label, tokens, weight } of tellings) {
    for (const token of tokens) {
      let row = counts.get(token);
      if (row === undefined) counts.set(token, (row = new Float64Array(labels)));
      row[label] = (row[label] as number) + weight;
      totals[label] = (totals[label] as number) + weight;
    }
  }
  const all = totals.reduce((sum, total) => sum + total, 0);
  for (const row of counts.values()) {
    const share = row.reduce((sum, count) => sum + count, 0) / all;
    for (let label = 0; label < labels; label += 1) {
      const within = ((row[label] as number) + smoothing * share) / ((totals[label] as number) + smoothing);
      row[label] = Math.log(within / share);
    }
  }
  return (tokens) => {
    const evidence = new Float64Array(labels);
    for (const token of tokens) {
      const row = counts.get(token);
      if (row === undefined) continue;
      for (let label = 0; label < labels; label += 1) evidence[label] = (evidence[label] as number) + (row[label] as number);
    }
    return evidence;
  };
}
