/** So many words beside the names and the aspects say nothing else: `written`, `run`. */
export const PASSING = 1;

/** So many say hardly more: `export`, `grid search`, `better`. */
export const HARDLY_MORE = 2;
