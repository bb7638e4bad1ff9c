// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.602, -0.257, 0.705, 1.657, 1.614, -1.24, 4.841, -2.965, 2.182, 1.16, -0.413, 0.421, 1.515, 1.423, -1.423, -1.947, 0, -0.154, 0.004,
  2.581, 0.388, -0.388, 0.252,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  0.82, -0.824, 0.379, 0.417, 0.582, -1.154, 1.701, 0.044, 0.599, -0.55, -0.264, -0.452, -0.109, -0.486, -1.595, -0.883, -1.468, -0.206,
  -0.007, 0.914, 0.277, 0.336, -0.076, 2.426, 1.664, -3.094,
];
