import { collectIssues, fail, type IssueCollector, issue, type Result, succeed } from '../foundation/index.js';
import { zero } from '../money/index.js';
import { type Axis, parseAxis } from './axis.js';
import { checkTable } from './check-table.js';
import type { RateTable, RateTableDocument, Tier, TierDocument } from './rate-table.js';
import { readNumber, readResult } from './read-number.js';

const results = ['rate', 'perUnit', 'payout', 'amount'] as const;
type ResultKey = (typeof results)[number];

/** Stands in for an axis that cannot be read, so that the rest of the table is checked all the same. */
const unread: Axis = { kind: 'amount' };

/**
 * Reads a rate table.
 *
 * Issues of the tiers: `rates/no-tiers`, `rates/edges-not-rising`, `rates/missing-result` (none, or more than one), `rates/mixed-results`,
 * `rates/negative-result`, `rates/edge-below-zero`, `rates/no-tier-below-zero`, `rates/first-edge-lower`, `rates/retroactive-first-tier`,
 * `rates/retroactive-below-zero`, `rates/output-starts-at-zero`. Of the table: `rates/mode-not-for-payout` (payouts and amounts are
 * not slices), `rates/marginal-needs-own-axis`, `rates/reach-needs-own-axis`, `rates/output-needs-marginal`, `rates/retroactive-over-output`, `rates/setting-unused`,
 * `rates/target-not-above-zero`, `money/not-a-decimal`, `money/imprecise-number`.
 *
 * @example parseRateTable({ by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.06' }] });
 */
export function parseRateTable(document: RateTableDocument): Result<RateTable> {
  const collector = collectIssues();
  const by = collector.take(parseAxis(document.by), ['by']) ?? unread;
  const key = document.tiers.map(resultOf).find((each) => each !== undefined) ?? 'rate';
  const tiers = document.tiers.map((tier, index) => readTier(tier, { index, key }, collector));
  const table: RateTable = {
    by,
    mode: document.mode,
    pays: key === 'perUnit' ? 'rate' : key,
    perUnit: key === 'perUnit',
    tiers,
    belowZero: document.belowZero ?? 'continue',
    reach: document.reach ?? 'period',
    outside: document.outside ?? 'flat',
    jump: document.jump ?? null,
  };
  for (const each of checkTable(table, document)) collector.issues.push(each);
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(table);
}

/** The one result that a tier has; undefined when it has none or several. */
function resultOf(tier: TierDocument): ResultKey | undefined {
  const given = results.filter((each) => tier[each] !== undefined);
  return given.length === 1 ? given[0] : undefined;
}

function readTier(
  tier: TierDocument,
  { index, key }: { readonly index: number; readonly key: ResultKey },
  collector: IssueCollector,
): Tier {
  const path = ['tiers', index] as const;
  const rest = { edge: tier.edge ?? 'upper', retroactive: tier.retroactive ?? false };
  const from = readNumber(tier.from, [...path, 'from'], collector);
  const own = resultOf(tier);
  if (own === undefined) {
    const given = results.filter((each) => tier[each] !== undefined).map((each) => `\`${each}\``);
    const expected = 'exactly one of `rate`, `perUnit`, `payout` and `amount`';
    const found = given.length === 0 ? 'none' : given.join(' and ');
    collector.issues.push(issue('rates/missing-result', path, found, expected));
    return { from, result: zero, ...rest };
  }
  if (own !== key) {
    const found = `\`${own}\` beside \`${key}\``;
    collector.issues.push(issue('rates/mixed-results', path, found, 'results of one kind in all tiers'));
  }
  return { from, result: readResult(tier[own], [...path, own], collector), ...rest };
}
