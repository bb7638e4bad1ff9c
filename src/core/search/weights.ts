// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.951, 0.653, 0.718, 2.008, 2.385, 0.121, 4.483, -1.77, 1.342, 2.342, -0.995, 0.619, 0.308, 1.212, -1.212, -1.44, -0.133, -0.436, -0.062,
  1.784, 0.06, -0.06, -0.108,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.344, -0.913, -0.515, 0.599, 1.06, -0.89, 2.719, 0.688, 0.178, -0.569, -0.228, -1.087, 0.12, -0.553, -2.032, -1.255, -1.259, -0.137,
  -0.08, 0.814, 0.23, 0.461, 0.018, 2.346, 1.437, -2.882,
];
