import type { Attainment } from '../attainment/index.js';
import type { Period, PlainDate } from '../calendar/index.js';
import type { CreditKind } from '../crediting/index.js';
import type { Issue } from '../foundation/index.js';
import type { Fraction, Money } from '../money/index.js';
import type { EarningsInput, UncreditedLine } from './earnings-input.js';

/**
 * What a line is paid for: a transaction by its id (and how it was credited; `via` is whom a roll-up comes from), the participant's result or
 * that of the team, or what a modifier adds: a floor, a kicker of the period, or what a gate that opened late catches up.
 */
export type EarningCause =
  | {
      readonly kind: 'transaction';
      readonly transaction: string;
      readonly credit: CreditKind;
      readonly via: string | null;
    }
  | { readonly kind: 'result' | 'floor' | 'kicker' | 'catch-up' }
  | { readonly kind: 'team'; readonly team: string };

/**
 * One amount earned. `id` is stable: the same facts give the same id. `on` is the day on which the cause counted;
 * `credited` is what it counted in the unit of the measure.
 */
export interface EarningLine {
  readonly id: string;
  readonly participant: string;
  readonly component: string;
  readonly period: Period;
  readonly cause: EarningCause;
  readonly on: PlainDate;
  readonly credited: Fraction;
  readonly amount: Money;
}

/** A participant's result in one component and measurement period; attainment runs over `window`, to date. */
export interface ComponentResult {
  readonly participant: string;
  readonly component: string;
  readonly period: Period;
  readonly window: Period;
  readonly team: string | null;
  readonly credited: Fraction;
  readonly creditedToDate: Fraction;
  readonly attainment: Attainment;
  readonly total: Money;
}

/**
 * The outcome of one calculation, in a stable order. `lines`, `results` and `uncredited` are made when they are first asked for; `linesFor` and
 * `resultsFor` make those of one participant. Traces are made by `explainLine`; `findings` deserve attention before anybody is paid (a
 * missing quota, say).
 */
export interface EarningsRun {
  readonly input: EarningsInput;
  readonly lines: readonly EarningLine[];
  readonly results: readonly ComponentResult[];
  readonly uncredited: readonly UncreditedLine[];
  readonly findings: readonly Issue[];
}
