/** Whether it is a machine that is asked for, to buy or to rent, and no framework: `which gpu should I buy for gaming`, `cheapest cloud for training`. */
export const asksForMachine = (text: string): boolean => MACHINE.test(text);

const MACHINE =
  /^\W*(?:(?:which|what|(?:a |the )?(?:best|good|cheapest|cheap|right)) )+(?:\w+ )?(?:gpus?|graphics? cards?|laptops?|pcs?|computers?|cpus?|processors?|workstations?|macbooks?|clouds?|(?:cloud |gpu )providers?)(?= (?:should|do|to|for|is|would|can|shall|will)\b|\W*$)/i;
