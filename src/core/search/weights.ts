// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.087, 0.699, 0.615, 1.89, 2.216, 0.088, 4.549, -1.874, 1.386, 2.192, -1.022, 0.448, 0.525, 1.153, -1.153, -1.457, -0.155, -0.366, -0.021,
  1.858, 0.071, -0.071, -0.01,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.201, -0.796, -0.4, 0.374, 0.914, -0.863, 2.525, 0.632, 0.379, -0.546, -0.256, -1.211, 0.294, -0.565, -1.852, -1.281, -1.368, -0.191,
  -0.13, 0.887, 0.173, 0.406, 0.026, 2.375, 1.397, -2.814,
];
