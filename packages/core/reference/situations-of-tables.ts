import type { Result } from './evaluate.js';
import type { AxisDocument, ComponentDocument, TableDocument } from './plan-documents.js';
import { paysByDeal } from './price-period.js';
import { add, compare, divide, isWhole, isZero, multiply, type Rational, rational, sumOf, zero } from './rationals.js';
import { inResults, isNegative, paying, type Situation, tableOf } from './situation.js';
import { tierAt, tiersOf } from './tiers.js';

/** How tables are read. */
export const situationsOfTables: Readonly<Record<string, Situation>> = {
  'a deal crosses an edge of a marginal table': inResults([], (result) => crosses(result, 'marginal')),
  'a whole table jumps': inResults([], (result) => crosses(result, 'whole')),
  'an exact edge that belongs to the tier below': inResults([], (result) => isOnLowerEdge(result)),
  'no quota, paid at the base rate': inResults([], (result) => paysWithoutQuota(result, 'base-rate')),
  'no quota, paid at target': inResults([], (result) => paysWithoutQuota(result, 'at-target')),
  'pay that is not whole cents': inResults([], ({ priced }) => !isWhole(multiply(priced.uncapped, rational(100n)))),
  'a payout between two points': inResults([], isInterpolated),
  'a retroactive edge is crossed': inResults(['retroactive'], (result) => crossesRetroactively(result)),
  'a retroactive edge is left by a return': inResults(['retroactive'], (result) => crossesRetroactively(result, true)),
  'credit below zero that pays nothing': belowZero('stop', ['stop-at-zero']),
  'credit below zero in tiers of its own': belowZero('tiers', ['tiers-below-zero']),
  'earlier months catch up': inResults(['reach-window'], (result) => {
    const { before, within } = result.priced.workings;
    const table = tableOf(result);
    if (table?.reach !== 'window' || isZero(before)) return false;
    const atStart = tierOf(result, before);
    return atStart !== null && atStart !== tierOf(result, add(before, within));
  }),
  'fixed amounts': paying(['amount-tiers'], (component) =>
    tiersIn(component).some((tier) => tier.amount !== undefined),
  ),
  'a price of a unit': paying(['per-unit'], (component) =>
    tiersIn(component).some((tier) => tier.perUnit !== undefined),
  ),
  'an interpolated rate': inResults(['interpolated-rate'], (result) => isInterpolatedRate(result)),
  'a line that goes on outside its points': inResults(['extend'], (result) => {
    const table = tableOf(result);
    if (table?.outside !== 'extend' || typeof table.by === 'object' || result.cents === 0n) return false;
    const tier = tierOf(result, result.creditedToDate);
    return tier === -1 || tier === table.tiers.length - 1;
  }),
  'at each deal': paying(['at-deal'], ({ attainment }) => attainment?.read === 'at-deal'),
  'at each deal, by a measure': paying(
    ['at-deal', 'measure-axis'],
    ({ attainment, rates }) =>
      attainment?.read === 'at-deal' && rates !== undefined && 'by' in rates && typeof rates.by === 'object',
  ),
  'an event of its own': paying(['event'], ({ attainment }) => attainment?.over === 'event'),
  'an event read by its own number': paying(
    ['event', 'measure-axis'],
    ({ attainment, rates }) =>
      attainment?.over === 'event' && rates !== undefined && 'by' in rates && typeof rates.by === 'object',
  ),
  'tiers over the own output': inResults(['output-axis'], (result) => {
    const table = tableOf(result);
    return (
      table?.mode === 'marginal' &&
      table.by === 'output' &&
      !isZero(result.priced.workings.before) &&
      result.cents !== 0n
    );
  }),
  ...axisSituations(),
  'a cell of a grid': paying(
    ['grid'],
    ({ rates }) => rates !== undefined && 'grid' in rates && rates.grid.between !== 'bilinear',
  ),
  'between the corners of a grid': paying(
    ['grid'],
    ({ rates }) => rates !== undefined && 'grid' in rates && rates.grid.between === 'bilinear',
  ),
  'a scorecard': paying(['scorecard'], ({ scorecard }) => (scorecard?.goals.length ?? 0) > 1),
  'a measure that does not add up, at a rate': inResults(['non-additive-rate'], (result, documents) => {
    const { workings } = result.priced;
    const world = { documents, credits: () => [], totalOf: () => 0n };
    const isRate = tableOf(result)?.tiers.some((tier) => tier.rate !== undefined) ?? false;
    return isRate && workings.team === null && !paysByDeal(world, workings) && result.cents !== 0n;
  }),
  'an amount beyond the safe integers of a float': inResults(
    ['large-amounts'],
    ({ cents }) => cents > 2n ** 53n || cents < -(2n ** 53n),
  ),
};

function axisSituations(): Record<string, Situation> {
  const axes: readonly (readonly [string, Situation['needs'], (by: AxisDocument) => boolean])[] = [
    ['the count', ['count-axis'], (by) => by === 'count'],
    ['another measure', ['measure-axis'], (by) => typeof by === 'object' && 'measure' in by],
    ['the attainment of another component', ['attainment-of'], (by) => typeof by === 'object' && 'attainmentOf' in by],
    ['the payout of another component', ['payout-of'], (by) => typeof by === 'object' && 'payoutOf' in by],
  ];
  return Object.fromEntries(
    axes.map(([name, needs, isIt]) => [
      `a table over ${name}`,
      paying(needs, ({ rates }) => rates !== undefined && 'by' in rates && isIt(rates.by)),
    ]),
  );
}

/** Where a credit to date lies on the own axis of a table, or null when it has no axis of its own. */
function tierOf(result: Result, credit: Rational): number | null {
  const table = tableOf(result);
  const { divisor } = result.priced.workings;
  if (!table || table.by === 'output' || typeof table.by === 'object') return null;
  if (table.by !== 'attainment') return tierAt(tiersOf(table.tiers), credit);
  return divisor ? tierAt(tiersOf(table.tiers), divide(credit, divisor)) : null;
}

function pathOf({ priced }: Result): Rational[] {
  const { before, credits } = priced.workings;
  return [
    before,
    ...credits.map((_, index) => add(before, sumOf(credits.slice(0, index + 1).map((each) => each.value ?? zero)))),
  ];
}

/** True when one deal leaves the tier in which those before it ended, and there was credit to reprice or to go on from. */
function crosses(result: Result, mode: TableDocument['mode']): boolean {
  const table = tableOf(result);
  const { component, team } = result.priced.workings;
  if (
    table?.mode !== mode ||
    team !== null ||
    table.tiers[0]?.rate === undefined ||
    component.attainment?.over === 'event'
  )
    return false;
  const path = pathOf(result);
  return path.some((credit, index) => {
    const next = path[index + 1];
    return next !== undefined && !isZero(credit) && tierOf(result, credit) !== tierOf(result, next);
  });
}

function crossesRetroactively(result: Result, downwards = false): boolean {
  const table = tableOf(result);
  if (table?.mode !== 'marginal' || result.priced.workings.component.attainment?.over === 'event') return false;
  const tiers = tiersOf(table.tiers);
  const path = pathOf(result).map((credit) => tierOf(result, credit) ?? -1);
  return path.some((tier, index) => {
    const next = path[index + 1] ?? tier;
    const [low, high] = downwards ? [next, tier] : [tier, next];
    return tiers.some((each, position) => each.isRetroactive && low < position && position <= high);
  });
}

function isOnLowerEdge(result: Result): boolean {
  const table = tableOf(result);
  const { divisor, component } = result.priced.workings;
  if (!table || component.attainment?.over === 'event' || !['amount', 'attainment'].includes(String(table.by)))
    return false;
  const scale = table.by === 'attainment' ? divisor : rational(1n);
  return pathOf(result).some(
    (credit) =>
      scale && tiersOf(table.tiers).some((tier) => !tier.ownsEdge && compare(multiply(tier.from, scale), credit) === 0),
  );
}

function belowZero(setting: 'stop' | 'tiers', needs: Situation['needs']): Situation {
  return inResults(needs, (result) => {
    const table = tableOf(result);
    return table?.belowZero === setting && pathOf(result).some(isNegative);
  });
}

function paysWithoutQuota(result: Result, setting: 'base-rate' | 'at-target'): boolean {
  const { component, divisor } = result.priced.workings;
  const lacksQuota = tableOf(result)?.by === 'attainment' && divisor === null;
  return lacksQuota && component.withoutQuota === setting && result.cents !== 0n;
}

function isInterpolated(result: Result): boolean {
  const table = tableOf(result);
  if (table?.mode !== 'interpolated' || table.tiers[0]?.payout === undefined || result.cents === 0n) return false;
  const tier = tierOf(result, result.creditedToDate);
  return tier !== null && tier >= 0 && tier + 1 < table.tiers.length;
}

function isInterpolatedRate(result: Result): boolean {
  const table = tableOf(result);
  if (table?.mode !== 'interpolated' || table.tiers[0]?.rate === undefined || result.cents === 0n) return false;
  const tier = tierOf(result, result.creditedToDate);
  return tier !== null && tier >= 0 && tier + 1 < table.tiers.length;
}

function tiersIn({ rates }: ComponentDocument) {
  return rates && 'tiers' in rates ? rates.tiers : [];
}
