import {
  collectIssues,
  fail,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../../foundation/index.js';
import { type DecimalInput, parseDecimal, zero } from '../../money/index.js';
import { type CompiledComponent, type CompiledPlan, compilePlan, type Plan } from '../../plan/index.js';
import type { Axis } from '../../rates/index.js';
import { checkQuestion } from './check-question.js';
import { type CurveModel, isSameAxis, readingAtX } from './curve-model.js';
import { curvePoints, type PayoutPoint } from './curve-points.js';

/**
 * Which component, and the numbers that a plan does not say. `quota`, in the unit of the measure, is needed where rates stand on attainment; `targetIncentive` where
 * payouts or caps are shares of it: what a payout of 1 pays in a measurement period. `points` further points are spread evenly up to `until`.
 */
export interface CurveQuestion {
  readonly component: string;
  readonly quota?: DecimalInput | undefined;
  readonly targetIncentive?: DecimalInput | undefined;
  readonly points?: number | undefined;
  readonly until?: DecimalInput | undefined;
}

/**
 * What a component pays, as points between which pay is a straight line (where rates themselves are interpolated it bends between them: ask for more `points`). `by` is
 * what `x` counts. `leftOut` names what the curve does not show, since it depends on single deals, on other numbers or on longer spans.
 */
export interface PayoutCurve {
  readonly component: string;
  readonly by: Axis;
  readonly points: readonly PayoutPoint[];
  readonly leftOut: readonly CurveOmission[];
}

/** What a payout curve does not show. */
export type CurveOmission = 'gate' | 'multiplier' | 'kicker' | 'cap' | 'pool' | 'budget';

/**
 * The curve of a component's pay over its own axis, for one measurement period that is the whole attainment window: every edge stands on both sides, a cliff
 * as two points, and so do the places where a cap begins to hold or a floor ends.
 *
 * Issues: `earnings/unknown-component`, `earnings/no-curve`, `earnings/quota-needed`, `earnings/target-incentive-needed`, `money/not-a-decimal`,
 * `money/imprecise-number`.
 *
 * @example
 * const curve = unwrap(payoutCurve(unwrap(parsePlan(plan)), { component: 'new-business', quota: '1000' }));
 * curve.points.map(({ x, pay }) => [toExactText(x), toExactText(pay)]); // [['0', '0'], ['1', '60']]
 */
export function payoutCurve(plan: Plan | CompiledPlan, question: CurveQuestion): Result<PayoutCurve> {
  const unreadable = checkQuestion(question);
  if (unreadable.length > 0) return fail(unreadable);
  const compiledPlan = 'order' in plan ? plan : compilePlan(plan);
  const compiled = compiledPlan.components.find((each) => each.component.id === question.component);
  if (!compiled) {
    const expected = `a component of plan \`${compiledPlan.plan.id}\``;
    return fail([issue('earnings/unknown-component', ['component'], quoteFound(question.component), expected)]);
  }
  const collector = collectIssues();
  const read = (name: 'quota' | 'targetIncentive' | 'until') =>
    question[name] === undefined ? undefined : collector.take(parseDecimal(question[name]), [name]);
  const [quota, target, until] = [read('quota'), read('targetIncentive'), read('until')];
  const by = axisOf(compiled);
  const refuse = (code: string, path: IssuePath, expected: string) =>
    collector.issues.push(issue(code, path, 'nothing', expected));
  if (by === null) refuse('earnings/no-curve', ['component'], 'a component that is priced on one axis');
  if (question.quota === undefined && by?.kind === 'attainment' && paysRates(compiled))
    refuse('earnings/quota-needed', ['quota'], 'a quota, since rates stand on attainment');
  if (quota && quota.numerator <= 0n) refuse('earnings/quota-needed', ['quota'], 'a quota above 0');
  if (question.targetIncentive === undefined && needsTarget(compiled))
    refuse('earnings/target-incentive-needed', ['targetIncentive'], 'a target incentive, since pay is a share of it');
  if (by === null || collector.issues.length > 0) return fail(collector.issues);
  const model = { compiled, by, quota: quota ?? null, target: target ?? zero, caps: capsOf(compiled) };
  const points = curvePoints(model, {
    points: Math.min(1000, Math.max(0, question.points ?? 0)),
    until: until ?? null,
  });
  return succeed({ component: question.component, by, points, leftOut: omissions(model) });
}

/** The one axis on which a component is priced, or null: a goal, a grid, goals on different axes, rates of a credit that the axis does not tell. */
function axisOf(compiled: CompiledComponent): Axis | null {
  const { pricing } = compiled;
  if (pricing.kind === 'table') {
    const { by } = pricing.table;
    return paysRates(compiled) && !['amount', 'attainment', 'output'].includes(by.kind) ? null : by;
  }
  const [first, ...others] = pricing.kind === 'scorecard' ? pricing.goals.map(({ table }) => table.by) : [];
  return first && others.every((each) => isSameAxis(each, first)) ? first : null;
}

function paysRates({ pricing }: CompiledComponent): boolean {
  return pricing.kind === 'table' && pricing.table.pays === 'rate';
}

function needsTarget(compiled: CompiledComponent): boolean {
  const { pricing } = compiled;
  const payouts = pricing.kind === 'scorecard' || (pricing.kind === 'table' && pricing.table.pays === 'payout');
  return payouts || capsOf(compiled).some((cap) => cap.amount === null);
}

/** Caps of the period, or of a span of the same length. */
function capsOf({ modifiers, component }: CompiledComponent): CurveModel['caps'] {
  return modifiers.caps.filter(({ per }) => per === 'period' || per === component.measurement);
}

function omissions(model: CurveModel): CurveOmission[] {
  const { modifiers, pool, budget } = model.compiled;
  const isUnknown = ({ by }: { readonly by: Axis }) => readingAtX(model, by, zero) === null;
  const all: readonly (readonly [CurveOmission, boolean])[] = [
    ['gate', modifiers.gates.some(isUnknown)],
    ['multiplier', modifiers.dealMultipliers.length > 0 || modifiers.periodMultipliers.some(isUnknown)],
    ['kicker', modifiers.dealKickers.length > 0 || modifiers.periodKickers.some(isUnknown)],
    ['cap', model.caps.length < modifiers.caps.length],
    ['pool', pool !== null],
    ['budget', budget !== null],
  ];
  return all.flatMap(([name, isLeftOut]) => (isLeftOut ? [name] : []));
}
