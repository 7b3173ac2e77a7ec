import { attain, type QuotaHolder } from '../attainment/index.js';
import type { Period } from '../calendar/index.js';
import { divide, type Fraction, fraction, multiply, one, zero } from '../money/index.js';
import type { CompiledComponent } from '../plan/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import { betweenDays, sumOf } from './credit-list.js';
import { creditedOver } from './credited-over.js';
import { creditsOf } from './holder.js';
import type { MeasurementPeriod } from './measurement-period.js';
import type { Holder, Standing, Workings } from './workings.js';

/** Gathers the workings of one measurement period. `output` tells what the own curve has paid, once it is known. */
export function gatherWorkings(
  outcome: ComponentOutcome,
  standing: Standing,
  at: MeasurementPeriod,
  output: () => Fraction,
): Workings {
  const { compiled } = outcome;
  const { holder, targetIncentive } = standing;
  const credited = creditedIn(outcome, holder, at);
  const quota = quotaAt(outcome, holder, at);
  const attainment = attain(credited.creditedToDate, quota);
  const targetFor = (kind: Period['kind']) => targetOf(compiled, targetIncentive, kind);
  return {
    holder,
    compiled,
    at,
    ...credited,
    attainment,
    quota: attainment.value === null ? null : quota,
    targetIncentive: targetFor(at.period.kind),
    targetFor,
    output,
  };
}

type Credited = Pick<Workings, 'credits' | 'creditsToDate' | 'before' | 'within' | 'creditedToDate'>;

/** A team's sums are the same for every member, so they are made once. */
function creditedIn(outcome: ComponentOutcome, holder: Holder, at: MeasurementPeriod): Credited {
  if (holder.team === null) return sumCredits(outcome, holder, at);
  const key = JSON.stringify(['team', holder.team, at.period.key]);
  const known = (outcome.shared.get(key) as Credited | undefined) ?? sumCredits(outcome, holder, at);
  outcome.shared.set(key, known);
  return known;
}

function sumCredits(outcome: ComponentOutcome, holder: Holder, at: MeasurementPeriod): Credited {
  const { credits } = outcome;
  if (credits === null) {
    // A measure that is no sum has no "before": what it comes to over the window is read as one.
    const within = creditedOver(outcome, holder, at.windowFrom, at.to);
    return { credits: null, creditsToDate: null, before: zero, within, creditedToDate: within };
  }
  const all = creditsOf(outcome, credits, holder);
  const creditsToDate = betweenDays(all, at.windowFrom, at.to);
  const before = sumOf(betweenDays(all, at.windowFrom, at.from));
  const list = betweenDays(all, at.from, at.to);
  return { credits: list, creditsToDate, before, within: sumOf(list), creditedToDate: sumOf(creditsToDate) };
}

/** The quota of the attainment window as far as it counts in a measurement period, or null when nobody stated one. */
export function quotaAt({ scope, compiled }: ComponentOutcome, holder: Holder, at: MeasurementPeriod): Fraction | null {
  const { component } = compiled;
  if (component.quota === null) return null;
  const whole = scope.input.quotas.of(quotaHolderOf(holder), component.id, at.window, scope.input.plan.plan.calendar);
  if (whole === null || component.quotaBasis === 'full') return whole;
  return multiply(whole, fraction(BigInt(at.ordinal), BigInt(at.ofWindow)));
}

function quotaHolderOf({ participant, team }: Holder): QuotaHolder {
  return team === null ? { kind: 'participant', id: participant } : { kind: 'team', id: team };
}

const monthsIn = { month: 1n, quarter: 3n, year: 12n } as const;

/** The share of a target incentive that falls to a span: a yearly one is a quarter's worth in a quarter. */
export function targetOf(
  compiled: CompiledComponent,
  target: Standing['targetIncentive'],
  kind: Period['kind'],
): Fraction {
  if (target === null) return zero;
  const part = divide(fraction(monthsIn[kind]), fraction(monthsIn[target.per]));
  return multiply(multiply(target.amount, part), compiled.targetIncentiveShare ?? one);
}
