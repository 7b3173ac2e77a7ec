import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../foundation/index.js';
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  toDecimalText,
  toFraction,
} from '../../money/index.js';
import { type ComponentDocument, type ModifierDocument, type PlanDocument, parsePlan } from '../../plan/index.js';
import { runFrom } from '../index.js';
import { type PayoutCurve, payoutCurve } from './payout-curve.js';

const seed = 20_261_401;
const quota = '1000';
const planOf = (component: ComponentDocument): PlanDocument => ({
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
  components: [component],
});

const edges = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 })
  .map((list) => [0, ...list.sort((a, b) => a - b)]);
const shape = fc.record({
  by: fc.constantFrom('amount' as const, 'attainment' as const, 'output' as const),
  mode: fc.constantFrom('marginal' as const, 'whole' as const, 'interpolated' as const),
  pays: fc.constantFrom('rate' as const, 'payout' as const, 'amount' as const),
  edges,
  results: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }),
  lower: fc.boolean(),
  retroactive: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer TShape> ? TShape : never;

const isAllowed = ({ by, mode, pays }: Shape) =>
  !(mode === 'marginal' && pays !== 'rate') && !(by === 'output' && mode !== 'marginal');

const modifiers: fc.Arbitrary<ModifierDocument[]> = fc.subarray<ModifierDocument>([
  { kind: 'gate', by: 'attainment', atLeast: '0.3' },
  { kind: 'multiplier', by: 'attainment', mode: 'whole', tiers: [{ from: '1.1', factor: '1.5' }] },
  { kind: 'kicker', per: 'period', by: 'amount', atLeast: '1700', amount: '25' },
  { kind: 'cap', amount: '120', per: 'period' },
  { kind: 'floor', amount: '12', per: 'period' },
]);

const componentOf = (
  { by, mode, pays, lower, retroactive, ...table }: Shape,
  list: ModifierDocument[],
): ComponentDocument => {
  const scale = by === 'attainment' ? 10 : by === 'output' ? 0.2 : 0.01;
  const results = { rate: (value: number) => `${value}/400`, payout: (value: number) => `${value}/20`, amount: String };
  return {
    id: 'own',
    measure: 'bookings',
    quota: { period: 'quarter' },
    ...(pays === 'payout' ? { pays: { targetIncentive: '1' } } : {}),
    rates: {
      by,
      mode,
      tiers: table.edges.map((edge, index) => ({
        from: String(edge / scale),
        [pays]: results[pays](table.results[index] ?? 1),
        ...(lower && index > 0 ? { edge: 'lower' as const } : {}),
        ...(retroactive && mode === 'marginal' && by !== 'output' && index === 2 ? { retroactive: true } : {}),
      })),
    },
    modifiers: list,
  };
};

/** What the engine pays for one deal of that amount. */
const paid = (plan: PlanDocument, amount: string): Fraction => {
  const run = unwrap(
    runFrom({
      people: { participants: [{ id: 'ana', name: 'Ana' }] },
      plan,
      quotas: [{ participant: 'ana', component: 'own', period: '2026-Q1', amount: quota }],
      assignments: [{ participant: 'ana', targetIncentive: { amount: '80', per: 'quarter' } }],
      transactions: [{ id: 'd', owner: 'ana', effectiveOn: '2026-01-05', amount, currency: 'USD' }],
      range: { from: '2026-01-01', to: '2026-04-01' },
      asOf: '2026-03-31',
    }),
  );
  return toFraction(run.results[0]?.total ?? { amount: '0.00', currency: 'USD' });
};

/** What a curve says at a credit: on the line between its neighbors, or on either side of a cliff. */
const saidAt = ({ points }: PayoutCurve, credit: Fraction): Fraction[] => {
  const at = points.filter((each) => each.credit && compare(each.credit, credit) === 0);
  if (at.length > 0) return at.map((each) => each.pay);
  const index = points.findIndex((each) => each.credit && compare(each.credit, credit) > 0);
  const [low, high] = [points[index - 1], points[index]];
  if (!low?.credit || !high?.credit) return [];
  const share = divide(subtract(credit, low.credit), subtract(high.credit, low.credit));
  return [add(low.pay, multiply(share, subtract(high.pay, low.pay)))];
};

describe('a payout curve', () => {
  test('is what the engine pays: at its points and on the lines between them', () => {
    const met = { cliff: 0, edge: 0, between: 0, capped: 0, floor: 0, output: 0, interpolated: 0, retroactive: 0 };
    fc.assert(
      fc.property(
        shape.filter(isAllowed),
        modifiers,
        fc.array(fc.integer({ min: 1, max: 350_000 }), { minLength: 2, maxLength: 4 }),
        (each, list, cents) => {
          const plan = planOf(componentOf(each, list));
          const curve = unwrap(
            payoutCurve(unwrap(parsePlan(plan)), { component: 'own', quota, targetIncentive: '80' }),
          );
          expect(curve.leftOut).toEqual([]);
          const bends = each.mode === 'interpolated' && each.pays === 'rate';
          const credits = [
            ...curve.points.flatMap(({ credit }) =>
              credit && (100n * credit.numerator) % credit.denominator === 0n ? [credit] : [],
            ),
            ...(bends ? [] : cents.map((cent) => fraction(BigInt(cent), 100n))),
          ];
          for (const credit of credits) {
            if (credit.numerator === 0n) continue;
            const said = saidAt(curve, credit);
            if (said.length === 0) continue;
            const pays = paid(plan, toDecimalText(credit, 2));
            const rounded = said.map((value) => toDecimalText(value, 2));
            expect(rounded, `at ${toDecimalText(credit, 2)} of ${JSON.stringify(plan.components)}`).toContain(
              toDecimalText(pays, 2),
            );
            if (said.length > 1) met.cliff += 1;
            else
              met[
                curve.points.some((point) => point.credit && compare(point.credit, credit) === 0) ? 'edge' : 'between'
              ] += 1;
            if (compare(pays, fraction(120n)) === 0) met.capped += 1;
            if (compare(pays, fraction(12n)) === 0) met.floor += 1;
            if (each.by === 'output') met.output += 1;
            if (each.mode === 'interpolated') met.interpolated += 1;
            if (each.retroactive && each.mode === 'marginal' && each.edges.length > 2) met.retroactive += 1;
          }
        },
      ),
      { seed, numRuns: 250 },
    );
    expect(Math.min(...Object.values(met)), JSON.stringify(met)).toBeGreaterThan(10);
  });
});
