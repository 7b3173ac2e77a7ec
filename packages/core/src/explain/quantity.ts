/**
 * A value with its unit, as plain JSON. `amount` and `value` are decimal texts; ratios are ratios (1 is 100 %), never percent.
 * `exact` is there only when the decimal is shortened: it holds the fraction itself, such as `"1/3"`.
 */
export type Quantity =
  | { readonly unit: 'money'; readonly amount: string; readonly currency: string; readonly exact?: string }
  | { readonly unit: 'ratio'; readonly value: string; readonly exact?: string }
  | { readonly unit: 'count'; readonly value: string; readonly exact?: string };
