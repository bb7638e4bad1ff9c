/** The languages that frameworks are used from. */
export const LANGUAGES = [
  'python',
  'r',
  'julia',
  'javascript',
  'java',
  'c++',
  'c#',
  'swift',
  'go',
  'rust',
  'php',
  'ruby',
  'elixir',
] as const;

export type Language = (typeof LANGUAGES)[number];

/** Whether something is used from a language: trained or run, and not over HTTP alone. */
export const isUsedFrom = (
  { train, run }: { readonly train: readonly Language[]; readonly run: readonly Language[] },
  language: Language,
): boolean => train.includes(language) || run.includes(language);
