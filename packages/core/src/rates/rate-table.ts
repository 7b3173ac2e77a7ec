import { fail, type Issue, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { compare, type DecimalInput, type Fraction, parseFraction, toExactText, zero } from '../money/index.js';

/**
 * One tier of a table in a document: it begins at `from` and ends where the next one begins, so there are no gaps.
 * `rate` is a ratio of the measure (`"0.06"` is 6 %), `payout` a ratio of the target incentive; a tier has one of them.
 * `edge` says which tier owns the exact value `from`: this one (`upper`, the default) or the one below (`lower`).
 */
export interface TierDocument {
  readonly from: DecimalInput;
  readonly rate?: DecimalInput | undefined;
  readonly payout?: DecimalInput | undefined;
  readonly edge?: 'upper' | 'lower' | undefined;
}

/**
 * A rate table in a document. `by`: the tiers stand on attainment (credit over quota) or on the amount credited.
 * `mode`: `marginal` prices each slice at the rate of its tier; `whole` prices everything at the rate of the tier that was
 * reached; `interpolated` moves the payout in a straight line between the tiers.
 */
export interface RateTableDocument {
  readonly by: 'attainment' | 'amount';
  readonly mode: 'marginal' | 'whole' | 'interpolated';
  readonly tiers: readonly TierDocument[];
}

/** A tier, read: `result` is its rate or its payout. */
export interface Tier {
  readonly from: Fraction;
  readonly result: Fraction;
  readonly edge: 'upper' | 'lower';
}

/** A rate table, checked: at least one tier, edges that rise, all tiers of one kind. */
export interface RateTable {
  readonly by: 'attainment' | 'amount';
  readonly mode: 'marginal' | 'whole' | 'interpolated';
  readonly pays: 'rate' | 'payout';
  readonly tiers: readonly Tier[];
}

/**
 * Reads a rate table.
 *
 * Issues: `rates/no-tiers`, `rates/edges-not-rising`, `rates/mixed-results`, `rates/missing-result`,
 * `rates/mode-not-for-payout` (a payout is a share of a target, so `marginal` does not apply),
 * `rates/mode-not-for-rate` (only payouts interpolate), `rates/negative-result`, `rates/edge-below-zero` (a tier that starts
 * below zero is never reached, unless a line is drawn from it), `rates/first-edge-lower`, `money/not-a-decimal`.
 */
export function parseRateTable(document: RateTableDocument): Result<RateTable> {
  const issues: Issue[] = [];
  const read = (value: DecimalInput | undefined, path: readonly (string | number)[]): Fraction => {
    const parsed = parseFraction(value);
    if (parsed.ok) return parsed.value;
    for (const each of parsed.issues) issues.push({ ...each, path });
    return zero;
  };
  const pays = document.tiers[0]?.payout === undefined ? 'rate' : 'payout';
  const tiers = document.tiers.map((tier, index): Tier => {
    const path = ['tiers', index] as const;
    if ((tier.rate === undefined) === (tier.payout === undefined)) {
      issues.push(
        issue('rates/missing-result', path, tier.rate === undefined ? 'neither' : 'both', 'either `rate` or `payout`'),
      );
      return { from: zero, result: zero, edge: 'upper' };
    }
    if ((tier.payout === undefined ? 'rate' : 'payout') !== pays) {
      issues.push(issue('rates/mixed-results', path, 'a rate beside a payout', 'one of the two in all tiers'));
    }
    const kind = tier.rate === undefined ? 'payout' : 'rate';
    const result = read(tier.rate ?? tier.payout, [...path, kind]);
    if (result.numerator < 0n) {
      issues.push(issue('rates/negative-result', [...path, kind], quoteFound(tier[kind]), '0 or more'));
    }
    return { from: read(tier.from, [...path, 'from']), result, edge: tier.edge ?? 'upper' };
  });
  for (const each of checkShape(document, pays, tiers)) issues.push(each);
  return issues.length > 0 ? fail(issues) : succeed({ by: document.by, mode: document.mode, pays, tiers });
}

function checkShape(document: RateTableDocument, pays: 'rate' | 'payout', tiers: readonly Tier[]): Issue[] {
  const issues: Issue[] = [];
  if (tiers.length === 0) issues.push(issue('rates/no-tiers', ['tiers'], 'an empty list', 'at least one tier'));
  tiers.forEach((tier, index) => {
    const before = tiers[index - 1];
    if (before && compare(before.from, tier.from) >= 0) {
      issues.push(
        issue(
          'rates/edges-not-rising',
          ['tiers', index, 'from'],
          toExactText(tier.from),
          `a value above ${toExactText(before.from)}`,
        ),
      );
    }
  });
  tiers.forEach((tier, index) => {
    if (document.mode === 'interpolated' || tier.from.numerator >= 0n) return;
    const path = ['tiers', index, 'from'];
    issues.push(issue('rates/edge-below-zero', path, toExactText(tier.from), '0 or more'));
  });
  if (document.mode === 'marginal' && tiers[0]?.edge === 'lower') {
    const expected = 'no `edge`, since there is no tier below the first';
    issues.push(issue('rates/first-edge-lower', ['tiers', 0, 'edge'], '`lower`', expected));
  }
  if (pays === 'payout' && document.mode === 'marginal') {
    issues.push(
      issue('rates/mode-not-for-payout', ['mode'], '`marginal`', '`whole` or `interpolated` for tiers with `payout`'),
    );
  }
  if (pays === 'rate' && document.mode === 'interpolated') {
    issues.push(
      issue('rates/mode-not-for-rate', ['mode'], '`interpolated`', '`marginal` or `whole` for tiers with `rate`'),
    );
  }
  return issues;
}
