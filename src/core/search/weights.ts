// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.994, 0.694, 0.62, 1.912, 2.26, 0.154, 4.47, -1.818, 1.345, 2.28, -1.047, 0.506, 0.328, 1.214, -1.214, -1.41, -0.145, -0.342, 0.034,
  1.868, 0.052, -0.052, -0.06,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.286, -0.788, -0.444, 0.481, 1.083, -0.859, 2.562, 0.611, 0.154, -0.458, -0.25, -1.157, 0.028, -0.544, -1.961, -1.168, -1.315, -0.182,
  -0.159, 0.91, 0.244, 0.445, 0.028, 2.325, 1.419, -2.867,
];
