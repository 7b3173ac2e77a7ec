import { quantityOfMoney, ratioQuantity, type TraceNode, type TraceSubject } from '../explain/index.js';
import {
  add,
  compare,
  divide,
  type Fraction,
  moneyOf,
  multiply,
  one,
  roundToMoney,
  subtract,
  zero,
} from '../money/index.js';
import type { Slice } from '../rates/index.js';
import { passCaps } from './cap-chain.js';
import type { PayStep } from './priced-period.js';
import { eachSlices, rawRuleOf, rawSlices, readingOfEach } from './raw-pay.js';
import { factorOfSingle } from './single-deals.js';
import { sayAxis, type Tracer } from './tracer.js';

/** What the rates pay for a step before modifiers: the curve on both sides of a deal, or the step priced by itself. */
export function explainRates(tracer: Tracer, { credit, raw }: PayStep): TraceNode[] {
  const { outcome, priced, node, money } = tracer;
  const { workings, readings } = priced;
  const read = readings.table.map(({ axis, at }) => {
    const { axis: name, value } = sayAxis(tracer, axis, at);
    return node('axis', 'attainment', value, { facts: { axis: name } });
  });
  if (credit === null) {
    const slices = rawSlices(workings, readings.table, workings.within);
    return [...read, node('curve-after', 'earnings', money(raw), { children: explainSlices(tracer, slices) })];
  }
  if (rawRuleOf(workings) === 'each') {
    const slices = eachSlices(outcome, workings, credit, readings.table);
    const own = readingOfEach(outcome, workings, credit);
    const said = own && sayAxis(tracer, own.axis, own.value);
    const reading = said ? [node('axis', 'attainment', said.value, { facts: { axis: said.axis } })] : read;
    return [...reading, node('priced', 'earnings', money(raw), { children: explainSlices(tracer, slices) })];
  }
  const before = subtract(credit.reached, credit.value);
  const ends = [credit.reached, before].map((within) => rawSlices(workings, readings.table, within));
  const [after, start] = ends.map((slices) => {
    const pay = slices.reduce((so, each) => add(so, each.pay), zero);
    return { pay: money(pay), children: explainSlices(tracer, slices) };
  });
  if (!after || !start) return read;
  return [
    ...read,
    node('curve-after', 'earnings', after.pay, { children: after.children }),
    node('curve-before', 'earnings', start.pay, { children: start.children }),
  ];
}

function explainSlices(tracer: Tracer, slices: readonly Slice[]): TraceNode[] {
  const { node, money, measured, outcome, priced } = tracer;
  const { pricing } = outcome.compiled;
  const share = outcome.compiled.targetIncentiveShare ?? zero;
  const target = share.numerator === 0n ? zero : divide(priced.workings.targetIncentive, share);
  return slices.map((each, index): TraceNode => {
    const pay = money(each.pay);
    if (pricing.kind === 'scorecard') {
      const goal = pricing.goals[index];
      const reading = priced.readings.table[index];
      const at = reading ? sayAxis(tracer, reading.axis, reading.at).value : ratioQuantity(zero);
      const facts = {
        goal: goal?.id ?? '',
        at,
        payout: ratioQuantity(each.rate),
        weight: ratioQuantity(goal?.weight ?? zero),
      };
      return node('goal', 'earnings', pay, { facts });
    }
    const pays = pricing.kind === 'grid' ? pricing.grid.pays : pricing.kind === 'table' ? pricing.table.pays : 'rate';
    if (pays === 'amount') return node('fixed', 'earnings', pay);
    if (pays === 'rate') {
      const perUnit = pricing.kind === 'table' && pricing.table.perUnit;
      const rate = perUnit ? money(each.rate) : ratioQuantity(each.rate);
      return node('slice', 'earnings', pay, { facts: { width: measured(each.width), rate } });
    }
    const facts = { payout: ratioQuantity(each.rate), share: ratioQuantity(share), target: money(target) };
    return node('payout', 'earnings', pay, { facts });
  });
}

/** What the gates of the measurement period read. */
export function explainGates(tracer: Tracer): TraceNode[] {
  const { node, priced } = tracer;
  return priced.readings.gates.map(({ gate, reading, open }) => {
    const { axis, value } = sayAxis(tracer, reading.axis, reading.at);
    const needed = sayAxis(tracer, reading.axis, gate.atLeast).value;
    return node(open ? 'gate-open' : 'gate-closed', 'attainment', value, { facts: { axis, needed } });
  });
}

/** Factors, the cap for one deal, and kickers of a step: what makes of its raw pay what goes to the caps. */
export function explainFactors(tracer: Tracer, step: PayStep): TraceNode[] {
  const { node, money, outcome, priced } = tracer;
  const { readings, workings } = priced;
  if (!readings.open) return [];
  const nodes: TraceNode[] = [];
  const { modifiers } = outcome.compiled;
  const own =
    step.credit && modifiers.dealMultipliers.length > 0 ? factorOfSingle(outcome, workings, step.credit) : one;
  if (compare(own, one) !== 0) nodes.push(node('deal-multiplier', 'earnings', ratioQuantity(own)));
  for (const { reading, factor, multiplier } of readings.multipliers) {
    const { axis, value } = sayAxis(tracer, reading.axis, reading.at);
    nodes.push(
      node(multiplier.combine === 'add' ? 'added-multiplier' : 'multiplier', 'attainment', ratioQuantity(factor), {
        facts: { axis, at: value },
      }),
    );
  }
  const multiplied = multiply(step.raw, step.factor);
  if (nodes.length > 0)
    nodes.push(node('multiplied', 'earnings', money(multiplied), { facts: { factor: ratioQuantity(step.factor) } }));
  const held = subtract(step.uncapped, step.kicker);
  if (compare(held, multiplied) !== 0) nodes.push(node('deal-cap', 'earnings', money(held)));
  if (step.kicker.numerator !== 0n) nodes.push(node('kicker', 'earnings', money(step.kicker)));
  return nodes;
}

/** The caps of spans and what they let through on both sides of a step. */
export function explainCaps(tracer: Tracer, step: PayStep): TraceNode[] {
  const { node, money, priced } = tracer;
  if (priced.capsBefore.length === 0 || !priced.readings.open) return [];
  const isSame = (each: PayStep) => each.cause === step.cause && each.credit === step.credit;
  const earlier = priced.allSteps.slice(0, priced.allSteps.findIndex(isSame));
  const states = earlier.reduce((so, each) => passCaps(so, each.uncapped).states, priced.capsBefore);
  const caps = states.map(({ amount, cap, span, sum }) => {
    const facts = { period: span, before: money(sum) };
    return cap.beyond.numerator === 0n
      ? node('cap', 'earnings', money(amount), { facts })
      : node('soft-cap', 'earnings', money(amount), { facts: { ...facts, beyond: ratioQuantity(cap.beyond) } });
  });
  return [
    ...caps,
    node('capped-after', 'earnings', money(step.after)),
    node('capped-before', 'earnings', money(step.before)),
  ];
}

/** The cents of a step: the difference of two rounded ends where lines telescope, and what a budget left of it. */
export function explainCents(tracer: Tracer, step: PayStep, alone: boolean): TraceNode[] {
  const { node, run } = tracer;
  const { rounding, currency } = run.input.plan.plan;
  const rounded = quantityOfMoney(moneyOf(step.beforeBudget ?? step.units, currency));
  const budget =
    step.beforeBudget === null
      ? []
      : [node('budget', 'earnings', quantityOfMoney(moneyOf(step.units, currency)), { facts: { before: rounded } })];
  const { mode } = rounding;
  if (alone || rounding.at === 'line') return [node('rounding', 'earnings', rounded, { facts: { mode } }), ...budget];
  const end = (exact: Fraction) => quantityOfMoney(roundToMoney(exact, currency, mode));
  const facts = { mode, after: end(step.after), before: end(step.before) };
  return [node('rounding-difference', 'earnings', rounded, { facts }), ...budget];
}

/** The order of the pipeline, said in every explanation. */
export function explainPipeline({ node }: Tracer): TraceNode {
  return node('pipeline', 'earnings', null);
}

/** The same node as the number of somebody else, with all below it. */
export function ofSubject(node: TraceNode, subject: TraceSubject): TraceNode {
  return { ...node, subject, children: node.children.map((child) => ofSubject(child, subject)) };
}
