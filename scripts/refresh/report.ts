import type { Release } from './judge.ts';
import type { Outcome } from './refresh.ts';

/** What a run found, as lines to print: one for each change and each reason of failure, then the sum. */
export function reportRefresh(outcomes: readonly Outcome[], check: boolean): readonly string[] {
  const of = <K extends Outcome['kind']>(kind: K): Extract<Outcome, { kind: K }>[] =>
    outcomes.filter((outcome): outcome is Extract<Outcome, { kind: K }> => outcome.kind === kind);
  const [changed, failed, unasked] = [of('changed'), of('failed'), of('unasked')];
  return [
    ...changed.map(({ id, from, to }) => `${check ? 'out of date' : 'changed'}  ${id}: ${changeText(from, to)}`),
    ...byReason(failed).map(({ reason, ids }) => `failed  ${ids.join(', ')}: ${reason}`),
    ...byReason(unasked).map(({ reason, ids }) => `not asked, for ${reason}: ${ids.join(', ')}`),
    `${outcomes.length} ${outcomes.length === 1 ? 'framework' : 'frameworks'}: ${changed.length} ${check ? 'out of date' : 'changed'}, ${of('unchanged').length} unchanged, ${failed.length} failed, ${unasked.length} not asked`,
  ];
}

/**
 * 0: all is well. 1: something is out of date (`--check` only). 2: some could not be told, and nothing else is out of date.
 */
export function exitCodeOf(outcomes: readonly Outcome[], check: boolean): 0 | 1 | 2 {
  if (check && outcomes.some(({ kind }) => kind === 'changed')) return 1;
  return outcomes.some(({ kind }) => kind === 'failed') ? 2 : 0;
}

/** Where a registry is down, one line for all that it was not asked about. */
function byReason(
  outcomes: readonly { readonly id: string; readonly reason: string }[],
): readonly { reason: string; ids: readonly string[] }[] {
  const reasons = [...new Set(outcomes.map(({ reason }) => reason))];
  return reasons.map((reason) => ({ reason, ids: outcomes.filter((outcome) => outcome.reason === reason).map(({ id }) => id) }));
}

function changeText(from: Release, to: Release): string {
  const dated = ({ version, month }: Release): string => (month === undefined ? version : `${version} (${month})`);
  const dropped = from.sources.filter((source) => !to.sources.includes(source));
  return [
    dated(from) === dated(to) ? `${dated(to)}, checked again` : `${dated(from)} → ${dated(to)}`,
    ...(dropped.length === 0 ? [] : [`no longer cites ${dropped.join(', ')}, which told of ${from.version}`]),
  ].join('; ');
}
