import { describe, expect, it } from 'vitest';
import { createCiting } from '../../../commands/views/citing.ts';
import { realServices } from '../../knowledge.ts';

const services = await realServices();
const [source = ''] = services.knowledge.sources.keys();
const old = { id: 'keras/debugging/1', sources: [source], checked: '2020-01-01' };
const fresh = { id: 'keras/licence/1', sources: [source], checked: services.today() };

describe('a source that two claims cite', () => {
  it.each([
    ['the old one first', [old, fresh]],
    ['the fresh one first', [fresh, old]],
  ])('is shown with the older check, and marked as out of date because of it: %s', (_, claims) => {
    const citing = createCiting(services);
    expect(claims.flatMap(citing.cite)).toEqual([
      { kind: 'cite', number: 1 },
      { kind: 'cite', number: 1 },
    ]);
    expect(citing.citations()).toMatchObject([{ checked: '2020-01-01', stale: true }]);
  });

  it('is fresh where both are', () => {
    const citing = createCiting(services);
    for (const claim of [fresh, { ...fresh, checked: '2026-11-01' }]) citing.cite(claim);
    expect(citing.citations()).toMatchObject([{ checked: '2026-11-01', stale: false }]);
  });
});
