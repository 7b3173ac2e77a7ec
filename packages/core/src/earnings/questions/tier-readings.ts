import { type Fraction, maximum, zero } from '../../money/index.js';
import { type Axis, creditCurve, curveAt, gridAt, lookupTier, type RateTable } from '../../rates/index.js';
import type { Place } from '../open-run.js';
import { pricedAt } from '../priced-at.js';
import type { PricedPeriod } from '../priced-period.js';
import { ownAxis } from '../raw-pay.js';
import { lacksQuota } from '../workings.js';

/** Where one table of a component stands at the end of a measurement period; `tier` is −1 below the first. */
export interface TierReading {
  /** `rates`, the side of a grid (`rows`, `columns`), or the id of a goal of the scorecard. */
  readonly of: string;
  readonly axis: Axis;
  readonly at: Fraction;
  readonly pays: RateTable['pays'];
  readonly tiers: readonly { readonly from: Fraction; readonly edge: 'upper' | 'lower' }[];
  readonly tier: number;
  /** The rate, payout or amount in a tier; a grid names one for where both of its sides stand. */
  readonly resultIn: (tier: number) => Fraction;
}

/** The tables of a component as they are read in one result. Nothing where every deal stands alone, or a quota is missing. */
export function tierReadings(place: Place): TierReading[] {
  const priced = pricedAt(place);
  const { pricing, component } = priced.workings.compiled;
  if (component.attainmentOver === 'event' || lacksQuota(priced.workings)) return [];
  const { table: read } = priced.readings;
  switch (pricing.kind) {
    case 'goal':
      return [];
    case 'table': {
      const at = ownAxis(pricing.table) ? ownReading(priced, pricing.table) : read[0]?.at;
      return at === undefined ? [] : [readingOf('rates', pricing.table, at)];
    }
    case 'scorecard':
      return pricing.goals.map(({ id, table }, index) => readingOf(id, table, read[index]?.at ?? zero));
    default: {
      const { grid } = pricing;
      const [row, column] = [read[0]?.at ?? zero, read[1]?.at ?? zero];
      const result = gridAt(grid, row, column);
      const side = (of: 'rows' | 'columns', at: Fraction): TierReading => {
        const tiers = grid[of].from.map((from) => ({ from, edge: 'upper' as const }));
        const place = { at, tiers, tier: lookupTier(tiers, at) };
        return { of, axis: grid[of].by, pays: grid.pays, ...place, resultIn: () => result };
      };
      return [side('rows', row), side('columns', column)];
    }
  }
}

function readingOf(of: string, table: RateTable, given: Fraction): TierReading {
  const at = table.belowZero === 'tiers' || table.mode === 'interpolated' ? given : maximum(given, zero);
  const { tiers, by, pays } = table;
  const resultIn = (tier: number) => tiers[tier]?.result ?? zero;
  return { of, axis: by, at, pays, tiers, tier: lookupTier(tiers, at), resultIn };
}

function ownReading({ workings }: PricedPeriod, table: RateTable): Fraction | undefined {
  const { creditedToDate, attainment } = workings;
  if (table.by.kind === 'attainment') return attainment.value ?? undefined;
  return table.by.kind === 'output' ? curveAt(creditCurve(table, null), creditedToDate) : creditedToDate;
}
