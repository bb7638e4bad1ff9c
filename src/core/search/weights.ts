// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.97, 0.683, 0.62, 1.868, 2.404, 0.134, 4.527, -1.802, 1.367, 2.374, -1.039, 0.546, 0.286, 1.225, -1.225, -1.414, -0.134, -0.338, 0.038,
  1.826, 0.055, -0.055, -0.109,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.367, -0.908, -0.46, 0.519, 1.019, -0.954, 2.777, 0.656, 0.176, -0.584, -0.209, -1.091, 0.057, -0.563, -1.991, -1.228, -1.313, -0.15,
  -0.118, 0.847, 0.242, 0.449, 0.04, 2.36, 1.437, -2.845,
];
