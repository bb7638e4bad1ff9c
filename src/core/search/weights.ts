// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.173, -0.098, 0.477, 1.743, 2.474, -4.589, 6.357, 0.224, 0.809, 1.337, -1.337, -1.713, 0, -0.318, 0.11, 2.429, 0.314, -0.314, -0.188,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  0.717, 0.457, -0.36, 0.647, 0.622, -1.769, 0.769, -0.468, -0.16, -0.297, -1.319, -0.711, -1.127, -0.221, -0.049, 0.691, 0.245, 0.398,
  -0.018, 2.445, 2.016, -3.203,
];
