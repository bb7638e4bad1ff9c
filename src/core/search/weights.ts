// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.608, 1.162, 0.061, 2.1, 1.772, 0.168, 4.467, -2.105, 1.775, 1.635, -0.829, -0.277, 1.3, 1.125, -1.125, -1.627, -0.058, -0.344, 0.032,
  2.233, 0.114, -0.114, 0.086,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.467, -0.229, -0.837, 0.77, 0.805, -0.639, 1.974, 0.239, 0.463, -0.341, -0.051, -1.064, 0.102, -0.377, -1.857, -1.497, -1.364, -0.322,
  -0.308, 1.269, 0.15, 0.379, -0.07, 2.317, 1.323, -2.468,
];
