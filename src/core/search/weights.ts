// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.964, 1.063, 0.043, 2.196, 1.378, 0.652, 4.158, -2.039, 1.951, 1.565, -0.993, -0.434, 1.476, 0.977, -0.977, -1.982, 0, -0.391, -0.007,
  2.242, 0.235, -0.235, 0.073,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.435, -0.011, -0.93, 0.836, 0.368, -0.56, 2.069, 0.171, 0.439, -0.236, -0.169, -1.147, 0.148, -0.381, -1.632, -1.626, -1.514, -0.31,
  -0.295, 1.39, 0.324, 0.471, -0.074, 2.231, 1.381, -2.563,
];
