import { type Coverage, DEPTH } from './measure.ts';

/** Characters to a line, where a list is broken. */
const WIDTH = 120;
/** How many are named of those with the fewest claims, and of the oldest checks. */
const NAMED = 10;

/** The coverage on one or two screens. */
export function coverageText({ sizes, sourcesByKind, aspects, frameworks, checks }: Coverage): string {
  const deep = frameworks.filter(({ covered }) => covered >= DEPTH);
  const complete = deep.filter(({ missing }) => missing.length === 0).map(({ id }) => id);
  const lacking = deep.filter(({ missing }) => missing.length > 0).sort((a, b) => b.missing.length - a.missing.length);
  const fewest = [...frameworks].sort((a, b) => a.claims - b.claims).slice(0, NAMED);
  return [
    `${sizes.frameworks} frameworks with ${sizes.claims} claims, ${sizes.questions} questions, ${sizes.pairs} pairs, ${sizes.aspects} aspects, ${sizes.tasks} tasks`,
    '',
    wrapped(
      `${sizes.sources} sources: `,
      sourcesByKind.map(({ kind, count }) => `${kind} ${count}`),
    ),
    '',
    `frameworks with a claim on each aspect, of ${sizes.frameworks}`,
    ...columns([...aspects].sort((a, b) => b.count - a.count).map(({ id, count }) => [id, String(count)])),
    '',
    `${deep.length} frameworks in depth (${DEPTH} aspects or more), with their claims and the aspects they lack`,
    ...lacking.map(({ id, claims, missing }) => wrapped(`  ${id.padEnd(longest(lacking))} ${String(claims).padStart(3)}  `, missing)),
    ...(complete.length === 0 ? [] : [wrapped('  all aspects: ', complete)]),
    '',
    wrapped(
      'fewest claims: ',
      fewest.map(({ id, claims }) => `${id} ${claims}`),
    ),
    '',
    'oldest checks',
    ...oldest(checks),
  ].join('\n');
}

/** Every framework by every aspect: the score of the first claim, + for a claim without a score, · for none. */
export function coverageMatrix({ aspects, frameworks }: Coverage): string {
  const names = longest(frameworks);
  const height = Math.max(...aspects.map(({ id }) => id.length));
  const header = Array.from(
    { length: height },
    (_, row) => `${' '.repeat(names)}        ${aspects.map(({ id }) => id.padStart(height)[row]).join(' ')}`,
  );
  const rows = frameworks.map(({ id, claims, cells }) => {
    const drawn = cells.map((cell) => (cell === undefined ? '·' : cell === true ? '+' : String(cell)));
    return `${id.padEnd(names)}  ${String(claims).padStart(4)}  ${drawn.join(' ')}`;
  });
  return [
    ...header.map((line) => line.trimEnd()),
    ...rows,
    '',
    'a digit: the score of the first claim; +: a claim without a score; ·: no claim',
  ].join('\n');
}

/** The oldest checks one by one; a day on which there were more of them than are named stands for all of them. */
function oldest(checks: Coverage['checks']): readonly string[] {
  const lines: string[] = [];
  for (const { checked, count, places } of checks) {
    const left = NAMED - lines.length;
    if (left <= 0) break;
    if (count <= left) lines.push(...places.map((place) => `  ${checked}  ${place}`));
    else {
      lines.push(wrapped(`  ${checked}  `, [...places.slice(0, 3), `and ${count - 3} more`]));
      break;
    }
  }
  return lines;
}

function longest(things: readonly { readonly id: string }[]): number {
  return Math.max(0, ...things.map(({ id }) => id.length));
}

/** Words after a head, broken into lines that begin below the first word. */
function wrapped(head: string, words: readonly string[]): string {
  const lines = [head];
  words.forEach((word, at) => {
    const piece = at === words.length - 1 ? word : `${word}, `;
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line.trimEnd().length + piece.length > WIDTH && line.trim() !== '') lines.push(' '.repeat(head.length) + piece);
    else lines[last] = line + piece;
  });
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** A list of names and figures in as many columns as fit, read downwards. */
function columns(cells: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...cells.map(([name, figure]) => name.length + figure.length)) + 4;
  const height = Math.ceil(cells.length / Math.max(1, Math.floor(WIDTH / width)));
  return Array.from({ length: height }, (_, row) =>
    cells
      .filter((_, at) => at % height === row)
      .map(([name, figure]) => `  ${name}${figure.padStart(width - 3 - name.length)} `)
      .join('')
      .trimEnd(),
  );
}
