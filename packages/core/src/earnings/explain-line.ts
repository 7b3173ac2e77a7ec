import { countQuantity, quantityOfMoney, ratioQuantity, type TraceNode, type TraceSubject } from '../explain/index.js';
import { add, compare, moneyOf, one } from '../money/index.js';
import { positionIn } from './credit-list.js';
import type { EarningLine, EarningsRun } from './earnings-run.js';
import { explainAttainment, explainTeam, explainTransaction } from './explain-credit.js';
import {
  explainCaps,
  explainCents,
  explainFactors,
  explainGates,
  explainPipeline,
  explainRates,
  ofSubject,
} from './explain-pay.js';
import type { LineOrigin } from './lines-of.js';
import { originOf } from './open-run.js';
import { pricedAt } from './priced-at.js';
import type { PayStep, SharedPay } from './priced-period.js';
import { stepOfShared } from './step-of-shared.js';
import { nameOf, sayAxis, type Tracer, teamName, tracerOf } from './tracer.js';

/**
 * How a line came about, as a tree made on demand by the calculation's own steps. Every node names whose number it is and
 * of which metric (`earnings`, `attainment`, `credit`), so that it can be redacted for a viewer.
 *
 * @throws PacelineError `earnings/unknown-line` for a line of another run
 */
export function explainLine(run: EarningsRun, line: EarningLine): TraceNode {
  const { place, origin } = originOf(run, line);
  const priced = pricedAt(place);
  const tracer = tracerOf(run, place.outcome, priced);
  if (origin.kind === 'pool') return explainPool(tracer, line);
  const shared = origin.kind === 'shared' ? priced.shared[origin.place] : undefined;
  if (shared) return explainShared(tracer, line, shared);
  const step = stepOf(tracer, origin);
  switch (step.cause) {
    case 'credit':
      return explainDeal(tracer, line, step);
    case 'result':
      return explainResult(tracer, line, step);
    default:
      return explainExtra(tracer, line, step);
  }
}

function stepOf({ priced }: Tracer, origin: LineOrigin): PayStep {
  const { steps, workings } = priced;
  const { credits } = workings;
  const found =
    origin.kind === 'step'
      ? steps[origin.step]
      : steps.find(
          ({ credit }) =>
            credit && credits && origin.kind === 'credit' && positionIn(credits, credit.index) === origin.position,
        );
  return found as PayStep; // an origin is made from a step of the same period
}

function explainDeal(tracer: Tracer, line: EarningLine, step: PayStep): TraceNode {
  const { node, priced } = tracer;
  const { credits, before } = priced.workings;
  const { credit } = step;
  const deal = credits && credit ? explainTransaction(tracer, credits.columns, positionIn(credits, credit.index)) : [];
  const children = [
    ...deal,
    ...explainAttainment(tracer, add(before, credit?.reached ?? before)),
    ...explainGates(tracer),
    ...explainRates(tracer, step),
    ...explainFactors(tracer, step),
    ...explainCaps(tracer, step),
    ...explainCents(tracer, step, false),
    explainPipeline(tracer),
  ];
  const facts = { deal: line.cause.kind === 'transaction' ? line.cause.transaction : '' };
  return node('line', 'earnings', quantityOfMoney(line.amount), { facts, children });
}

/** Everything between a team's result and the amount tells of the team: its steps have the team as their subject. */
function explainResult(tracer: Tracer, line: EarningLine, step: PayStep): TraceNode {
  const { node, priced } = tracer;
  const { team } = priced.workings.holder;
  const amount = quantityOfMoney(line.amount);
  const alone = priced.steps.length === 1;
  const pay = [
    ...explainGates(tracer),
    ...explainRates(tracer, step),
    ...explainFactors(tracer, step),
    ...explainCaps(tracer, step),
  ];
  const end = [...explainCents(tracer, step, alone), explainPipeline(tracer)];
  if (team === null) {
    const children = [...explainAttainment(tracer, priced.workings.creditedToDate), ...pay, ...end];
    return node('result-line', 'earnings', amount, { children });
  }
  const subject: TraceSubject = { kind: 'team', id: team };
  const inside = [explainTeam(tracer, team), ...pay.map((each) => asTeam(each, subject))];
  return node('team-line', 'earnings', amount, {
    facts: { team: teamName(tracer, team) },
    children: [...inside, ...end],
  });
}

function asTeam(node: TraceNode, subject: TraceSubject): TraceNode {
  return { ...ofSubject(node, subject), metric: 'attainment' };
}

const extraSteps = { floor: 'floor-line', kicker: 'kicker-line', 'catch-up': 'catch-up-line' } as const;

/** What a modifier adds beside all deals: a floor, a kicker of the period, what a gate catches up. */
function explainExtra(tracer: Tracer, line: EarningLine, step: PayStep): TraceNode {
  const { node, money, priced, outcome } = tracer;
  const { cause } = step;
  if (cause !== 'floor' && cause !== 'kicker' && cause !== 'catch-up') return explainResult(tracer, line, step);
  const { floor } = outcome.compiled.modifiers;
  const kickers = priced.readings.kickers.filter(({ reached }) => reached);
  const read = cause === 'kicker' ? kickers : [];
  const axes = read.map(({ kicker, reading }) => {
    const { axis, value } = sayAxis(tracer, reading.axis, reading.at);
    const needed = sayAxis(tracer, reading.axis, kicker.atLeast).value;
    const facts = { axis, at: value, needed };
    return node('kicker-reached', 'attainment', money(kicker.amount), { facts });
  });
  const what =
    cause === 'floor' && floor !== null
      ? node('floor', 'earnings', money(floor))
      : node(cause, 'earnings', money(step.raw));
  const children = [
    ...explainGates(tracer),
    ...axes,
    what,
    ...(cause === 'floor' ? [] : explainCaps(tracer, step)),
    ...explainCents(tracer, step, false),
    explainPipeline(tracer),
  ];
  return node(extraSteps[cause], 'earnings', quantityOfMoney(line.amount), { children });
}

/** A member's part of a pool: the team's result, the pool, and the weight. */
function explainPool(tracer: Tracer, line: EarningLine): TraceNode {
  const { node, priced, run } = tracer;
  const { team } = priced.workings.holder;
  const { pool } = priced;
  const subject: TraceSubject = { kind: 'team', id: team ?? '' };
  const facts = { team: teamName(tracer, team ?? '') };
  const { currency } = run.input.plan.plan;
  const steps = priced.steps.flatMap((step) => [
    ...(step.cause === 'credit' || step.cause === 'result'
      ? [...explainRates(tracer, step), ...explainFactors(tracer, step)]
      : [node(step.cause, 'earnings', tracer.money(step.raw))]),
    ...(step.cause === 'floor' ? [] : explainCaps(tracer, step)),
  ]);
  const whole = node('pool', 'attainment', quantityOfMoney(moneyOf(pool?.whole ?? 0n, currency)), {
    facts,
    subject,
    children: [...explainGates(tracer), ...steps].map((each) => asTeam(each, subject)),
  });
  const weight = pool
    ? { weight: countQuantity(pool.weight), weights: countQuantity(pool.weights) }
    : { weight: countQuantity(one), weights: countQuantity(one) };
  // A weight among all weights tells the others' credit as soon as a pool is shared by credit, so it is the team's number.
  const part = node('pool-part', 'attainment', quantityOfMoney(line.amount), { facts: weight, subject });
  const children = [explainTeam(tracer, team ?? ''), whole, part, explainPipeline(tracer)];
  return node('pool-line', 'earnings', quantityOfMoney(line.amount), { facts, children });
}

/** Priced again the step knows of no budget: what the owner's line came to says whether one cut it. */
function cutBack(step: PayStep, { whole }: SharedPay): PayStep {
  return step.units === whole ? step : { ...step, units: whole, beforeBudget: step.units };
}

/** A part of the pay of a deal: the owner's line stands below it as the owner's number. */
function explainShared(tracer: Tracer, line: EarningLine, shared: SharedPay): TraceNode {
  const { node, run, outcome } = tracer;
  const { currency } = run.input.plan.plan;
  const whole = quantityOfMoney(moneyOf(shared.whole, currency));
  const subject: TraceSubject = { kind: 'participant', id: shared.owner };
  const own = stepOfShared(outcome, shared);
  const owners = own ? explainDeal(tracerOf(run, outcome, own.priced), line, cutBack(own.step, shared)) : null;
  const facts = { deal: line.cause.kind === 'transaction' ? line.cause.transaction : '' };
  const part = { name: nameOf(tracer, line.participant), share: ratioQuantity(shared.share), whole };
  const children = [
    ...(owners ? owners.children.map((each) => ofSubject(each, subject)) : []),
    node('pay-share', 'earnings', quantityOfMoney(line.amount), {
      facts: part,
      subject: compare(shared.share, one) === 0 ? tracer.subject : subject,
    }),
  ];
  return node('shared-line', 'earnings', quantityOfMoney(line.amount), { facts, children });
}
