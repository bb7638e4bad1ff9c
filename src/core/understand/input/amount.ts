/** Whether it asks how much or how many, for which no framework is an answer: `how much ram does it need`, `max batch size for llama`. */
export const isOfAmount = (question: string): boolean => AMOUNT.test(question.trim());

const AMOUNT =
  /^(?:how (?:much|many)\b|(?:what(?:['’]?s| is) the )?(?:max|maximum|min|minimum|largest|biggest|highest) (?:[\p{L}-]+ ){0,2}(?:size|sizes|length|number|amount|count)\b)/iu;
