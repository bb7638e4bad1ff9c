// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.987, 0.711, 0.633, 1.922, 2.272, 0.151, 4.478, -1.821, 1.346, 2.285, -1.044, 0.479, 0.402, 1.218, -1.218, -1.411, -0.144, -0.342, 0.037,
  1.868, 0.052, -0.052, -0.065,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.291, -0.789, -0.442, 0.488, 1.078, -0.866, 2.573, 0.624, 0.136, -0.47, -0.254, -1.136, 0.079, -0.546, -1.955, -1.175, -1.318, -0.182,
  -0.152, 0.919, 0.249, 0.443, 0.021, 2.32, 1.424, -2.867,
];
