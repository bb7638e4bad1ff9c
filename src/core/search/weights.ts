// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  3.158, 0.769, 0.633, 1.889, 2.22, 0.288, 4.542, -1.93, 1.195, 2.118, -0.977, 0.471, 0.462, 0.961, -0.961, -1.422, -0.157, -0.306, 0.058,
  1.875, 0.056, -0.056, -0.09,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.193, -0.934, -0.331, 0.336, 0.988, -0.829, 2.715, 0.672, 0.223, -0.531, -0.228, -1.221, 0.069, -0.61, -1.684, -1.095, -1.444, -0.144,
  -0.152, 0.871, 0.213, 0.433, 0.005, 2.258, 1.394, -2.818,
];
