import type { Quantity } from './quantity.js';

/**
 * What a node of a trace tells; closed, so that every step has a sentence in every language.
 *
 * Lines: `line`, `result-line`, `team-line` an amount for a deal, a result, a team's result · `floor-line`, `kicker-line`, `catch-up-line` what a
 * modifier adds · `pool-line` a member's part of a pool · `shared-line` a part of the pay of a deal.
 * Credit: `transaction` a deal · `share` what part of it is credited · `territory`, `overlay`, `assist`, `roll-up` how · `credited` the credit so far ·
 * `attainment` credit over quota · `quota`, `quota-spread`, `quota-ramp`, `quota-relief`, `quota-to-date` how it came about · `team` a team's result · `member` one
 * member's part in it · `no-quota…` why there is no attainment, and what the plan pays then · `axis` what a table or a modifier read.
 * Pay: `curve-after`, `curve-before` the unrounded pay before and after the cause · `priced` that of a deal priced by itself · `slice` the part of it that one tier prices ·
 * `payout` a share of the target incentive · `fixed` a fixed amount · `goal` a goal of a scorecard.
 * Modifiers: `gate-open`, `gate-closed` · `deal-multiplier`, `multiplier`, `added-multiplier` (its factor counts by what it is above 1), `multiplied` · `deal-cap` · `kicker`, `kicker-reached` · `cap`, `soft-cap` (which pays a share beyond), `capped-after`, `capped-before` · `floor` ·
 * `catch-up` · `pool`, `pool-part` · `pay-share` · `budget`. Then `rounding`, `rounding-difference` the cents, and `pipeline` the order of it all.
 */
export const traceSteps = [
  'line',
  'result-line',
  'team-line',
  'floor-line',
  'kicker-line',
  'catch-up-line',
  'pool-line',
  'shared-line',
  'transaction',
  'share',
  'territory',
  'overlay',
  'assist',
  'roll-up',
  'credited',
  'attainment',
  'quota',
  'quota-spread',
  'quota-ramp',
  'quota-relief',
  'quota-to-date',
  'team',
  'member',
  'no-quota',
  'no-quota-base-rate',
  'no-quota-at-target',
  'axis',
  'curve-after',
  'curve-before',
  'priced',
  'slice',
  'payout',
  'fixed',
  'goal',
  'gate-open',
  'gate-closed',
  'deal-multiplier',
  'multiplier',
  'added-multiplier',
  'multiplied',
  'deal-cap',
  'kicker',
  'kicker-reached',
  'cap',
  'soft-cap',
  'capped-after',
  'capped-before',
  'floor',
  'catch-up',
  'pool',
  'pool-part',
  'pay-share',
  'budget',
  'rounding',
  'rounding-difference',
  'pipeline',
] as const;

/** One of {@link traceSteps}. */
export type TraceStep = (typeof traceSteps)[number];

/**
 * Whose number a step tells. A participant and a team may have the same id, so the kind is part of it.
 */
export interface TraceSubject {
  readonly kind: 'participant' | 'team';
  readonly id: string;
}

/**
 * One step of an explanation. `subject` and `metric` say whose number it is and of which kind,
 * so that visibility can redact it node by node. `facts` fill the sentence: quantities, dates, names, ids.
 */
export interface TraceNode {
  readonly step: TraceStep;
  readonly subject: TraceSubject;
  readonly metric: string;
  readonly value: Quantity | null;
  readonly facts: Readonly<Record<string, Quantity | string>>;
  readonly children: readonly TraceNode[];
}

/** Every node of a trace, parents before children. */
export function* walkTrace(node: TraceNode): Generator<TraceNode> {
  yield node;
  for (const child of node.children) yield* walkTrace(child);
}
