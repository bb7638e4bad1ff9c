/**
 * A text with the program in it put into what that names: of a snippet around `can this run on a gpu?` the libraries and their calls
 * are left, not `import`, `fit` and the numbers. What is nothing but a program stays as it is, as does what is only marked as code.
 */
export function withoutPrograms(text: string): string {
  const imports = text.includes('import') && STATEMENT.test(text);
  if (!imports && (!text.includes('```') || ![...text.matchAll(FENCED)].some(([, code = '']) => CALL_OR_VALUE.test(code)))) return text;
  const made = new Set([...text.matchAll(MADE)].map(([, name = '']) => name));
  const named = (code: string): string => ` ${namesIn(code, made).join(' ')} `;
  const put = (as: (code: string) => string): string => {
    const outside = text
      .replace(FENCED, (_, code: string) => (CALL_OR_VALUE.test(code) || STATEMENT.test(code) ? as(code) : code))
      .replace(STATEMENTS, as);
    return imports ? outside.replace(CALLS, as) : outside;
  };
  return /\p{L}{2}/u.test(put(() => ' ')) ? put(named) : text;
}

/** A text without the lines in which a program says what went wrong: `ImportError: cannot import name 'Adam'` asks of no import. */
export const withoutFaults = (text: string): string => text.replace(FAULT, ' ');

/** Whether somebody shows a fault of a program: names in it are names, though they are everyday words too. */
export const showsFault = (text: string): boolean => text.search(FAULT) >= 0;

/** Lines of a program, of a log or of a shell rather than a question. */
export function looksLikeCode(text: string): boolean {
  const marks = text.replaceAll('()', '').match(/[{}();=<>[\]$\\]/g)?.length ?? 0;
  return marks >= 4 && marks / text.length > 0.08 && !text.includes('?');
}

const FAULT = /(?<![\p{L}\p{N}.])(?:[A-Z][a-z]+)+(?:Error|Exception|Warning)\b:.*$/gmu;
const FENCED = /```(?:(?:python|py|r|julia|js|ts|java|cpp|c)\b\n?)?([\s\S]*?)```/giu;

/** Statements stand at the beginning of a line or after a semicolon: in `can I import keras models` nothing is one. */
const BEGIN = String.raw`(?:^|[\n;\`]|>>>)\s*`;
const MODULE = String.raw`[A-Za-z_][\w.]*(?: as \w+)?`;
const LISTED = String.raw`${MODULE}(?:, *${MODULE})*`;
const IMPORT = String.raw`(?:from [\w.]+ import (?!to\b|into\b)${LISTED}|import ${LISTED}(?:(?<= as \w+)|(?=\s*(?:[;\n\`]|$))))`;
const STATEMENT = new RegExp(BEGIN + IMPORT);
const STATEMENTS = new RegExp(BEGIN + IMPORT, 'g');
const CALLS = /(?<![\w.])(?:\w+ *= *)?[A-Za-z_][\w.]*\([^()]*\)/g;
const CALL_OR_VALUE = /[\w.]+\(|\w+ *= */;
/** What a program makes itself is no name of a library: `model` in `model = Sequential()`. */
const MADE = /(?<![\w.])(\w+)(?:, *\w+)* *=(?!=)/g;

/** The names of a program, each once: what it imports, and what it calls of that. */
function namesIn(code: string, made: ReadonlySet<string>): readonly string[] {
  const bare = code.replace(/(["']).*?\1/g, ' ');
  const imported = [...bare.matchAll(new RegExp(String.raw`\b(?:from|import) (${LISTED})`, 'g'))].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim().split(' ')[0] ?? ''),
  );
  const called = [...bare.matchAll(/(?<![\w.])[A-Za-z_]\w*(?:\.\w+)+/g)].map(([name]) => name);
  return [...new Set([...imported, ...called])].filter((name) => !made.has(name.split('.')[0] ?? ''));
}
