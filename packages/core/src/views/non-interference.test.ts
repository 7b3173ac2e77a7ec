import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  type EarningsRun,
  type PlanDocument,
  parsePolicy,
  parseShares,
  runFrom,
  type ShareDocument,
  type StarterPolicyId,
  starterPolicy,
  starterPolicyIds,
  type TransactionRow,
  unwrap,
  valueDetailOf,
  viewsOfRun,
} from '../index.js';

const seed = 20_261_123;
const reps = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
const people = {
  participants: [
    ...reps.map((id, index) => ({
      id,
      name: `Rep ${id}`,
      team: index < 3 ? 'north' : 'south',
      manager: index < 3 ? 'm1' : 'm2',
    })),
    { id: 'm1', name: 'Manager one', manager: 'top' },
    { id: 'm2', name: 'Manager two', manager: 'top' },
    { id: 'top', name: 'Director' },
    { id: 'out', name: 'Marketing' },
  ],
};
const plan: PlanDocument = {
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
      rates: {
        by: 'attainment',
        mode: 'marginal',
        tiers: [
          { from: '0', rate: '0.05' },
          { from: '1', rate: '0.1' },
        ],
      },
    },
    {
      id: 'team',
      measure: 'bookings',
      of: 'team',
      quota: { period: 'quarter' },
      pays: { targetIncentive: '0.2' },
      rates: {
        by: 'attainment',
        mode: 'interpolated',
        tiers: [
          { from: '0', payout: '0' },
          { from: '2', payout: '2' },
        ],
      },
    },
  ],
};
const quotas = [
  ...reps.map((participant) => ({ participant, component: 'own', period: '2026-Q1', amount: '500' })),
  ...['north', 'south'].map((team) => ({ team, component: 'team', period: '2026-Q1', amount: '1500' })),
];

interface World {
  readonly deals: readonly { readonly owner: string; readonly cents: number; readonly day: number }[];
  readonly sharing: readonly string[];
  readonly policy: StarterPolicyId;
}

const rowsOf = (world: World): TransactionRow[] =>
  world.deals.map((each, index) => ({
    id: `d${index}`,
    owner: each.owner,
    effectiveOn: `2026-03-${String(each.day).padStart(2, '0')}`,
    amount: (each.cents / 100).toFixed(2),
    currency: 'USD',
    fields: { label: `Account of ${each.owner}` },
  }));
const sharesOf = (world: World): ShareDocument[] =>
  world.sharing.map((id) => ({
    id: `share-${id}`,
    grantor: id,
    subject: id,
    metric: 'attainment',
    to: 'teammates',
    value: 'exact',
    order: 'visible',
    from: '2026-01-01',
  }));
const runOf = (rows: readonly TransactionRow[]): EarningsRun => {
  const assignments = reps.map((participant) => ({ participant, targetIncentive: { amount: '4000' } }));
  return unwrap(runFrom({ people, plan, transactions: rows, quotas, assignments, asOf: '2026-03-31' }));
};

/** Every byte that a viewer can get: all views, each explanation, and the answers to forbidden questions. */
function everythingFor(run: EarningsRun, world: World, viewer: string): string {
  const views = unwrap(viewsOfRun({ run, policy: world.policy, shares: sharesOf(world), viewer }));
  const period = '2026-Q1';
  const profile = unwrap(views.profile());
  const statements = [undefined, ...profile.reports.map((each) => each.key), 'unknown'].map((subject) =>
    views.statement(subject === undefined ? { period } : { period, subject }),
  );
  const whys = statements.flatMap((each) =>
    each.ok ? each.value.components.flatMap((component) => component.lines.flatMap((line) => line.why ?? [])) : [],
  );
  return JSON.stringify([
    profile,
    ...(['everyone', 'my-team', 'my-reports'] as const).map((among) =>
      views.leaderboard({ metric: 'attainment', period, among }),
    ),
    views.leaderboard({ metric: 'credit', period, method: 'dense' }),
    views.leaderboard({ metric: 'earnings', period }),
    views.peerProgress({ metric: 'attainment', period }),
    views.peerProgress({ metric: 'credit', period }),
    ...statements,
    ...whys.map((why) => views.explanation({ why })),
  ]);
}

const deal = fc.record({
  owner: fc.constantFrom(...reps),
  cents: fc.integer({ min: 1000, max: 60_000 }),
  day: fc.integer({ min: 1, max: 31 }),
});
const worlds: fc.Arbitrary<World> = fc.record({
  deals: fc.array(deal, { minLength: 3, maxLength: 14 }),
  sharing: fc.subarray(reps),
  policy: fc.constantFrom(...starterPolicyIds),
});

test('two worlds that differ only in what a viewer may not see are the same to that viewer, byte by byte', () => {
  const seen = { hidden: 0, band: 0, redacted: 0, wouldHaveRanked: 0, sharing: 0 };
  const viewers = fc.constantFrom(...reps, 'm1', 'm2', 'top', 'out');
  fc.assert(
    fc.property(
      worlds,
      viewers,
      fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 6, maxLength: 6 }),
      (world, viewer, changes) => {
        const rows = rowsOf(world);
        const policy = unwrap(parsePolicy(starterPolicy(world.policy)));
        const run = runOf(rows);
        const shares = unwrap(parseShares(sharesOf(world), policy, run.input.organization));
        const at = run.input.asOf.effectiveOn;
        const sees = (subject: string) =>
          valueDetailOf(
            decide(
              { policy, shares, organization: run.input.organization },
              { viewer, subject, metric: 'attainment', on: at, at },
            ),
          );
        const hidden = reps.filter((subject) => sees(subject) === 'hidden' && teamOf(subject) !== teamOf(viewer));
        // By construction: only deals of hidden people of other teams change, and of teammates in pairs that keep the team's
        // total (a release to its members) and every band.
        const changed = rows.map((row) => {
          const by = changes[reps.indexOf(row.owner ?? '')] ?? 0;
          return hidden.includes(row.owner ?? '')
            ? { ...row, amount: ((Number(row.amount) * 100 + by) / 100).toFixed(2) }
            : row;
        });
        if (hidden.some((id) => rows.some((row) => row.owner === id))) seen.hidden += 1;
        if (hidden.some((id) => world.sharing.includes(id) && rows.some((row) => row.owner === id)))
          seen.wouldHaveRanked += 1;
        if (world.sharing.length > 0) seen.sharing += 1;
        const bytes = everythingFor(run, world, viewer);
        if (bytes.includes('"detail":"band"')) seen.band += 1;
        if (bytes.includes('"redacted":true')) seen.redacted += 1;
        expect(everythingFor(runOf(changed), world, viewer)).toBe(bytes);
      },
    ),
    { seed, numRuns: 250 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
});

function teamOf(id: string): string | null {
  const index = reps.indexOf(id);
  return index < 0 ? null : index < 3 ? 'north' : 'south';
}

test('teammates whose team keeps its total and whose bands stay are the same to each other, cent by cent', () => {
  let moved = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.constantFrom('private' as const, 'team-bands' as const),
      (cents, policy) => {
        const world = (shift: number): World => ({
          policy,
          sharing: [],
          deals: [
            { owner: 'r1', cents: 30_000, day: 3 },
            { owner: 'r2', cents: 30_000 + shift, day: 4 },
            { owner: 'r3', cents: 34_000 - shift, day: 5 },
          ],
        });
        moved += cents > 0 ? 1 : 0;
        const bytes = (of: World) => everythingFor(runOf(rowsOf(of)), of, 'r1');
        expect(bytes(world(cents))).toBe(bytes(world(0)));
      },
    ),
    { seed, numRuns: 60 },
  );
  expect(moved).toBeGreaterThan(0);
});

test('a team’s total tells nobody how many colleagues, or who, made up the rest of it', () => {
  const world = (cents: readonly number[]): World => ({
    policy: 'private',
    sharing: [],
    deals: [
      { owner: 'r1', cents: 30_000, day: 3 },
      ...cents.map((each, index) => ({ owner: index === 0 ? 'r2' : 'r3', cents: each, day: 4 })),
    ],
  });
  const bytes = (of: World) => everythingFor(runOf(rowsOf(of)), of, 'r1');
  expect(bytes(world([20_000]))).toBe(bytes(world([12_000, 8_000])));
  expect(bytes(world([20_000]))).toContain('"redacted":true');
});

test('a view carries no id of a participant and no number of somebody who is hidden', () => {
  const world: World = {
    policy: 'team-bands',
    sharing: ['r5'],
    deals: reps.map((owner, index) => ({ owner, cents: 11_111 + index * 1111, day: 5 })),
  };
  const run = runOf(rowsOf(world));
  const bytes = everythingFor(run, world, 'r1');
  for (const id of [...reps, 'm1', 'top']) expect(bytes).not.toContain(`"${id}"`);
  for (const hidden of ['133.33', '144.44', '155.55', '166.66', '0.26666', '0.28888', '0.3111'])
    expect(bytes).not.toContain(hidden);
  expect(bytes).toContain('111.11');
});
