// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.297, -0.239, 0.66, 1.734, 1.639, -0.964, 4.941, -2.877, 2.552, 1.344, -0.378, 0.526, 1.581, 1.387, -1.387, -1.938, 0, -0.323, -0.066,
  2.832, 0.376, -0.376, 0.253,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  0.242, -0.832, 0.592, 0.335, 0.566, -1.019, 1.601, 0.135, 0.539, -0.519, -0.308, -0.462, -0.098, -0.259, -1.353, -0.821, -1.255, -0.157,
  -0.037, 0.814, 0.371, 0.379, -0.091, 2.511, 1.368, -2.691,
];
