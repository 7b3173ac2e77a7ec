import { type Issue, issue, quoteFound } from '../foundation/index.js';
import { toExactText } from '../money/index.js';
import { checkEdges } from './check-edges.js';
import type { RateTable, RateTableDocument } from './rate-table.js';

/** What a table says that cannot be meant together; the issues stand at {@link parseRateTable}. */
export function checkTable(table: RateTable, document: RateTableDocument): Issue[] {
  return [
    ...checkEdges(
      table.tiers.map((tier) => tier.from),
      ['tiers'],
      (index) => ['tiers', index, 'from'],
    ),
    ...checkMode(table),
    ...checkBelowZero(table),
    ...checkRetroactive(table),
    ...checkUnused(table, document),
  ];
}

function checkMode({ by, mode, pays, reach, tiers }: RateTable): Issue[] {
  const issues: Issue[] = [];
  const first = tiers[0];
  if (mode === 'marginal' && pays !== 'rate') {
    const expected = `\`whole\` or \`interpolated\` for tiers with \`${pays}\``;
    issues.push(issue('rates/mode-not-for-payout', ['mode'], '`marginal`', expected));
  }
  const isForeign = by.kind === 'measure' || by.kind === 'attainment-of' || by.kind === 'payout-of';
  if (mode === 'whole' && reach === 'window' && isForeign) {
    const expected =
      'the own `amount`, `attainment` or `count`, since what the axis read in earlier periods is not kept';
    issues.push(issue('rates/reach-needs-own-axis', ['reach'], 'a number of another kind', expected));
  }
  if (mode === 'marginal' && isForeign) {
    const expected = 'the own `amount`, `attainment`, `count` or `output`, or another `mode`';
    issues.push(issue('rates/marginal-needs-own-axis', ['by'], 'a number of another kind', expected));
  }
  if (mode === 'marginal' && first?.edge === 'lower') {
    const expected = 'no `edge`, since there is no tier below the first';
    issues.push(issue('rates/first-edge-lower', ['tiers', 0, 'edge'], '`lower`', expected));
  }
  if (by.kind === 'output' && mode !== 'marginal') {
    const expected = 'the mode `marginal`: what was paid cannot decide what the same is paid';
    issues.push(issue('rates/output-needs-marginal', ['mode'], `\`${mode}\``, expected));
  }
  if (by.kind === 'output' && first && first.from.numerator !== 0n) {
    const found = toExactText(first.from);
    issues.push(issue('rates/output-starts-at-zero', ['tiers', 0, 'from'], found, '0, since nothing is paid yet'));
  }
  return issues;
}

/** Below zero only the tier at zero counts, unless the table says that it has tiers there; a line may be drawn from anywhere. */
function checkBelowZero({ mode, tiers, belowZero }: RateTable): Issue[] {
  if (mode === 'interpolated') return [];
  const below = tiers.flatMap((tier, index) => (tier.from.numerator < 0n ? [index] : []));
  if (belowZero === 'tiers') {
    if (below.length > 0) return [];
    const expected = 'at least one tier that starts below 0';
    return [issue('rates/no-tier-below-zero', ['belowZero'], '`tiers`', expected)];
  }
  return below.map((index) => {
    const path = ['tiers', index, 'from'];
    const found = quoteFound(tiers[index] && toExactText(tiers[index].from));
    return issue('rates/edge-below-zero', path, found, "0 or more, or `belowZero: 'tiers'`");
  });
}

function checkRetroactive({ mode, by, tiers }: RateTable): Issue[] {
  if (mode !== 'marginal') return [];
  return tiers.flatMap((tier, index) => {
    if (!tier.retroactive) return [];
    const path = ['tiers', index, 'retroactive'];
    if (index === 0) {
      const expected = 'a tier below it, which may have the rate 0';
      return [issue('rates/retroactive-first-tier', path, 'no tier below it', expected)];
    }
    if (by.kind === 'output') {
      const expected = 'no retroactive edge: what it pays again would move the edge itself';
      return [issue('rates/retroactive-over-output', path, '`true`', expected)];
    }
    if (tier.from.numerator > 0n) return [];
    return [issue('rates/retroactive-below-zero', path, `an edge at ${toExactText(tier.from)}`, 'an edge above 0')];
  });
}

/** Settings that the mode or the kind of the results does not read: somebody meant something by them. */
function checkUnused({ mode, pays, reach }: RateTable, document: RateTableDocument): Issue[] {
  const wholeRates = mode === 'whole' && pays === 'rate';
  const unused = (path: readonly (string | number)[], expected: string) =>
    issue('rates/setting-unused', path, 'a setting that this table does not read', expected);
  const issues: Issue[] = [];
  if (document.belowZero !== undefined && mode === 'interpolated') {
    issues.push(unused(['belowZero'], '`outside`, which says what an interpolated table does beyond its points'));
  }
  if (document.outside !== undefined && mode !== 'interpolated') {
    issues.push(unused(['outside'], 'no such setting beside tiers, which have no gaps'));
  }
  if (document.reach !== undefined && !wholeRates) {
    issues.push(unused(['reach'], 'no such setting but for rates of the mode `whole`'));
  }
  if (document.jump !== undefined && !(wholeRates && reach === 'period')) {
    issues.push(unused(['jump'], 'no such setting but for rates of the mode `whole` that do not reach back'));
  }
  document.tiers.forEach((tier, index) => {
    if (tier.retroactive !== true || mode === 'marginal') return;
    issues.push(unused(['tiers', index, 'retroactive'], 'no such setting but for the mode `marginal`'));
  });
  return issues;
}
