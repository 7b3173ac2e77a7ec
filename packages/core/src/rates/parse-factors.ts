import { collectIssues, fail, type Result, succeed } from '../foundation/index.js';
import type { DecimalInput } from '../money/index.js';
import { checkEdges } from './check-edges.js';
import type { FactorTier } from './modifiers.js';
import { readNumber, readResult } from './read-number.js';

/** One tier of a table of factors in a document: from `from` on, pay is multiplied by `factor`. */
export interface FactorTierDocument {
  readonly from: DecimalInput;
  readonly factor: DecimalInput;
  readonly edge?: 'upper' | 'lower' | undefined;
}

/**
 * Reads the tiers of a table of factors; the paths start at the list.
 * Issues: `rates/no-tiers`, `rates/edges-not-rising`, `rates/negative-result`, `money/not-a-decimal`, `money/imprecise-number`.
 *
 * @example parseFactors([{ from: '1', factor: '1.2' }]);
 */
export function parseFactors(documents: readonly FactorTierDocument[]): Result<readonly FactorTier[]> {
  const collector = collectIssues();
  const tiers = documents.map(
    (tier, index): FactorTier => ({
      from: readNumber(tier.from, [index, 'from'], collector),
      result: readResult(tier.factor, [index, 'factor'], collector),
      edge: tier.edge ?? 'upper',
    }),
  );
  const edges = tiers.map((tier) => tier.from);
  for (const each of checkEdges(edges, [], (index) => [index, 'from'])) collector.issues.push(each);
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(tiers);
}
