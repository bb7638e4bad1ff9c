// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [3.719, 0.061, 0.649, 1.909, 2.189, -4.725, 5.919, -0.057, 0.744, 1.141, -1.141, -2, 0, 0.097, -0.62, 0.199, -0.199, -0.02];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [0.701, 0.343, 0.173, 0.216, 0.486, -1.247, 0.526, -0.597, -0.323, 0.055, -1.208, -0.67, -0.788, 0.15, 0.164, 0.574, 0.504, 0.042, 2.559, 1.546, -2.988];
