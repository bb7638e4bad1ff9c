import type { Aspect, Knowledge } from './knowledge.ts';

/** How many days a check lasts where no aspect says otherwise. */
export const DEFAULT_FRESH = 365;
/** Releases come out all the time. */
export const RELEASE_FRESH = 120;

/** Whole days from the check to today. Both YYYY-MM-DD; the age counts from the check, never from use. */
export function ageInDays(checked: string, today: string): number {
  return Math.floor((Date.parse(today) - Date.parse(checked)) / 86_400_000);
}

/** Whether a check on an aspect is past its time to live. */
export function isStale(checked: string, today: string, aspect?: Aspect): boolean {
  return ageInDays(checked, today) > (aspect?.fresh ?? DEFAULT_FRESH);
}

/** The same, for evidence whose id tells the aspect: `pytorch/debugging/1`, `pytorch/release`. */
export function isStaleEvidence(
  { id, checked }: { readonly id: string; readonly checked: string },
  today: string,
  { aspects }: Knowledge,
): boolean {
  const part = id.split('/')[1] ?? '';
  if (part === 'release') return ageInDays(checked, today) > RELEASE_FRESH;
  return isStale(checked, today, aspects.get(agesAs(part)));
}

/** The aspect as which a piece of evidence grows old: what goes on today may end tomorrow, the whole and each part. */
export const agesAs = (part: string): string => (part === 'status' || part === 'parts' ? 'maintenance' : part);
