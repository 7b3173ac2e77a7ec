import { type EarningsRun, minorUnitsOf } from '../src/index.js';
import type { Evaluation } from './evaluate.js';
import { toText } from './rationals.js';

/** What engine and reference say of the same documents, as rows that can be compared; a row that both have is not shown. */
export function differingRows(run: EarningsRun, evaluation: Evaluation): string[] {
  return differences(rowsOfEngine(run), rowsOfReference(evaluation));
}

/**
 * The id of a line says what it is paid for. Lines of an extra (a catch-up, a kicker, a floor) and parts of a pool are left out
 * when they are zero: whether nothing is a line is no question of pay.
 */
function rowsOfEngine({ lines, results, uncredited }: EarningsRun): string[] {
  return [
    ...lines.flatMap(({ id, amount }) => lineRow(id, minorUnitsOf(amount))),
    ...results.map((each) =>
      row(
        'result',
        each.participant,
        each.component,
        each.period.key,
        fractionText(each.credited),
        fractionText(each.creditedToDate),
        each.attainment.value && fractionText(each.attainment.value),
        minorUnitsOf(each.total),
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

function fractionText(value: { readonly numerator: bigint; readonly denominator: bigint }): string {
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
