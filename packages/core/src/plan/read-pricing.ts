import {
  collectIssues,
  fail,
  type IssueCollector,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { compare, one, parseFraction, sum, toExactText, zero } from '../money/index.js';
import { parseGrid, parseRateTable } from '../rates/index.js';
import type { Pricing, ScorecardGoal } from './compiled-plan.js';
import type { RatesDocument, ScorecardDocument, ScorecardGoalDocument } from './component-document.js';

/**
 * Reads how a component prices; the paths start at the component.
 *
 * Issues: `plan/rates-beside-scorecard`, `plan/no-goals`, `plan/duplicate-goal`, `plan/weight-not-above-zero`, `plan/weights-not-one`, and those of
 * `parseRateTable`, `parseGrid` and `money`.
 */
export function readPricing(component: {
  readonly rates?: RatesDocument | null | undefined;
  readonly scorecard?: ScorecardDocument | null | undefined;
}): Result<Pricing> {
  const { rates, scorecard } = component;
  const collector = collectIssues();
  if (rates && scorecard) {
    const expected = 'one of `rates` and `scorecard`';
    collector.issues.push(issue('plan/rates-beside-scorecard', ['scorecard'], 'a scorecard beside rates', expected));
  }
  const goals = scorecard ? readGoals(scorecard, collector) : [];
  const priced = rates ? readRates(rates, collector) : undefined;
  if (collector.issues.length > 0) return fail(collector.issues);
  return succeed(priced ?? (scorecard ? { kind: 'scorecard', goals } : { kind: 'goal' }));
}

function readRates(rates: RatesDocument, collector: IssueCollector): Pricing | undefined {
  if ('grid' in rates) {
    const grid = collector.take(parseGrid(rates.grid), ['rates', 'grid']);
    return grid && { kind: 'grid', grid };
  }
  const table = collector.take(parseRateTable(rates), ['rates']);
  return table && { kind: 'table', table };
}

function readGoals({ goals }: ScorecardDocument, collector: IssueCollector): readonly ScorecardGoal[] {
  if (goals.length === 0) {
    const path = ['scorecard', 'goals'];
    collector.issues.push(issue('plan/no-goals', path, 'an empty list', 'at least one goal'));
    return [];
  }
  const before = collector.issues.length;
  const read = goals.flatMap((goal, index) => {
    if (goals.findIndex((each) => each.id === goal.id) < index) {
      const path = ['scorecard', 'goals', index, 'id'];
      collector.issues.push(issue('plan/duplicate-goal', path, quoteFound(goal.id), 'an id of its own'));
    }
    return readGoal(goal, index, collector) ?? [];
  });
  const total = sum(read.map((goal) => goal.weight));
  if (collector.issues.length === before && compare(total, one) !== 0) {
    const expected = 'weights that sum to exactly 1';
    collector.issues.push(
      issue('plan/weights-not-one', ['scorecard', 'goals'], `a sum of ${toExactText(total)}`, expected),
    );
  }
  return read;
}

function readGoal(
  { id, by, mode, tiers, outside, weight: given }: ScorecardGoalDocument,
  index: number,
  collector: IssueCollector,
): ScorecardGoal | undefined {
  const path = ['scorecard', 'goals', index] as const;
  const weight = collector.take(parseFraction(given), [...path, 'weight']);
  if (weight && compare(weight, zero) <= 0) {
    collector.issues.push(
      issue('plan/weight-not-above-zero', [...path, 'weight'], quoteFound(given), 'a weight above 0'),
    );
  }
  const table = collector.take(parseRateTable({ by, mode, tiers, outside }), path);
  return weight && table && { id, weight, table };
}
