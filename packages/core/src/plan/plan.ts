import type { Measure } from '../attainment/index.js';
import type { Calendar, Effective, PeriodKind } from '../calendar/index.js';
import type { CreditRuleDocument } from '../crediting/index.js';
import type { RoundingMode } from '../money/index.js';
import type { PoolDocument, RatesDocument, ScorecardDocument } from './component-document.js';
import type { ModifierDocument } from './modifier-document.js';
import type { PlanTestDocument } from './plan-test-document.js';

/** A component with every default written out; still plain JSON. Decimals stand in their shortest exact form. */
export interface PlanComponent {
  readonly id: string;
  readonly label: string;
  /** The id of a measure, or null for a scorecard without one. */
  readonly measure: string | null;
  readonly of: 'participant' | 'team';
  readonly effective: Effective | null;
  readonly crediting: readonly CreditRuleDocument[];
  readonly splits: 'credit' | 'pay';
  readonly quota: PeriodKind | null;
  readonly quotaBasis: 'full' | 'to-date';
  readonly measurement: PeriodKind;
  readonly attainmentOver: PeriodKind | 'event';
  readonly read: 'at-deal' | 'period-end';
  readonly withoutQuota: 'nothing' | 'base-rate' | 'at-target';
  readonly targetIncentiveShare: string | null;
  readonly rates: RatesDocument | null;
  readonly scorecard: ScorecardDocument | null;
  readonly modifiers: readonly ModifierDocument[];
  readonly pool: PoolDocument | null;
  readonly budget: string | null;
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
  readonly tests: readonly PlanTestDocument[];
}
