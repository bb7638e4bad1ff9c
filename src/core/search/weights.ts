// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.636, 1.133, -0.007, 2.182, 1.733, 0.128, 4.459, -2.041, 1.761, 1.607, -0.815, -0.285, 1.26, 1.087, -1.087, -1.678, -0.111, -0.337, 0.02,
  2.227, 0.099, -0.099, 0.093,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.398, -0.129, -0.894, 0.802, 0.744, -0.575, 1.888, 0.161, 0.578, -0.321, -0.135, -1.262, 0.06, -0.384, -1.796, -1.572, -1.392, -0.327,
  -0.318, 1.246, 0.138, 0.414, -0.055, 2.318, 1.367, -2.452,
];
