// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.96, 1.052, 0.043, 2.207, 1.366, 0.617, 4.144, -2.037, 1.991, 1.588, -0.981, -0.45, 1.54, 1, -1, -1.993, 0, -0.39, -0.005, 2.239, 0.179,
  -0.179, 0.069,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.213, 0.211, -0.438, 1.205, 0.542, -0.633, 1.273, 0.355, 0.3, -0.188, -0.37, -0.546, -0.38, -0.426, -1.401, -0.97, -1.298, -0.286,
  -0.137, 0.985, 0.262, 0.432, -0.173, 2.694, 0.82, -2.223,
];
