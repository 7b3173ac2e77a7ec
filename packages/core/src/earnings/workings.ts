import type { Attainment } from '../attainment/index.js';
import type { Period } from '../calendar/index.js';
import type { Fraction } from '../money/index.js';
import type { CompiledComponent } from '../plan/index.js';
import type { Cap, Gate, PeriodKicker, PeriodMultiplier } from '../rates/index.js';
import type { AxisReading } from './axis-reading.js';
import type { CreditList } from './credit-list.js';
import type { MeasurementPeriod } from './measurement-period.js';

/** Whose credit a component counts: a participant's own, or that of a team. */
export interface Holder {
  readonly participant: string;
  readonly team: string | null;
}

/** What the lines of one participant, component and measurement period are calculated from. Made for the calculation and again to explain it. */
export interface Workings {
  readonly holder: Holder;
  readonly compiled: CompiledComponent;
  readonly at: MeasurementPeriod;
  /** The credits inside the measurement period, and those of its window to date; null for a measure that is no sum of credits. */
  readonly credits: CreditList | null;
  readonly creditsToDate: CreditList | null;
  /** Credit of the window before the measurement period, inside it, and both. */
  readonly before: Fraction;
  readonly within: Fraction;
  readonly creditedToDate: Fraction;
  readonly attainment: Attainment;
  /** The quota that attainment is measured against: above 0, or null. */
  readonly quota: Fraction | null;
  readonly targetIncentive: Fraction;
  /** The target incentive of a longer span, for caps. */
  readonly targetFor: (kind: Period['kind']) => Fraction;
  /** What the own curve has paid in the window so far, before modifiers. */
  readonly output: () => Fraction;
}

/** What the modifiers of a measurement period read at its end. */
export interface Readings {
  readonly table: readonly AxisReading[];
  readonly gates: readonly { readonly gate: Gate; readonly reading: AxisReading; readonly open: boolean }[];
  readonly open: boolean;
  readonly multipliers: readonly {
    readonly multiplier: PeriodMultiplier;
    readonly reading: AxisReading;
    readonly factor: Fraction;
  }[];
  readonly factor: Fraction;
  readonly kickers: readonly {
    readonly kicker: PeriodKicker;
    readonly reading: AxisReading;
    readonly reached: boolean;
  }[];
}

/** What a cap remembers of its span: which one it is, and the sum that has passed so far. */
export interface CapState {
  readonly cap: Cap;
  readonly amount: Fraction;
  readonly span: string;
  readonly sum: Fraction;
}

/** What one measurement period hands on to the next one of the same participant. */
export interface Carry {
  readonly window: string;
  readonly output: Fraction;
  readonly denied: Fraction;
  readonly caps: readonly CapState[];
}

/** Who is paid for whose credit, and with which target incentive. */
export interface Standing {
  readonly holder: Holder;
  readonly targetIncentive: { readonly amount: Fraction; readonly per: 'month' | 'quarter' | 'year' } | null;
}

/** True when the table stands on the own attainment and there is none, so that the plan's `withoutQuota` decides. */
export function lacksQuota({ compiled, quota }: Pick<Workings, 'compiled' | 'quota'>): boolean {
  const { pricing } = compiled;
  return pricing.kind === 'table' && pricing.table.by.kind === 'attainment' && quota === null;
}
