import type { DecimalInput, Fraction } from '../money/index.js';
import type { Axis, AxisDocument } from './axis.js';

/** One side of a grid in a document: its bands begin at `from`, and the upper band owns an edge. */
export interface GridSideDocument {
  readonly by: AxisDocument;
  readonly from: readonly DecimalInput[];
}

/** A table of two axes in a document: one list of results for each row, in one of `rate`, `payout`, `amount`. */
export interface GridDocument {
  readonly rows: GridSideDocument;
  readonly columns: GridSideDocument;
  readonly rate?: readonly (readonly DecimalInput[])[] | undefined;
  readonly payout?: readonly (readonly DecimalInput[])[] | undefined;
  readonly amount?: readonly (readonly DecimalInput[])[] | undefined;
  readonly between?: 'cell' | 'bilinear' | undefined;
}

/** A side of a grid, read. */
export interface GridSide {
  readonly by: Axis;
  readonly from: readonly Fraction[];
}

/** A grid, checked: edges rise, every row has a result for every column. */
export interface Grid {
  readonly rows: GridSide;
  readonly columns: GridSide;
  readonly pays: 'rate' | 'payout' | 'amount';
  readonly cells: readonly (readonly Fraction[])[];
  readonly between: 'cell' | 'bilinear';
}
