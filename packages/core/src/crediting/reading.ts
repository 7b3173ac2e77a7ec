import type { IssueCollector, IssuePath } from '../foundation/index.js';

/** A column of which only the length is known to fit; every value is still to be read. */
export type List = readonly unknown[];

/** What the readers of columns share. `pathOf` writes the path of a value: rows say `[3].amount`, columns `amount[3]`. */
export interface Reading {
  readonly size: number;
  readonly collector: IssueCollector;
  readonly pathOf: (column: IssuePath, index: number) => IssuePath;
}
