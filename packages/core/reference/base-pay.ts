import { axisAt, type Moment } from './axis.js';
import type { Credit } from './credit.js';
import { eventPay } from './event-pay.js';
import { dealFactor, dealMultipliers } from './factors.js';
import { gridAt } from './grid.js';
import { marginalPay, tiersOfCredit } from './marginal.js';
import { isAdditive } from './measured.js';
import type { GoalDocument, TableDocument } from './plan-documents.js';
import { add, multiply, one, type Rational, readRational, subtract, sumOf, zero } from './rationals.js';
import { changeOf, payoutAt, resultOfTable } from './table-result.js';
import { resultAt, type Tier, tiersOf } from './tiers.js';
import { targetOf, type Workings } from './workings.js';
import type { World } from './world.js';

/**
 * The exact pay of a measurement period after these of its credits, from the beginning: what the rates or the scorecard pay,
 * with the multipliers of the deals, before gates and everything else that modifies the period.
 */
export function basePay(world: World, workings: Workings, credits: readonly Credit[] = workings.credits): Rational {
  const { component } = workings;
  const { rates, scorecard } = component;
  const moment: Moment = { within: withinOf(world, workings, credits), after: null };
  if (scorecard) return scorecardPay(world, workings, scorecard.goals, moment);
  // A goal: "it has attainment (or credit) and results with total 0".
  if (!rates) return zero;
  if ('grid' in rates) {
    const { grid } = rates;
    // "Two axes, read at period end", for every deal of the period.
    const atEnd: Moment = { within: workings.within, after: null };
    const [row, column] = [grid.rows.by, grid.columns.by].map((by) => axisAt(world, workings, by, atEnd));
    const result = gridAt(grid, row ?? zero, column ?? zero);
    if (grid.payout) return multiply(result, targetOf(workings, workings.period.kind));
    return grid.amount ? result : multiply(result, moment.within);
  }
  if (component.attainment?.over === 'event') {
    return sumOf(credits.map((each) => multiply(dealFactor(component, each.deal), eventPay(world, rates, each))));
  }
  if (rates.by === 'attainment' && !workings.divisor) return payWithoutQuota(workings, rates, moment, credits);
  return rates.mode === 'marginal'
    ? marginal(workings, rates, moment, credits)
    : wholeOrInterpolated(world, workings, rates, moment, credits);
}

/** Credit of the measurement period after these of its credits. What does not add up has only its value at the end. */
function withinOf({ documents }: World, { component, within }: Workings, credits: readonly Credit[]): Rational {
  const { measure } = component;
  return measure !== undefined && isAdditive(documents.plan.measures, measure) ? creditOf(credits) : within;
}

function creditOf(credits: readonly Credit[]): Rational {
  return sumOf(credits.map((each) => each.value ?? zero));
}

/** "Nothing, everything at the first tier's result, or everything at the result at 1." */
function payWithoutQuota(
  workings: Workings,
  table: TableDocument,
  { within }: Moment,
  credits: readonly Credit[],
): Rational {
  const tiers = tiersOf(table.tiers);
  const setting = workings.component.withoutQuota ?? 'nothing';
  if (setting === 'nothing') return zero;
  const atTarget = table.mode === 'interpolated' ? payoutAt(table, one) : resultAt(tiers, one);
  const result = setting === 'base-rate' ? (tiers[0]?.result ?? zero) : atTarget;
  return payOfResult(workings, table, result, multiplied(workings, credits, within));
}

/** "With deal multipliers a marginal deal is paid factor × (G(after) − G(before))." */
function marginal(workings: Workings, table: TableDocument, { within }: Moment, credits: readonly Credit[]): Rational {
  const tiers = inCredit(workings, table);
  const paid = (credit: Rational) => marginalPay(tiers, credit, table.belowZero);
  const { before, component } = workings;
  if (credits.length === 0) return subtract(paid(add(before, within)), paid(before));
  return sumOf(
    credits.map(({ deal }, index) => {
      const start = add(before, creditOf(credits.slice(0, index)));
      const end = add(before, creditOf(credits.slice(0, index + 1)));
      return multiply(dealFactor(component, deal), subtract(paid(end), paid(start)));
    }),
  );
}

/** The tiers of a marginal table with their edges as amounts of credit. */
function inCredit({ divisor }: Workings, { by, tiers: documents }: TableDocument): Tier[] {
  const tiers = tiersOf(documents);
  if (by === 'output') return tiersOfCredit(tiers);
  return by === 'attainment' ? tiers.map((each) => ({ ...each, from: multiply(each.from, divisor ?? one) })) : tiers;
}

function wholeOrInterpolated(
  world: World,
  workings: Workings,
  table: TableDocument,
  moment: Moment,
  credits: readonly Credit[],
): Rational {
  const { component, before } = workings;
  const resultFor = (at: Moment) => resultOfTable(table, axisAt(world, workings, table.by, at));
  if (component.attainment?.read === 'at-deal') {
    return sumOf(
      credits.map((credit, index) => {
        const start = creditOf(credits.slice(0, index));
        const end = creditOf(credits.slice(0, index + 1));
        const change = changeOf(table, add(before, start), add(before, end));
        const result = resultFor({ within: end, after: credit });
        return multiply(dealFactor(component, credit.deal), multiply(result, change));
      }),
    );
  }
  const end = add(before, moment.within);
  if (table.reach === 'window') {
    // "G(x) = r(x) × credit, pay = G(at end) − G(at the start of the measurement period)": months before catch up.
    const paid = (credit: Rational, at: Moment) => multiply(resultFor(at), changeOf(table, zero, credit));
    return subtract(paid(end, moment), paid(before, { within: zero, after: null }));
  }
  const change =
    dealMultipliers(component).length > 0 ? multiplied(workings, credits, moment.within) : changeOf(table, before, end);
  // "Σ factor × r(x) × value over the period's credits": every deal at the rate that the period ends with.
  const isFinal = table.jump === 'final-rate';
  const result = resultFor(isFinal ? { within: workings.within, after: null } : moment);
  return payOfResult(workings, table, result, change);
}

/** What a result pays: a ratio of the credit, a share of the target incentive of the period, or a fixed amount. */
function payOfResult(workings: Workings, table: TableDocument, result: Rational, credit: Rational): Rational {
  const [tier] = table.tiers;
  if (tier?.payout !== undefined) return multiply(result, targetOf(workings, workings.period.kind));
  return tier?.amount === undefined ? multiply(result, credit) : result;
}

/** Σ factor × value over the credits. */
function multiplied({ component }: Workings, credits: readonly Credit[], within: Rational): Rational {
  if (credits.length === 0) return within;
  return sumOf(credits.map((each) => multiply(dealFactor(component, each.deal), each.value ?? zero)));
}

/** Section 5.3: "pay = target × Σ weight × payout(axis)". */
function scorecardPay(world: World, workings: Workings, goals: readonly GoalDocument[], moment: Moment): Rational {
  const payouts = goals.map((goal) =>
    multiply(readRational(goal.weight), payoutAt(goal, axisAt(world, workings, goal.by, moment))),
  );
  return multiply(targetOf(workings, workings.period.kind), sumOf(payouts));
}
