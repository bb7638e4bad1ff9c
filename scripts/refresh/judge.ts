import type { z } from 'zod';
import { ageInDays, RELEASE_FRESH } from '../../src/core/knowledge/freshness.ts';
import type { frameworkSchema } from '../../src/core/knowledge/schema.ts';
import type { Latest, Registry } from './registry.ts';

export type Release = NonNullable<z.infer<typeof frameworkSchema>['release']>;

/** `current`: what is written still holds. `outdated`: what should be written. `doubtful`: a person should look. */
export type Judgement =
  | { readonly kind: 'current' }
  | { readonly kind: 'outdated'; readonly release: Release }
  | { readonly kind: 'doubtful'; readonly reason: string };

/**
 * Weighs what is written against what a registry says. `source` is the id of the registry's page; `today` is YYYY-MM-DD.
 * A check of an unchanged release is only renewed when it is past its time to live, so that nothing is written for nothing.
 */
export function judge(
  written: Release,
  { latest, source, registry, today }: { latest: Latest; source: string; registry: Registry; today: string },
): Judgement {
  const published = latest.published === undefined ? undefined : dayOf(latest.published);
  const doubt = (reason: string): Judgement => ({ kind: 'doubtful', reason: `${registry.name} says ${latest.version}, but ${reason}` });
  if (published === null) return doubt('tells no date that can be read');
  if (published !== undefined && published > today) return doubt(`that it was published on ${published}, which is in the future`);

  const order = registry.compare(latest.version, written.version);
  if (order === undefined) return doubt(`${written.version} is written here, and the two cannot be compared`);
  if (order < 0) {
    const why = latest.withdrawn.includes(written.version) ? 'was withdrawn' : 'is newer';
    return doubt(`${written.version} is written here and ${why}`);
  }
  const month = published?.slice(0, 7);
  if (order === 0) {
    const moved = month !== undefined && month !== written.month;
    if (!moved && ageInDays(written.checked, today) <= RELEASE_FRESH) return { kind: 'current' };
    return { kind: 'outdated', release: { ...written, ...(month === undefined ? {} : { month }), checked: today } };
  }
  if (month !== undefined && written.month !== undefined && month < written.month)
    return doubt(`that it was published in ${month}, before the ${written.version} of ${written.month} that is written here`);
  return {
    kind: 'outdated',
    release: { version: latest.version, ...(month === undefined ? {} : { month }), sources: [source], checked: today },
  };
}

/** Null where the time cannot be read. */
function dayOf(time: string): string | null {
  const read = new Date(time);
  return Number.isNaN(read.getTime()) ? null : read.toISOString().slice(0, 10);
}
