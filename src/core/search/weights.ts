// Written by `npm run fit`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of `SIGNALS`: how much each says for an entry. */
export const RANKING: readonly number[] = [
  2.572, 1.028, -0.308, 1.986, 1.271, 0.337, 4.377, -1.882, 1.377, 1.502, -0.82, 0.663, 1.413, 1.069, -1.069, -1.992, 0, -0.442, -0.008,
  2.365, 0.241, -0.241, 0.055,
];

/** In the order of `featuresOf`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [
  -0.049, 0.292, -0.71, 1.399, 0.522, -1.097, 1.406, 0.561, 0.066, -0.248, -0.608, -0.347, -0.266, -0.294, -1.209, -0.997, -1.32, -0.198,
  -0.063, 0.992, 0.299, 0.373, 0.05, 2.668, 0.97, -2.452,
];
