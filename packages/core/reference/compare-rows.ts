import type { Evaluation } from './evaluate.js';
import { multiply, rational, readRational, toText } from './rationals.js';

/** What is compared of a run of the engine. */
export interface EngineRun {
  readonly lines: readonly { readonly id: string; readonly amount: EngineMoney }[];
  readonly results: readonly {
    readonly participant: string;
    readonly component: string;
    readonly period: { readonly key: string };
    readonly credited: EngineFraction;
    readonly creditedToDate: EngineFraction;
    readonly attainment: { readonly value: EngineFraction | null };
    readonly total: EngineMoney;
  }[];
  readonly uncredited: readonly {
    readonly component: string;
    readonly transaction: string;
    readonly participant: string | null;
    readonly on: string | null;
    readonly reason: string;
  }[];
}

interface EngineMoney {
  readonly amount: string;
}

interface EngineFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What engine and reference say of the same documents, as rows that can be compared; a row that both have is not shown. */
export function differingRows(run: EngineRun, evaluation: Evaluation): string[] {
  return differences(rowsOfEngine(run), rowsOfReference(evaluation));
}

/**
 * The id of a line says what it is paid for. Lines of an extra (a catch-up, a kicker, a floor) and parts of a pool are left out
 * when they are zero: whether nothing is a line is no question of pay.
 */
function rowsOfEngine({ lines, results, uncredited }: EngineRun): string[] {
  return [
    ...lines.flatMap(({ id, amount }) => lineRow(id, centsOf(amount))),
    ...results.map((each) =>
      row(
        'result',
        each.participant,
        each.component,
        each.period.key,
        fractionText(each.credited),
        fractionText(each.creditedToDate),
        each.attainment.value && fractionText(each.attainment.value),
        centsOf(each.total),
      ),
    ),
    ...uncredited.map((each) =>
      row('uncredited', each.component, each.transaction, each.participant, each.on, each.reason),
    ),
  ];
}

function rowsOfReference({ lines, results, uncredited }: Evaluation): string[] {
  return [
    ...lines.flatMap(({ id, cents }) => lineRow(id, cents)),
    ...results.map((each) =>
      row(
        'result',
        each.participant,
        each.component,
        each.period,
        toText(each.credited),
        toText(each.creditedToDate),
        each.attainment && toText(each.attainment),
        each.cents,
      ),
    ),
    ...uncredited.map((each) =>
      row('uncredited', each.component, each.transaction, each.participant, each.on, each.reason),
    ),
  ];
}

function lineRow(id: string, cents: bigint): string[] {
  const isExtra = /\/(?:catch-up|kicker|floor|team)$/.test(id);
  return isExtra && cents === 0n ? [] : [row('line', id, cents)];
}

function centsOf({ amount }: EngineMoney): bigint {
  return multiply(readRational(amount), rational(100n)).numerator;
}

function fractionText(value: EngineFraction): string {
  return `${value.numerator}/${value.denominator}`;
}

function row(...cells: readonly (string | bigint | null)[]): string {
  return cells.map((cell) => String(cell)).join(' | ');
}

/** Rows of one side that the other does not have as often. */
function differences(engine: readonly string[], reference: readonly string[]): string[] {
  const left = (rows: readonly string[], others: readonly string[]) => {
    const open = [...others];
    return rows.filter((each) => {
      const at = open.indexOf(each);
      if (at >= 0) open.splice(at, 1);
      return at < 0;
    });
  };
  return [
    ...left(engine, reference).map((each) => `engine only: ${each}`),
    ...left(reference, engine).map((each) => `reference only: ${each}`),
  ].sort();
}
