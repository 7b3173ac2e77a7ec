export { lookupTier } from './lookup-tier.js';
export type { CurveBasis, Slice } from './pay-curve.js';
export { payAt, resultAt, slicesAt } from './pay-curve.js';
export type { RateTable, RateTableDocument, Tier, TierDocument } from './rate-table.js';
export { parseRateTable } from './rate-table.js';
