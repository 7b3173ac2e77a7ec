import { expect, test, vi } from 'vitest';
import { runFrom, unwrap, viewsOfRun } from '../index.js';
import * as run from './run-lines.js';

const plan = {
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
  components: [
    {
      id: 'own',
      measure: 'bookings',
      quota: { period: 'quarter' },
      rates: { by: 'attainment', mode: 'marginal', tiers: [{ from: '0', rate: '0.05' }] },
    },
  ],
} as const;

test('the explanation of a line that may not be seen is refused before any line is read, so its time counts nobody’s deals', () => {
  const reading = vi.spyOn(run.reading, 'linesFor');
  const participants = ['ana', 'ben'].map((id) => ({ id, name: id, team: 'north' }));
  const transactions = [{ id: 'a', owner: 'ben', effectiveOn: '2026-01-10', amount: '5.00', currency: 'USD' }];
  const calculated = unwrap(runFrom({ people: { participants }, plan, transactions, asOf: '2026-03-31' }));
  const viewsFor = (viewer: string) => unwrap(viewsOfRun({ run: calculated, policy: 'open-team', viewer }));
  const ana = viewsFor('ana');
  const progress = unwrap(ana.peerProgress({ metric: 'attainment', period: '2026-Q1' }));
  const key = progress.peers[0]?.person.key;
  expect(key).toBeDefined();
  expect(ana.explanation({ why: `${key}.0` }).ok).toBe(false);
  expect(reading).not.toHaveBeenCalled();
  const ben = viewsFor('ben');
  const why = unwrap(ben.statement({ period: '2026-Q1' })).components[0]?.lines[0]?.why ?? '';
  expect(ben.explanation({ why }).ok).toBe(true);
  expect(reading).toHaveBeenCalled();
});
