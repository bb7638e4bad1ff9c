// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.957, 0.696, 0.727, 1.992, 2.338, 0.247, 4.47, -1.777, 1.251, 2.289, -0.998, 0.783, 0.513, 1.151, -1.151, -1.48, -0.14, -0.449, -0.067,
  1.749, 0.068, -0.068, -0.12,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.419, -1.044, -0.607, 0.758, 1.089, -0.644, 2.698, 0.554, 0.107, -0.519, -0.155, -1.031, 0.31, -0.572, -1.925, -1.301, -1.31, -0.115,
  -0.076, 0.768, 0.226, 0.434, 0.007, 2.394, 1.293, -2.697,
];
