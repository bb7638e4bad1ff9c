import { placeAt } from './fault.ts';
import type { Place } from './places.ts';

/** Without a place where the parser's own is right. */
type Slip = { readonly place?: Place; readonly message: string };

/**
 * What is wrong with a text that is no YAML, and where, in an editor's words: a parser names the place at which it could not go on,
 * and what it was about there. Where none of the usual slips is found, its own words have to do.
 */
export function unparsable(
  text: string,
  { place, reason }: { readonly place: Place; readonly reason: string },
): {
  readonly place: Place;
  readonly message: string;
} {
  if (reason.startsWith('duplicated')) return { place, message: 'is no valid YAML: this field stands twice: keep one of them' };
  const lines = text.split('\n', place.line).map((line) => line.replace(/\r$/, ''));
  const found = openQuote(lines.join('\n'), text) ?? inLine(lines.at(-1) ?? '', place) ?? before(lines, reason);
  return { place: found?.place ?? place, message: `is no valid YAML: ${found?.message ?? reason}` };
}

const QUOTE = 'put the text in quotation marks';

/** The first quotation mark that begins a value and is closed nowhere, or before the text is at its end. `known` is where it is looked for. */
function openQuote(known: string, text: string): Slip | undefined {
  for (const { 0: all, 1: mark = '', index } of known.matchAll(BEGINS_QUOTED)) {
    const start = index + all.length - 1;
    const rest = text.slice(start);
    const [quoted] = (mark === '"' ? /^"(?:[^"\\]|\\[^])*"/ : /^'(?:[^']|'')*'/).exec(rest) ?? [];
    if (quoted !== undefined && AFTER_QUOTED.test(rest.slice(quoted.length))) continue;
    const isOneLine = quoted !== undefined && !quoted.includes('\n');
    return {
      place: placeAt(text, start),
      message: isOneLine
        ? `the text goes on behind ${quoted}: put all of it in quotation marks, '…' around those that it holds`
        : `the quotation mark ${mark} is not closed: end the text with one`,
    };
  }
  return undefined;
}

const BEGINS_QUOTED = /^[ \t]*(?:- +)*(?:\{ *)?(?:[\w-]+: +)?[[{]? *(["'])/gm;
const AFTER_QUOTED = /^[ \t]*(?:$|[\r\n,}\]:]|#)/;

/** Slips in the very line, each with what is before its place. */
function inLine(line: string, { line: number }: Place): Slip | undefined {
  for (const [pattern, message] of SLIPS) {
    const found = pattern.exec(line);
    if (found !== null) return { place: { line: number, column: (found[1] ?? '').length + 1 }, message };
  }
  return undefined;
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^( *)\t/, 'is indented with a tab: use blanks'],
  [/^([ \t]*(?:- +)*[\w-]+: +[^\s"'[{|>].*?):(?: |$)/, `a colon stands in the text: ${QUOTE}`],
  [/^(.*[{,] *[\w-]+: +[^\s"'[{}][^,{}"]*?):(?: |$)/, `a colon stands in the text: ${QUOTE}`],
  [/^(.*[{,] *[\w-]+: +[^\s"'[{}][^,}"]*?)[[{]/, `a bracket stands in the text: ${QUOTE}`],
  [/^([ \t]*(?:- +)*(?:[\w-]+: +)?)[%@`*&!,|>?](?![-+\d]* *$)/, `a text cannot begin with this: ${QUOTE}`],
  [/^([ \t]*(?:- +)*[\w-]+: +)(?:\[[^\]]*\]|\{[^}]*\}) *[^\s#]/, `a text cannot begin with a bracket: ${QUOTE}`],
];

/** Slips in the lines before, which the parser was still at. */
function before(lines: readonly string[], reason: string): Slip | undefined {
  const find = (pattern: RegExp, message: (what: string) => string): Slip | undefined => {
    const at = lines.findLastIndex((line) => pattern.test(line));
    const [, head = '', what = ''] = pattern.exec(lines[at] ?? '') ?? [];
    return at < 0 ? undefined : { place: { line: at + 1, column: head.length + 1 }, message: message(what) };
  };
  if (reason.includes('escape') || reason.includes('hexadecimal')) return { message: 'within "…" a backslash is written \\\\' };
  if (reason.includes('flow collection'))
    return find(OPEN_BRACKET, (bracket) => `the bracket ${bracket} is not closed: end it with ${bracket === '[' ? ']' : '}'}`);
  if (reason.includes('multiline key') || reason.includes('end of the stream')) {
    const slip = find(NO_FIELD, (what) =>
      /^[\w-]+:\S/.test(what) ? 'a blank is missing after the colon' : 'is no field with a value: write `field: value`',
    );
    if ((slip?.place?.line ?? 0) >= lines.length - 1) return slip;
  }
  const cut = /^( *(?:- +)*[\w-]+: +[^\s"'[{|>].* )#/.exec(lines.at(-2) ?? '');
  if (cut !== null)
    return {
      place: { line: lines.length - 1, column: (cut[1] ?? '').length + 1 },
      message: `a # after a blank begins a comment: ${QUOTE}`,
    };
  if (!/indentation|end of the stream/.test(reason)) return undefined;
  return { message: 'begins in another column than the lines around it: indent it as they are' };
}

/** A line without a colon and a blank after it. */
const NO_FIELD = /^([ \t]*)(?![#-])(?!.*:(?: |$))(\S.*)$/;
/** With no end in its line, but for what stands in quotation marks. */
const OPEN_BRACKET = /^((?:[^"'#[{]|"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})*)([[{])(?:[^\]}"]|"[^"]*")*$/;
