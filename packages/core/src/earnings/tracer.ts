import { isMoney } from '../attainment/index.js';
import {
  countQuantity,
  moneyQuantity,
  type Quantity,
  ratioQuantity,
  type TraceNode,
  type TraceStep,
  type TraceSubject,
} from '../explain/index.js';
import type { Fraction } from '../money/index.js';
import type { Axis } from '../rates/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import { countsMoney } from './credit-quantity.js';
import type { EarningsRun } from './earnings-run.js';
import { named } from './measure-over.js';
import type { PricedPeriod } from './priced-period.js';

/** What every step of one line's explanation needs. */
export interface Tracer {
  readonly run: EarningsRun;
  readonly outcome: ComponentOutcome;
  readonly priced: PricedPeriod;
  /** Whose numbers the steps tell unless they say otherwise. */
  readonly subject: TraceSubject;
  readonly money: (value: Fraction) => Quantity;
  /** A value in the unit of the component's measure. */
  readonly measured: (value: Fraction) => Quantity;
  readonly node: (step: TraceStep, metric: string, value: Quantity | null, more?: NodeParts) => TraceNode;
}

/** What a step may have beside its value. */
export interface NodeParts {
  readonly facts?: TraceNode['facts'];
  readonly children?: readonly TraceNode[];
  readonly subject?: TraceSubject;
}

/** The tools to explain one measurement period of a participant. */
export function tracerOf(run: EarningsRun, outcome: ComponentOutcome, priced: PricedPeriod): Tracer {
  const { currency } = run.input.plan.plan;
  const money = (value: Fraction) => moneyQuantity(value, currency);
  const own: TraceSubject = { kind: 'participant', id: priced.workings.holder.participant };
  return {
    run,
    outcome,
    priced,
    subject: own,
    money,
    measured: countsMoney(outcome.compiled) ? money : countQuantity,
    node: (step, metric, value, { facts = {}, children = [], subject = own } = {}) => ({
      step,
      subject,
      metric,
      value,
      facts,
      children,
    }),
  };
}

/** A participant's name. */
export function nameOf({ run }: Tracer, participant: string): string {
  return run.input.organization.participants.get(participant)?.name ?? participant;
}

/** A team's name. */
export function teamName({ run }: Tracer, team: string): string {
  return run.input.organization.teams.get(team)?.name ?? team;
}

/** What an axis stands on, in the plan's own words, and a reading with its unit. */
export function sayAxis(
  tracer: Tracer,
  axis: Axis,
  value: Fraction,
): { readonly axis: string; readonly value: Quantity } {
  const { outcome, money, measured, run } = tracer;
  const labelOf = (id: string) => run.input.plan.plan.components.find((each) => each.id === id)?.label ?? id;
  switch (axis.kind) {
    case 'amount':
      return { axis: 'the credit so far', value: measured(value) };
    case 'attainment':
      return { axis: 'the attainment', value: ratioQuantity(value) };
    case 'count':
      return { axis: 'the number of deals so far', value: countQuantity(value) };
    case 'output':
      return { axis: 'the pay so far', value: money(value) };
    case 'measure': {
      const isRatio = axis.target !== null;
      const unit = isRatio ? ratioQuantity : isMoney(named(outcome, axis.measure)) ? money : countQuantity;
      return { axis: isRatio ? `\`${axis.measure}\` over its target` : `\`${axis.measure}\``, value: unit(value) };
    }
    case 'attainment-of':
      return { axis: `the attainment of ${labelOf(axis.component)}`, value: ratioQuantity(value) };
    default:
      return { axis: `the pay of ${labelOf(axis.component)}`, value: money(value) };
  }
}
