/**
 * The plan of W1 as numbers. The engine reads the same plan as a document (`pay-documents.mjs`); the hand-wired program and
 * the peers read this. Rates and shares are basis points, edges are percent of the quota.
 */
export const payPlan = Object.freeze({
  year: 2026,
  months: 12,
  /** Days 1 to 28 of each month are used, so that every month has as many. */
  daysOfMonth: 28,
  products: 20,
  regions: 8,
  /** Credited are products 0 to 15 in regions 0 to 6: 70 % of the transactions. */
  creditedProducts: 16,
  creditedRegions: 7,
  /** What the partner of a split transaction gets; the owner has the rest. */
  partnerShare: 3000,
  edges: Object.freeze([50, 100, 125]),
  rates: Object.freeze([200, 400, 600, 900]),
  /** The most a quarter pays, of the quota. */
  cap: 600,
  /** What a manager gets of the credit of those who report to him or her. */
  override: 100,
});

export const daysOfYear = payPlan.months * payPlan.daysOfMonth;
export const daysOfQuarter = 3 * payPlan.daysOfMonth;
