// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.94, 1.011, -0.315, 2.163, 1.264, 0.559, 4.102, -1.997, 1.847, 1.62, -1.01, 0.72, 1.694, 0.991, -0.991, -2.008, 0, -0.391, -0.027, 2.283,
  0.203, -0.203, 0.103,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.244, 0.367, -0.804, 1.243, 0.467, -0.66, 1.262, 0.426, 0.334, -0.196, -0.496, -0.201, -0.144, -0.38, -1.399, -0.946, -1.343, -0.238,
  -0.056, 1.02, 0.344, 0.427, -0.12, 2.656, 0.812, -2.207,
];
