// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.65, 0.07, 0.607, 1.815, 2.11, -4.513, 5.923, 0.097, 1.015, 1.293, -1.293, -1.988, 0, 0.159, -0.642, 0.212, -0.212, -0.015,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  0.732, 0.236, -0.017, 0.368, 0.425, -1.224, 0.518, -0.491, -0.163, 0.047, -1.065, -0.757, -0.761, 0.179, 0.091, 0.509, 0.471, 0.116,
  2.571, 1.514, -2.952,
];
