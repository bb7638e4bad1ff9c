// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.984, 0.71, 0.636, 1.925, 2.275, 0.151, 4.478, -1.817, 1.351, 2.272, -1.043, 0.479, 0.391, 1.22, -1.22, -1.41, -0.145, -0.34, 0.036,
  1.866, 0.05, -0.05, -0.065,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.309, -0.786, -0.456, 0.498, 1.081, -0.893, 2.582, 0.628, 0.122, -0.473, -0.243, -1.14, 0.05, -0.534, -1.947, -1.168, -1.311, -0.175,
  -0.147, 0.927, 0.237, 0.438, 0.025, 2.323, 1.42, -2.855,
];
