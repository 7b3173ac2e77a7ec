import type { Quantity } from './quantity.js';

/**
 * What a node of a trace tells; closed, so that every step has a sentence in every language.
 *
 * `line`, `result-line`, `team-line` an amount on a statement, for a deal, a result, a team's result · `curve-after`, `curve-before` the unrounded pay before and after the cause · `slice` the
 * part of it that one tier prices · `attainment` credit over quota · `credited` the credit so far · `quota` ·
 * `transaction` a deal · `share` what part of it is credited · `team` a team's result · `member` one member's part in it ·
 * `payout` a share of the target incentive · `rounding`, `rounding-difference` the cents · `no-quota…` why there is no attainment, and what the plan pays then
 */
export const traceSteps = [
  'line',
  'result-line',
  'team-line',
  'curve-after',
  'curve-before',
  'slice',
  'attainment',
  'credited',
  'quota',
  'transaction',
  'share',
  'team',
  'member',
  'payout',
  'rounding',
  'rounding-difference',
  'no-quota',
  'no-quota-base-rate',
  'no-quota-at-target',
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
