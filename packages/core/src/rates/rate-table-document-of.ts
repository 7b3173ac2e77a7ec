import { toExactText } from '../money/index.js';
import { axisDocumentOf } from './axis.js';
import type { RateTable, RateTableDocument, Tier, TierDocument } from './rate-table.js';

/** The document of a table in normal form, with every setting that the table reads written out; {@link parseRateTable} reads it back. */
export function rateTableDocumentOf(table: RateTable): RateTableDocument {
  const { mode, pays, belowZero, reach, outside, jump } = table;
  return {
    by: axisDocumentOf(table.by),
    mode,
    tiers: table.tiers.map((tier) => tierDocumentOf(tier, table)),
    ...(mode === 'interpolated' ? { outside } : { belowZero }),
    ...(mode === 'whole' && pays === 'rate' ? { reach } : {}),
    ...(jump === null ? {} : { jump }),
  };
}

function tierDocumentOf(tier: Tier, { mode, pays, perUnit }: RateTable): TierDocument {
  const from = toExactText(tier.from);
  const result = { [perUnit ? 'perUnit' : pays]: toExactText(tier.result) };
  return { from, ...result, edge: tier.edge, ...(mode === 'marginal' ? { retroactive: tier.retroactive } : {}) };
}
