/** The middle of some figures; of an even number of them, the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2
    : (sorted[Math.floor(half)] ?? Number.NaN);
}

/** What half, and 99 of 100, of some times stay within. */
export type Spread = { readonly count: number; readonly p50: number; readonly p99: number };

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** The middle of several passes over the same work: other programs of the machine that get in the way of one don't count. */
export function middleOf(passes: readonly Spread[]): Spread {
  const middle = (figure: (pass: Spread) => number): number => median(passes.map(figure));
  return { count: middle(({ count }) => count), p50: middle(({ p50 }) => p50), p99: middle(({ p99 }) => p99) };
}

/** `1,234`, `12.3`, `1.23` or `0.123`: three figures where there are not more before the point. */
export function figureText(figure: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(figure), 0.1))));
  return figure.toLocaleString('en-GB', { minimumFractionDigits: Math.min(digits, 3), maximumFractionDigits: Math.min(digits, 3) });
}
