/** Answers without those that are left open: the arguments that lead to them again. */
export const given = <T extends string>(answers: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, T] => entry[1] !== undefined));
