// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.088, 0.701, 0.653, 1.883, 2.211, 0.104, 4.544, -1.858, 1.381, 2.184, -1.038, 0.434, 0.522, 1.153, -1.153, -1.463, -0.153, -0.303, 0.05,
  1.859, 0.06, -0.06, -0.007,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.302, -0.862, -0.233, 0.32, 0.914, -0.884, 2.632, 0.614, 0.425, -0.633, -0.222, -1.225, 0.036, -0.534, -1.914, -1.204, -1.346, -0.185,
  -0.144, 0.882, 0.2, 0.428, 0.006, 2.425, 1.374, -2.797,
];
