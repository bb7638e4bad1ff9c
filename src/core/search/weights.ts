// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.092, 0.74, 0.589, 2.04, 2.122, -0.089, 4.59, -2.044, 1.463, 2.195, -0.95, 0.272, 0.853, 1.143, -1.143, -1.561, -0.185, -0.334, -0.02,
  1.901, 0.09, -0.09, 0.056,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.165, -0.711, -0.349, 0.38, 0.838, -0.967, 2.496, 0.592, 0.336, -0.533, -0.178, -1.164, 0.159, -0.572, -1.765, -1.184, -1.393, -0.236,
  -0.141, 0.922, 0.252, 0.398, -0.029, 2.374, 1.428, -2.792,
];
