// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.085, 0.697, 0.618, 1.89, 2.227, 0.091, 4.549, -1.88, 1.398, 2.192, -1.028, 0.445, 0.523, 1.152, -1.152, -1.458, -0.155, -0.366, -0.021,
  1.861, 0.071, -0.071, -0.009,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.227, -0.806, -0.396, 0.364, 0.954, -0.891, 2.553, 0.596, 0.389, -0.561, -0.223, -1.238, 0.3, -0.56, -1.876, -1.265, -1.362, -0.191,
  -0.133, 0.892, 0.187, 0.397, 0.024, 2.388, 1.403, -2.802,
];
