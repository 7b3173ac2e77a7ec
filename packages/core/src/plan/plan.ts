import type { Measure } from '../attainment/index.js';
import type { Calendar, Effective, PeriodKind } from '../calendar/index.js';
import type { RoundingMode } from '../money/index.js';
import type { RateTableDocument } from '../rates/index.js';

/** A component with every default written out. */
export interface PlanComponent {
  readonly id: string;
  readonly label: string;
  readonly measure: string;
  readonly of: 'participant' | 'team';
  readonly quota: PeriodKind | null;
  readonly measurement: PeriodKind;
  readonly attainmentOver: PeriodKind;
  readonly withoutQuota: 'nothing' | 'base-rate' | 'at-target';
  readonly targetIncentiveShare: string | null;
  readonly rates: RateTableDocument;
}

/** A plan document in normal form: checked, all defaults written out, frozen; still plain JSON. */
export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly effective: Effective;
  readonly currency: string;
  readonly calendar: Calendar;
  readonly rounding: { readonly mode: RoundingMode; readonly at: 'component' | 'line' };
  readonly measures: readonly Measure[];
  readonly components: readonly PlanComponent[];
}
