// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.77, -0.059, 0.656, 2.175, 2.314, -4.577, 5.912, 0.34, 1.011, 0.71, -0.71, -2.041, 0, 0.109, -0.583, 0.201, -0.201, -0.146,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  0.963, 0.165, 0.072, 0.136, 0.4, -1.332, 0.567, -0.618, 0.048, -0.132, -0.491, -0.871, -1.022, 0.26, 0.145, 0.481, 0.446, 0.133, 2.464,
  1.59, -2.909,
];
