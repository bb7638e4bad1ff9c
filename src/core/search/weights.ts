// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.72, 0.062, 0.651, 1.91, 2.189, -4.725, 5.919, -0.067, 0.745, 1.141, -1.141, -2, 0, 0.097, -0.62, 0.199, -0.199, -0.02,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  0.701, 0.343, 0.174, 0.217, 0.485, -1.246, 0.526, -0.596, -0.323, 0.055, -1.209, -0.671, -0.788, 0.15, 0.164, 0.573, 0.504, 0.042, 2.559,
  1.547, -2.989,
];
