// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.968, 1.055, 0.006, 2.295, 1.336, 0.575, 4.113, -2.003, 1.923, 1.645, -0.995, -0.539, 1.802, 0.999, -0.999, -2.039, 0, -0.408, -0.016,
  2.291, 0.185, -0.185, 0.074,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.178, 0.27, -0.569, 1.266, 0.496, -0.61, 1.238, 0.412, 0.336, -0.195, -0.455, -0.508, -0.172, -0.427, -1.4, -0.932, -1.377, -0.27,
  -0.07, 1.008, 0.332, 0.443, -0.153, 2.664, 0.844, -2.251,
];
