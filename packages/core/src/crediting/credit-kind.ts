/** The kinds of credit, in the order in which the credits of one transaction and participant come. */
export const creditKinds = ['direct', 'split', 'territory', 'overlay', 'assist', 'roll-up'] as const;

/**
 * - `direct`: the owner, in full; `split`: a holder of a split deal, by share;
 * - `territory`: who held the territory or account of the deal on the day;
 * - `overlay`, `assist`: who stands beside the owner;
 * - `roll-up`: a manager above somebody who was credited.
 */
export type CreditKind = (typeof creditKinds)[number];

/** The code of a kind in a column: its position in {@link creditKinds}. */
export const kindCodes: Readonly<Record<CreditKind, number>> = {
  direct: 0,
  split: 1,
  territory: 2,
  overlay: 3,
  assist: 4,
  'roll-up': 5,
};
