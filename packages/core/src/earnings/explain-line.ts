import { isMoney } from '../attainment/index.js';
import { columnsOf, decimalAt, fieldAt, transactionAt } from '../crediting/index.js';
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
import { add, compare, divide, type Fraction, one, sum, zero } from '../money/index.js';
import { type Slice, slicesAt } from '../rates/index.js';
import { type EarningLine, type EarningsRun, workingsKey } from './earnings-run.js';
import { paysByTransaction } from './price-workings.js';
import { curve, lacksQuota, type Workings } from './workings.js';

/**
 * How a line came about, as a tree made on demand by the calculation's own curve. Every node names whose number it is and
 * of which metric (`earnings`, `attainment`, `credit`), so that it can be redacted for a viewer.
 *
 * @throws PacelineError `earnings/unknown-line` for a line of another run
 */
export function explainLine(run: EarningsRun, line: EarningLine): TraceNode {
  const workings = run.workings.get(workingsKey(line.participant, line.component, line.period.key));
  if (!workings) throw new PacelineError('earnings/unknown-line', `this run has no line \`${line.id}\``);
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
  const index = line.cause.kind === 'transaction' ? line.cause.transaction : -1;
  const position = workings.credits.findIndex((each) => each.transaction === index);
  const before = sum(workings.credits.slice(0, position).map((each) => each.value));
  const after = add(before, line.credited);
  const id = transactionAt(run.input.transactions, index)?.id ?? '';
  return node('line', 'earnings', quantityOfMoney(line.amount), { deal: id }, [
    ...transactionNodes(tracer, index, line),
    attainmentNode(tracer, add(workings.basis.before, after)),
    node('curve-after', 'earnings', money(curve(workings, after)), {}, sliceNodes(tracer, after)),
    node('curve-before', 'earnings', money(curve(workings, before)), {}, sliceNodes(tracer, before)),
    roundingNode(tracer, line),
  ]);
}

function transactionNodes(tracer: Tracer, index: number, line: EarningLine): TraceNode[] {
  const { run, node, measured, workings } = tracer;
  const set = run.input.transactions;
  const credit = workings.credits.find((each) => each.transaction === index);
  const share = credit?.share ?? one;
  const amount = decimalAt(columnsOf(set).amount, index) ?? zero;
  const facts = { id: transactionAt(set, index)?.id ?? '', label: fieldAt(set, 'label', index) ?? '', on: line.on };
  const whole = compare(share, one) === 0;
  const deal = node(
    'transaction',
    'credit',
    isMoney(workings.compiled.measure) ? measured(amount) : measured(one),
    facts,
  );
  if (whole) return [deal];
  const name = nameOf(run, line.participant);
  return [deal, node('share', 'credit', measured(line.credited), { name, share: ratioQuantity(share) })];
}

function explainResult(tracer: Tracer, line: EarningLine): TraceNode {
  const { workings, node, money } = tracer;
  const reached = add(workings.basis.before, workings.within);
  const { team } = workings;
  const result =
    team === null
      ? attainmentNode(tracer, reached)
      : { ...teamNode(tracer, team, reached), subject: { kind: 'team' as const, id: team } };
  const pay = node(
    'curve-after',
    'earnings',
    money(curve(workings, workings.within)),
    {},
    sliceNodes(tracer, workings.within),
  );
  const step = team === null ? 'result-line' : 'team-line';
  const facts: TraceNode['facts'] = team === null ? {} : { team: teamName(tracer, team) };
  return node(step, 'earnings', quantityOfMoney(line.amount), facts, [result, pay, roundingNode(tracer, line)]);
}

function attainmentNode(tracer: Tracer, reached: Fraction): TraceNode {
  const { workings, node, measured } = tracer;
  const { attainment, window, compiled } = workings;
  const credited = measured(reached);
  if (attainment.value === null && compiled.component.quota !== null) {
    const nothing = node(withoutQuotaStep[compiled.component.withoutQuota], 'attainment', null, { period: window.key });
    return node('credited', 'credit', credited, { period: window.key }, [nothing]);
  }
  if (attainment.value === null) return node('credited', 'credit', credited, { period: window.key });
  const ratio = ratioQuantity(divide(reached, attainment.quota));
  const quota = measured(attainment.quota);
  return node('attainment', 'attainment', ratio, { credited, quota }, [
    node('quota', 'attainment', quota, { period: window.key }),
  ]);
}

const withoutQuotaStep = {
  nothing: 'no-quota',
  'base-rate': 'no-quota-base-rate',
  'at-target': 'no-quota-at-target',
} as const;

/** The team's result, and each member's part in it under the member's own name: visibility decides about each. */
function teamNode(tracer: Tracer, team: string, reached: Fraction): TraceNode {
  const { run, workings, node, measured } = tracer;
  const parts = [...groupBy(workings.creditsToDate, (each) => each.participant)].sort(([a], [b]) => compareText(a, b));
  const members = parts.map(([member, credits]) =>
    node('member', 'credit', measured(sum(credits.map((each) => each.value))), { name: nameOf(run, member) }, [], {
      kind: 'participant',
      id: member,
    }),
  );
  const inner = attainmentNode(tracer, reached);
  return node('team', inner.metric, inner.value, { ...inner.facts, team: teamName(tracer, team) }, [
    ...inner.children.map((each) => ({ ...each, subject: { kind: 'team' as const, id: team } })),
    ...members,
  ]);
}

function sliceNodes(tracer: Tracer, within: Fraction): TraceNode[] {
  const { workings, node, money, measured } = tracer;
  const { compiled, basis } = workings;
  if (lacksQuota(workings)) return [];
  const slices: Slice[] = slicesAt(basis, within);
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

function roundingNode(tracer: Tracer, line: EarningLine): TraceNode {
  return tracer.node('rounding', 'earnings', quantityOfMoney(line.amount), {
    mode: tracer.run.input.plan.plan.rounding.mode,
  });
}

function nameOf(run: EarningsRun, participant: string): string {
  return run.input.organization.participants.get(participant)?.name ?? participant;
}

function teamName(tracer: Tracer, team: string): string {
  return tracer.run.input.organization.teams.get(team)?.name ?? team;
}
