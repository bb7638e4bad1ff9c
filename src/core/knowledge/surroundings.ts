/** What a framework may need around it that not everyone has, or wants: a cluster manager, its makers' service, a server beside the program. */
export const SURROUNDINGS = ['kubernetes', 'cloud', 'server'] as const;
export type Surrounding = (typeof SURROUNDINGS)[number];

/** Which of the things that are not wanted, frameworks, languages and makers among them, are such. */
export const surroundingsAmong = (unwanted: readonly string[]): readonly Surrounding[] =>
  SURROUNDINGS.filter((surrounding) => unwanted.includes(surrounding));
