import type { CompiledComponent } from '../plan/index.js';
import { applyBudget } from './apply-budget.js';
import { type ComponentOutcome, groupOf, groupStates, type RunScope } from './component-outcome.js';
import type { CreditsWithAmounts, MeasuredCredits } from './credited-columns.js';
import { codeOf } from './holder.js';
import { integerKernel } from './integer-kernel.js';
import { measureCredits, spansOfTeam, spansOnPlan } from './measured-credits.js';
import { periodsOf } from './periods-of.js';
import { integerPricer } from './price-in-integers.js';
import { noCarry, pricePeriod } from './price-period.js';
import { rawCreditsOf } from './raw-credits.js';
import { sayQuota } from './say-quota.js';
import { sharePay } from './share-pay.js';
import { sharePools } from './share-pools.js';
import { sayOf, standingIn } from './standing.js';
import { creditsByTeam } from './team-credits.js';

/** Calculates one component for everybody on the plan, and keeps it where other components find it. */
export function calculateComponent(scope: RunScope, compiled: CompiledComponent): ComponentOutcome {
  const made = creditsFor(scope, compiled);
  const outcome = prepare(scope, compiled, made?.credits ?? null);
  scope.outcomes.set(compiled.component.id, outcome);
  const kernel = integerKernel(outcome, made?.amounts ?? null);
  const price = kernel === null ? null : integerPricer(outcome, kernel);
  outcome.participants.forEach((participant, index) => {
    if (!price?.(index)) priceExactly(outcome, participant, index);
  });
  sharePools(outcome);
  applyBudget(outcome);
  sharePay(outcome);
  return outcome;
}

function prepare(scope: RunScope, compiled: CompiledComponent, credits: MeasuredCredits | null): ComponentOutcome {
  const periods = periodsOf(scope.input, compiled);
  const { participants } = scope;
  const groups = participants.length * periods.all.length;
  return {
    scope,
    compiled,
    credits,
    teams: credits && compiled.component.of === 'team' ? creditsByTeam(credits, scope.input.organization) : new Map(),
    periods,
    participants,
    codes: Int32Array.from(participants, (participant) => (credits ? codeOf(credits, participant) : -1)),
    states: new Uint8Array(groups),
    totals: new Float64Array(groups),
    paid: new Int32Array(credits?.source.length ?? 0),
    exact: new Map(),
    shared: new Map(),
  };
}

/** Credits make a component's own measure only where it is a sum of them. */
function creditsFor(scope: RunScope, compiled: CompiledComponent): CreditsWithAmounts | null {
  const { measure, component, crediting, effective } = compiled;
  if (!measure?.additive) return null;
  const raw = rawCreditsOf(scope, measure, { rules: crediting, splits: component.splits });
  const spans = component.of === 'team' ? spansOfTeam(scope, effective) : spansOnPlan(scope, effective);
  return measureCredits(scope, raw, spans);
}

function priceExactly(outcome: ComponentOutcome, participant: string, index: number): void {
  let carry = noCarry;
  outcome.periods.all.forEach((at, period) => {
    const say = sayOf(outcome, participant, period);
    const standing = standingIn(outcome, participant, at, say);
    if (standing === null) return;
    const priced = pricePeriod(outcome, standing, at, carry);
    carry = priced.carry;
    sayQuota(outcome, priced.workings, at, say);
    const group = groupOf(outcome, index, period);
    outcome.exact.set(group, priced);
    outcome.states[group] = groupStates.exact;
  });
}
