import type { Fraction } from '../money/index.js';

/**
 * Who holds transactions beside or instead of their owners, in a sparse column: row `i` has the entries
 * `[starts[i], starts[i + 1])`. `participant` is a code into the dictionary that owners share, `share` one into the shares of the
 * set, `kind` one into `creditKinds`.
 */
export interface HolderColumn {
  readonly starts: Int32Array;
  readonly participant: Int32Array;
  readonly share: Int32Array;
  readonly kind: Uint8Array;
}

/** A share of a deal that is split. */
export interface Split {
  readonly participant: string;
  readonly share: Fraction;
}

/** An entry of a {@link HolderColumn} before it is packed. */
export interface HolderEntry {
  readonly participant: number;
  readonly share: number;
  readonly kind: number;
}
