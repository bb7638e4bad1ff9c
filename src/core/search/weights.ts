// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.509, 1.123, 0.183, 2.045, 1.97, 0.03, 4.62, -2.197, 1.673, 1.824, -0.745, -0.135, 1.222, 1.112, -1.112, -1.656, -0.047, -0.326, 0.038,
  2.111, 0.075, -0.075, 0.086,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.389, -0.467, -0.639, 0.674, 0.706, -0.801, 2.244, 0.248, 0.366, -0.42, 0.038, -1.054, 0.192, -0.373, -1.731, -1.377, -1.294, -0.294,
  -0.258, 1.124, 0.125, 0.382, -0.031, 2.297, 1.41, -2.603,
];
