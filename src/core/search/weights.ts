// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.975, 1.062, 0.012, 2.276, 1.33, 0.629, 4.112, -1.992, 1.946, 1.625, -1.037, -0.524, 1.74, 0.995, -0.995, -2.039, 0, -0.416, -0.014,
  2.283, 0.177, -0.177, 0.066,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.172, 0.269, -0.56, 1.277, 0.474, -0.605, 1.232, 0.42, 0.342, -0.185, -0.466, -0.573, -0.257, -0.421, -1.394, -0.941, -1.367, -0.275,
  -0.142, 0.985, 0.32, 0.369, -0.161, 2.719, 0.84, -2.25,
];
