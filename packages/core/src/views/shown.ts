import type { Quantity } from '../explain/index.js';

/** Why there is no value although the viewer may see it. */
export type MissingReason = 'no-data' | 'no-quota';

/**
 * A value in the detail that the viewer may see.
 *
 * `exact` (a ratio to four places) · `rounded` to `step` · `band`: from `from` (included) up to `to` (not included); an open end is absent ·
 * `presence`: the person is listed, the value is not shared · `missing`: there is no value, and the viewer may know that.
 */
export type Shown =
  | { readonly detail: 'exact'; readonly value: Quantity }
  | { readonly detail: 'rounded'; readonly value: Quantity; readonly step: string }
  | { readonly detail: 'band'; readonly from?: Quantity; readonly to?: Quantity }
  | { readonly detail: 'presence' }
  | { readonly detail: 'missing'; readonly because: MissingReason };
