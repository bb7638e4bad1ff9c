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
