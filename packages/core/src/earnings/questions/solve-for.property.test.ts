import { expect, test } from 'vitest';
import { generateDocuments } from '../../../reference/generate-documents.js';
import { mechanisms } from '../../../reference/mechanisms.js';
import { baseMeasuresOf } from '../../attainment/index.js';
import type { TransactionRow } from '../../crediting/index.js';
import { unwrap } from '../../foundation/index.js';
import {
  add,
  compare,
  fraction,
  minorUnitsOf,
  scaledText,
  subtract,
  toDecimalText,
  toFraction,
} from '../../money/index.js';
import { type ComponentResult, type EarningsRun, type RunDocuments, runFrom } from '../index.js';
import { placeOf } from '../open-run.js';
import { type Solution, type SolveTarget, solveFor } from './solve-for.js';
import { tierReadings } from './tier-readings.js';

const firstSeed = 20_261_301;
const cases = 50;

type Reached = Extract<Solution, { reachable: true }>;

/** The result that was asked for, once the deals have really closed. */
const withDeals = (documents: RunDocuments, deals: readonly TransactionRow[], asOf: string) => {
  const transactions = [...(documents.transactions as readonly TransactionRow[]), ...deals];
  return unwrap(runFrom({ ...documents, transactions, asOf }));
};
const resultIn = (run: EarningsRun, { participant, component, period }: ComponentResult) =>
  run.results.find(
    (each) => each.participant === participant && each.component === component && each.period.key === period.key,
  );
const tiersIn = (run: EarningsRun, result: ComponentResult) => {
  const place = placeOf(run, { ...result, period: result.period.key });
  return place ? tierReadings(place).map((each) => each.tier) : [];
};

/** The same with one unit less: of the number that the component sums, or one deal of those that it counts. */
const oneLess = (run: EarningsRun, component: string, solution: Reached) =>
  fewer(run, component, solution, (units) => units - 1n);

const fewer = (run: EarningsRun, component: string, { deals }: Reached, less: (units: bigint) => bigint) => {
  const [deal, ...others] = deals;
  const { measures, components } = run.input.plan;
  const measure = components.find((each) => each.component.id === component)?.measure;
  const summed = measure && baseMeasuresOf(measure, measures).find(({ of }) => of.kind === 'sum');
  if (!deal || !summed || !('number' in summed.of)) return others;
  const { number } = summed.of;
  const text = String(number === 'amount' ? deal.amount : deal.numbers?.[number]);
  const value = scaledText(less(BigInt(text.replace('.', ''))), text.split('.')[1]?.length ?? 0);
  if (/^0(\.0+)?$/.test(value)) return [];
  return [
    number === 'amount' ? { ...deal, amount: value } : { ...deal, numbers: { ...deal.numbers, [number]: value } },
  ];
};

test('with the answer a target is reached, with one unit less it is not', () => {
  const met = { tier: 0, attainment: 0, pay: 0, many: 0, unpaid: 0 };
  const reasons = new Map<string, number>();
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const generated = generateDocuments(seed, mechanisms) as RunDocuments;
    const parsed = runFrom(generated);
    if (!parsed.ok) continue;
    const run = parsed.value;
    const { from, to } = run.input.range;
    const documents = { ...generated, range: { from, to } };
    const result = run.results[(seed * 7) % Math.max(1, run.results.length)];
    if (!result) continue;
    const { participant, component } = result;
    const pay = add(toFraction(result.total), fraction(BigInt(1 + (seed % 9)), 1n));
    const targets: SolveTarget[] = [{ tier: 'next' }, { attainment: `1.${seed % 10}` }, { pay: toDecimalText(pay, 2) }];
    for (const target of targets) {
      const solution = unwrap(solveFor(run, { participant, component, period: result.period.key, target }));
      if (!solution.reachable) {
        reasons.set(solution.because, (reasons.get(solution.because) ?? 0) + 1);
        continue;
      }
      if (solution.deals.length === 0) continue;
      const today = run.input.asOf.effectiveOn;
      const asOf = solution.on > today ? solution.on : today;
      const before = withDeals(documents, [], asOf);
      const reaches = (deals: readonly TransactionRow[]) => {
        const after = withDeals(documents, deals, asOf);
        const is = resultIn(after, result);
        if (!is) return false;
        if ('pay' in target) return compare(toFraction(is.total), pay) >= 0;
        if ('attainment' in target) {
          const tenths = fraction(BigInt(10 + (seed % 10)), 10n);
          return is.attainment.value !== null && compare(is.attainment.value, tenths) >= 0;
        }
        const was = tiersIn(before, result);
        return tiersIn(after, result).some((tier, index) => tier > (was[index] ?? tier));
      };
      const label = `seed ${seed} ${JSON.stringify(target)} ${JSON.stringify(solution.deals)}`;
      expect(reaches(solution.deals), label).toBe(true);
      const less = oneLess(run, component, solution);
      expect(reaches(less), `${label} less ${JSON.stringify(less)}`).toBe(false);
      for (const part of [2n, 3n, 7n]) {
        const some = fewer(run, component, solution, (units) => units / part);
        expect(reaches(some), `${label} needs no more than ${JSON.stringify(some)}`).toBe(false);
      }
      const after = resultIn(withDeals(documents, solution.deals, asOf), result);
      expect(after?.total, label).toEqual(solution.after.pay);
      const was = resultIn(before, result);
      expect(after && was && subtract(after.creditedToDate, was.creditedToDate), label).toEqual(solution.credit);
      if ('pay' in target) met.pay += 1;
      else met['attainment' in target ? 'attainment' : 'tier'] += 1;
      if (solution.deals.length > 1) met.many += 1;
      if (minorUnitsOf(solution.after.pay) === minorUnitsOf(solution.before.pay)) met.unpaid += 1;
    }
  }
  expect(Math.min(...Object.values(met)), JSON.stringify({ met, reasons: [...reasons] })).toBeGreaterThan(2);
  expect([...reasons.keys()].length).toBeGreaterThan(5);
});
