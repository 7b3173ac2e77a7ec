import type { Measure } from '../attainment/index.js';
import type { Effective, PeriodKind } from '../calendar/index.js';
import type { CreditRule } from '../crediting/index.js';
import type { Issue } from '../foundation/index.js';
import type { Fraction } from '../money/index.js';
import type { Modifiers, Pool, Pricing } from './compiled-plan.js';
import type { ComponentDocument } from './component-document.js';

/**
 * A component while it is read: the document, its settings with defaults written out, and each part as far as it could be read
 * (null where it could not, so that everything else is checked all the same).
 */
export interface ComponentReading {
  readonly document: ComponentDocument;
  /** The measures of the plan that could be read, and the names of all of them. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measureIds: readonly string[];
  readonly measure: Measure | null;
  readonly effective: Effective | null;
  readonly crediting: readonly CreditRule[] | null;
  readonly quota: PeriodKind | null;
  readonly measurement: PeriodKind;
  readonly over: PeriodKind | 'event';
  readonly read: 'at-deal' | 'period-end';
  readonly targetIncentiveShare: Fraction | null;
  readonly pricing: Pricing | null;
  readonly modifiers: Modifiers | null;
  readonly pool: Pool | null;
  readonly budget: Fraction | null;
  /** Null where the measure or the pricing could not be read. */
  readonly paysByDeal: boolean | null;
}

/** Something that cannot be meant together in one component; the paths start at the component. */
export type ComponentCheck = (reading: ComponentReading) => readonly Issue[];
