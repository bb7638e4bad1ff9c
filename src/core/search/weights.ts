// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [3.193, -0.02, 0.463, 1.761, 2.438, -4.669, 6.257, 0.137, 0.792, 1.318, -1.318, -1.761, 0, -0.517, -0.075, 2.495, 0.316, -0.316, -0.195];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [0.683, 0.606, -0.403, 0.533, 0.652, -1.84, 0.723, -0.506, -0.156, -0.26, -1.114, -0.719, -1.107, -0.189, -0.007, 0.725, 0.319, 0.494, -0.052, 2.444, 2.01, -3.133];
