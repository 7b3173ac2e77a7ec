import { type Attainment, attain, type QuotaBook, type QuotaHolder } from '../attainment/index.js';
import type { Period } from '../calendar/index.js';
import { add, divide, type Fraction, fraction, multiply, one, sum, zero } from '../money/index.js';
import type { CompiledComponent } from '../plan/index.js';
import { type CurveBasis, resultAt, type Slice, slicesAt } from '../rates/index.js';
import type { MeasuredCredit } from './measure-credits.js';
import type { WindowCredits } from './window-credits.js';

/** What the lines of one participant, component and measurement period are calculated from, kept so that they can be explained. */
export interface Workings {
  readonly participant: string;
  readonly team: string | null;
  readonly compiled: CompiledComponent;
  readonly period: Period;
  readonly window: Period;
  /** Credits inside the measurement period, in the order in which they are priced. */
  readonly credits: readonly MeasuredCredit[];
  readonly within: Fraction;
  /** Credits of the attainment window up to the end of the measurement period. */
  readonly creditsToDate: readonly MeasuredCredit[];
  readonly attainment: Attainment;
  readonly basis: CurveBasis;
}

/** The holder of a component's quota, its credits of the attainment window to date, and what a payout of 1 pays. */
export interface WorkingsInput {
  readonly participant: string;
  readonly team: string | null;
  readonly compiled: CompiledComponent;
  readonly period: Period;
  readonly window: Period;
  readonly credits: WindowCredits;
  readonly targetIncentive: Fraction;
  readonly quotas: QuotaBook;
}

/** Gathers the workings of one measurement period. */
export function gatherWorkings(input: WorkingsInput): Workings {
  const { participant, team, compiled, period, window } = input;
  const { before, within, credits, creditsToDate } = input.credits;
  const holder: QuotaHolder = team === null ? { kind: 'participant', id: participant } : { kind: 'team', id: team };
  const quota = compiled.component.quota === null ? null : input.quotas.of(holder, compiled.component.id, window.key);
  const attainment = attain(add(before, within), quota);
  const basis: CurveBasis = {
    table: compiled.table,
    before,
    quota: attainment.value === null ? null : attainment.quota,
    targetIncentive: input.targetIncentive,
  };
  return {
    participant,
    team,
    compiled,
    period,
    window,
    credits,
    within,
    creditsToDate,
    attainment,
    basis,
  };
}

/** True when the table stands on attainment and there is none, so that the plan's `withoutQuota` decides. */
export function lacksQuota(workings: Workings): boolean {
  return workings.compiled.table.by === 'attainment' && workings.basis.quota === null;
}

/** C(within): the exact pay of the measurement period after `within` has been credited in it. */
export function curve(workings: Workings, within: Fraction): Fraction {
  return sum(slicesOf(workings, within).map((each) => each.pay));
}

/** The slices whose pay sums to {@link curve}. */
export function slicesOf(workings: Workings, within: Fraction): readonly Slice[] {
  if (!lacksQuota(workings)) return slicesAt(workings.basis, within);
  const { table, component } = workings.compiled;
  if (component.withoutQuota === 'nothing') return [];
  const width = table.pays === 'rate' ? within : workings.basis.targetIncentive;
  const rate = component.withoutQuota === 'at-target' ? resultAt(table, one) : (table.tiers[0]?.result ?? zero);
  return [{ width, rate, pay: multiply(width, rate) }];
}

const monthsIn = { month: 1n, quarter: 3n, year: 12n } as const;

/** The share of a target incentive that falls to one measurement period: a yearly one is a quarter's worth in a quarter. */
export function targetFor(workings: {
  readonly compiled: CompiledComponent;
  readonly period: Period;
  readonly targetIncentive: { readonly amount: Fraction; readonly per: 'month' | 'quarter' | 'year' } | null;
}): Fraction {
  const { targetIncentive, compiled, period } = workings;
  if (targetIncentive === null || compiled.targetIncentiveShare === null) return zero;
  const part = divide(fraction(monthsIn[period.kind]), fraction(monthsIn[targetIncentive.per]));
  return multiply(multiply(targetIncentive.amount, part), compiled.targetIncentiveShare);
}
