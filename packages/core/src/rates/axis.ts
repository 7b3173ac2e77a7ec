import type { DecimalInput, Fraction } from '../money/index.js';

/**
 * What a table, a gate or a multiplier stands on, in a document. `amount`: own credit to date · `attainment`: that over the
 * own quota · `count`: credited transactions to date · `output`: what the own curve has paid so far · a measure (over a
 * `target`, if given) · the attainment or the payout of another component.
 */
export type AxisDocument =
  | 'amount'
  | 'attainment'
  | 'count'
  | 'output'
  | { readonly measure: string; readonly target?: DecimalInput | undefined }
  | { readonly attainmentOf: string }
  | { readonly payoutOf: string };

/** An axis, read. */
export type Axis =
  | { readonly kind: 'amount' | 'attainment' | 'count' | 'output' }
  | { readonly kind: 'measure'; readonly measure: string; readonly target: Fraction | null }
  | { readonly kind: 'attainment-of' | 'payout-of'; readonly component: string };
