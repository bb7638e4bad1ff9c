/** Answers without those that are left open. */
export const given = <T>(answers: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, T] => entry[1] !== undefined));
