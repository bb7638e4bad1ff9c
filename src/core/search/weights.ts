// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.63, 1.143, -0.009, 2.16, 1.732, 0.126, 4.461, -2.049, 1.772, 1.611, -0.815, -0.286, 1.324, 1.088, -1.088, -1.681, -0.061, -0.336, 0.019,
  2.222, 0.112, -0.112, 0.092,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.396, -0.118, -0.883, 0.817, 0.75, -0.582, 1.906, 0.17, 0.568, -0.328, -0.151, -1.264, 0.066, -0.403, -1.812, -1.57, -1.409, -0.322,
  -0.311, 1.244, 0.133, 0.415, -0.04, 2.325, 1.371, -2.476,
];
