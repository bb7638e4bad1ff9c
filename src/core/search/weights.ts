// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.964, 1.063, 0.043, 2.196, 1.378, 0.652, 4.158, -2.039, 1.951, 1.565, -0.993, -0.434, 1.476, 0.977, -0.977, -1.982, 0, -0.391, -0.007,
  2.242, 0.235, -0.235, 0.073,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.215, 0.168, -0.535, 1.231, 0.569, -0.591, 1.275, 0.353, 0.316, -0.211, -0.313, -0.544, -0.245, -0.399, -1.37, -1.014, -1.317, -0.29,
  -0.139, 0.986, 0.307, 0.524, -0.176, 2.646, 0.829, -2.207,
];
