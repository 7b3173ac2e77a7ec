import { finding, type Issue, withPathPrefix } from '../foundation/index.js';
import { add, compare, minimum, one, subtract, sum, toExactText, zero } from '../money/index.js';
import { reviewFactors } from '../rates/index.js';
import type { CompiledComponent } from './compiled-plan.js';

/**
 * Modifiers that do not do what they seem to; the paths start at the component.
 * Findings: `plan/catch-up-never`, `plan/paid-every-period`, `plan/floor-above-cap`, `plan/factors-below-zero`, and those of `reviewFactors`.
 */
export function reviewModifiers(compiled: CompiledComponent): Issue[] {
  return [
    ...factorTables(compiled),
    ...catchUp(compiled),
    ...kickersEachPeriod(compiled),
    ...floorAboveCap(compiled),
    ...factorsBelowZero(compiled),
  ];
}

/** True where a component looks at a longer time than it pays for: what it reads to date, it reads again in the next period. */
export function readsAgain({ component: { attainmentOver, measurement } }: CompiledComponent): boolean {
  return attainmentOver !== measurement && attainmentOver !== 'event';
}

function kickersEachPeriod(compiled: CompiledComponent): Issue[] {
  const { attainmentOver, measurement, modifiers } = compiled.component;
  if (!readsAgain(compiled)) return [];
  return modifiers.flatMap((each, index) => {
    if (each.kind !== 'kicker' || !('by' in each)) return [];
    const found = `a kicker that is paid in each ${measurement} in which the ${attainmentOver} to date has reached its threshold`;
    const expected = 'a component of its own with a longer `measurement`, unless that is meant';
    return [finding('plan/paid-every-period', ['modifiers', index], found, expected)];
  });
}

function placesOf({ component }: CompiledComponent, kind: string): number[] {
  return component.modifiers.flatMap((each, index) => (each.kind === kind ? [index] : []));
}

function factorTables(compiled: CompiledComponent): Issue[] {
  const places = compiled.component.modifiers.flatMap((each, index) =>
    each.kind === 'multiplier' && 'by' in each ? [index] : [],
  );
  return compiled.modifiers.periodMultipliers.flatMap((each, index) =>
    withPathPrefix(['modifiers', places[index] ?? 0], reviewFactors(each)),
  );
}

/** Only earlier measurement periods of the same attainment window are caught up. */
function catchUp(compiled: CompiledComponent): Issue[] {
  if (readsAgain(compiled)) return [];
  const { component } = compiled;
  return component.modifiers.flatMap((each, index) => {
    if (each.kind !== 'gate' || each.catchUp !== true) return [];
    const found = 'no earlier measurement period in the attainment window';
    const expected = 'an `attainment.over` longer than `measurement`, or no `catchUp`';
    return [finding('plan/catch-up-never', ['modifiers', index, 'catchUp'], found, expected)];
  });
}

function floorAboveCap(compiled: CompiledComponent): Issue[] {
  const { floor, caps } = compiled.modifiers;
  const hard = caps.flatMap((cap) =>
    cap.per === 'period' && cap.amount !== null && cap.beyond.numerator === 0n ? [cap.amount] : [],
  );
  const lowest = hard.reduce((a, b) => minimum(a, b), hard[0] ?? zero);
  if (floor === null || hard.length === 0 || compare(floor, lowest) <= 0) return [];
  const path = ['modifiers', placesOf(compiled, 'floor')[0] ?? 0, 'amount'];
  const found = `a floor of ${toExactText(floor)} above a cap of ${toExactText(lowest)}`;
  return [finding('plan/floor-above-cap', path, found, 'a floor below the cap: it is what is paid every time')];
}

/** Factors that add what they are above 1 may sum to less than nothing when several of them apply. */
function factorsBelowZero(compiled: CompiledComponent): Issue[] {
  const { dealMultipliers, periodMultipliers } = compiled.modifiers;
  const lows = [
    dealMultipliers.filter((each) => each.combine === 'add').map((each) => each.factor),
    periodMultipliers
      .filter((each) => each.combine === 'add')
      .map(({ tiers }) => tiers.map((tier) => tier.result).reduce((a, b) => minimum(a, b), one)),
  ];
  return lows.flatMap((factors) => {
    const lowest = add(one, sum(factors.map((factor) => subtract(minimum(factor, one), one))));
    if (compare(lowest, zero) >= 0) return [];
    const found = `factors that together may come to ${toExactText(lowest)}`;
    return [finding('plan/factors-below-zero', ['modifiers'], found, 'factors that sum to 0 or more, or `multiply`')];
  });
}
