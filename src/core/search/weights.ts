// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.972, 0.69, 0.624, 1.869, 2.397, 0.125, 4.529, -1.817, 1.369, 2.378, -1.043, 0.549, 0.283, 1.224, -1.224, -1.421, -0.134, -0.335, 0.036,
  1.824, 0.052, -0.052, -0.1,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.361, -0.904, -0.447, 0.508, 1.019, -0.96, 2.775, 0.651, 0.172, -0.58, -0.21, -1.092, 0.054, -0.563, -1.996, -1.227, -1.311, -0.149,
  -0.121, 0.847, 0.236, 0.451, 0.045, 2.354, 1.439, -2.847,
];
