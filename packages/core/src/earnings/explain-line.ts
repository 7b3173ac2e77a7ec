import { isMoney, measuredValue } from '../attainment/index.js';
import { fieldAt, positionOf, transactionAt } from '../crediting/index.js';
import {
  countQuantity,
  moneyQuantity,
  type Quantity,
  quantityOfMoney,
  ratioQuantity,
  type TraceNode,
  type TraceStep,
  type TraceSubject,
} from '../explain/index.js';
import { compareText, groupBy, PacelineError } from '../foundation/index.js';
import { add, compare, divide, type Fraction, one, roundToMoney, sum, zero } from '../money/index.js';
import type { Slice } from '../rates/index.js';
import { type EarningLine, type EarningsRun, workingsKey } from './earnings-run.js';
import { paysByTransaction } from './price-workings.js';
import { curve, slicesOf, type Workings } from './workings.js';

/**
 * How a line came about, as a tree made on demand by the calculation's own curve. Every node names whose number it is and
 * of which metric (`earnings`, `attainment`, `credit`), so that it can be redacted for a viewer.
 *
 * @throws PacelineError `earnings/unknown-line` for a line of another run
 */
export function explainLine(run: EarningsRun, line: EarningLine): TraceNode {
  const workings = run.workings.get(workingsKey(line.participant, line.component, line.period.key));
  if (!workings) throw new PacelineError('earnings/unknown-line', `this run has no line \`${line.id}\``);
  if (!run.lines.includes(line))
    throw new PacelineError('earnings/unknown-line', `line \`${line.id}\` is of another run`);
  const tracer = tracerOf(run, workings, line.participant);
  return paysByTransaction(workings) ? explainDeal(tracer, line) : explainResult(tracer, line);
}

/** What every step of one line needs. */
interface Tracer {
  readonly run: EarningsRun;
  readonly workings: Workings;
  readonly money: (value: Fraction) => Quantity;
  readonly measured: (value: Fraction) => Quantity;
  readonly node: (
    step: TraceStep,
    metric: string,
    value: Quantity | null,
    facts?: TraceNode['facts'],
    children?: readonly TraceNode[],
    subject?: TraceSubject,
  ) => TraceNode;
}

function tracerOf(run: EarningsRun, workings: Workings, participant: string): Tracer {
  const { currency } = run.input.plan.plan;
  const money = (value: Fraction) => moneyQuantity(value, currency);
  const measured = isMoney(workings.compiled.measure) ? money : countQuantity;
  const own: TraceSubject = { kind: 'participant', id: participant };
  return {
    run,
    workings,
    money,
    measured,
    node: (step, metric, value, facts = {}, children = [], subject = own) => ({
      step,
      subject,
      metric,
      value,
      facts,
      children,
    }),
  };
}

function explainDeal(tracer: Tracer, line: EarningLine): TraceNode {
  const { run, workings, node, money } = tracer;
  const id = line.cause.kind === 'transaction' ? line.cause.transaction : '';
  const index = positionOf(run.input.transactions, id) ?? -1;
  const position = workings.credits.findIndex((each) => each.transaction === index);
  const before = sum(workings.credits.slice(0, position).map((each) => each.value));
  const after = add(before, line.credited);
  const ends = { after: curve(workings, after), before: curve(workings, before) };
  return node('line', 'earnings', quantityOfMoney(line.amount), { deal: id }, [
    ...transactionNodes(tracer, index, line),
    ...attainmentNodes(tracer, add(workings.basis.before, after)),
    node('curve-after', 'earnings', money(ends.after), {}, sliceNodes(tracer, after)),
    node('curve-before', 'earnings', money(ends.before), {}, sliceNodes(tracer, before)),
    roundingNode(tracer, line, ends),
  ]);
}

function transactionNodes(tracer: Tracer, index: number, line: EarningLine): TraceNode[] {
  const { run, node, measured, workings } = tracer;
  const set = run.input.transactions;
  const credit = workings.credits.find((each) => each.transaction === index);
  const share = credit?.share ?? one;
  const amount = measuredValue(workings.compiled.measure, set, index) ?? zero;
  const facts = { id: transactionAt(set, index)?.id ?? '', label: fieldAt(set, 'label', index) ?? '', on: line.on };
  const whole = compare(share, one) === 0;
  const deal = node('transaction', 'credit', measured(amount), facts);
  if (whole) return [deal];
  const name = nameOf(run, line.participant);
  return [deal, node('share', 'credit', measured(line.credited), { name, share: ratioQuantity(share) })];
}

/** Everything between a team's result and the amount tells of the team: its steps have the team as their subject. */
function explainResult(tracer: Tracer, line: EarningLine): TraceNode {
  const { workings, node, money } = tracer;
  const { team, within } = workings;
  const pay = node('curve-after', 'earnings', money(curve(workings, within)), {}, sliceNodes(tracer, within));
  const reached = add(workings.basis.before, within);
  const amount = quantityOfMoney(line.amount);
  const rounding = roundingNode(tracer, line);
  if (team === null)
    return node('result-line', 'earnings', amount, {}, [...attainmentNodes(tracer, reached), pay, rounding]);
  const subject: TraceSubject = { kind: 'team', id: team };
  const inside = [...teamNodes(tracer, team, reached), { ...ofSubject(pay, subject), metric: 'attainment' }];
  return node('team-line', 'earnings', amount, { team: teamName(tracer, team) }, [...inside, rounding]);
}

function ofSubject(node: TraceNode, subject: TraceSubject): TraceNode {
  return { ...node, subject, children: node.children.map((child) => ofSubject(child, subject)) };
}

/** Credit and attainment stand beside each other, so that somebody who may see only the credit sees it with or without a quota. */
function attainmentNodes(tracer: Tracer, reached: Fraction): TraceNode[] {
  const { workings, node, measured } = tracer;
  const { attainment, window, compiled } = workings;
  const facts = { period: window.key };
  const credited = node('credited', 'credit', measured(reached), facts);
  if (attainment.value !== null) {
    const ratio = ratioQuantity(divide(reached, attainment.quota));
    const quota = node('quota', 'attainment', measured(attainment.quota), facts);
    const of = { credited: measured(reached), quota: measured(attainment.quota) };
    return [credited, node('attainment', 'attainment', ratio, of, [quota])];
  }
  if (compiled.component.quota === null) return [credited];
  return [credited, node(withoutQuotaStep[compiled.component.withoutQuota], 'attainment', null, facts)];
}

const withoutQuotaStep = {
  nothing: 'no-quota',
  'base-rate': 'no-quota-base-rate',
  'at-target': 'no-quota-at-target',
} as const;

/** The team's result, and each member's part in it under the member's own name: visibility decides about each. */
function teamNodes(tracer: Tracer, team: string, reached: Fraction): TraceNode[] {
  const { run, workings, node, measured } = tracer;
  const subject: TraceSubject = { kind: 'team', id: team };
  const parts = [...groupBy(workings.creditsToDate, (each) => each.participant)].sort(([a], [b]) => compareText(a, b));
  const members = parts.map(([id, credits]) => {
    const value = measured(sum(credits.map((each) => each.value)));
    return node('member', 'credit', value, { name: nameOf(run, id) }, [], { kind: 'participant', id });
  });
  const result = attainmentNodes(tracer, reached).map((each) => ofSubject(each, subject));
  const value = result.at(-1)?.value ?? result[0]?.value ?? null;
  return [node('team', 'attainment', value, { team: teamName(tracer, team) }, [...result, ...members], subject)];
}

function sliceNodes(tracer: Tracer, within: Fraction): TraceNode[] {
  const { workings, node, money, measured } = tracer;
  const { compiled, basis } = workings;
  const slices: readonly Slice[] = slicesOf(workings, within);
  if (compiled.table.pays === 'rate') {
    return slices.map((each) =>
      node('slice', 'earnings', money(each.pay), { width: measured(each.width), rate: ratioQuantity(each.rate) }),
    );
  }
  const share = compiled.targetIncentiveShare ?? zero;
  return slices.map((each) =>
    node('payout', 'earnings', money(each.pay), {
      payout: ratioQuantity(each.rate),
      share: ratioQuantity(share),
      target: money(share.numerator === 0n ? zero : divide(basis.targetIncentive, share)),
    }),
  );
}

/** A deal's line may be the difference of two rounded ends: then both are said. */
function roundingNode(
  tracer: Tracer,
  line: EarningLine,
  ends?: { readonly after: Fraction; readonly before: Fraction },
): TraceNode {
  const { rounding, currency } = tracer.run.input.plan.plan;
  const value = quantityOfMoney(line.amount);
  if (!ends || rounding.at === 'line') return tracer.node('rounding', 'earnings', value, { mode: rounding.mode });
  const rounded = (exact: Fraction) => quantityOfMoney(roundToMoney(exact, currency, rounding.mode));
  const facts = { mode: rounding.mode, after: rounded(ends.after), before: rounded(ends.before) };
  return tracer.node('rounding-difference', 'earnings', value, facts);
}

function nameOf(run: EarningsRun, participant: string): string {
  return run.input.organization.participants.get(participant)?.name ?? participant;
}

function teamName(tracer: Tracer, team: string): string {
  return tracer.run.input.organization.teams.get(team)?.name ?? team;
}
