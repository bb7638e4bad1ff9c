// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.274, -0.256, 0.696, 1.766, 1.646, -0.971, 4.943, -2.857, 2.534, 1.346, -0.399, 0.53, 1.535, 1.383, -1.383, -1.936, 0, -0.322, -0.067,
  2.833, 0.386, -0.386, 0.256,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  0.218, -0.787, 0.563, 0.402, 0.567, -1.032, 1.662, 0.123, 0.525, -0.567, -0.26, -0.545, -0.138, -0.221, -1.334, -0.83, -1.208, -0.174,
  -0.04, 0.816, 0.354, 0.42, -0.102, 2.52, 1.392, -2.744,
];
