import type { MeasureDocument } from '../attainment/index.js';
import type { Calendar } from '../calendar/index.js';
import type { RoundingMode } from '../money/index.js';
import type { ComponentDocument } from './component-document.js';
import type { PlanTestDocument } from './plan-test-document.js';

/** A compensation plan as JSON: what a company agrees with its people, in one versioned document. */
export interface PlanDocument {
  readonly id: string;
  readonly version: number;
  readonly effective: { readonly from: string; readonly to?: string | undefined };
  readonly currency: string;
  readonly calendar: Calendar;
  readonly rounding?:
    | { readonly mode?: RoundingMode | undefined; readonly at?: 'component' | 'line' | undefined }
    | undefined;
  readonly measures: Readonly<Record<string, MeasureDocument>>;
  readonly components: readonly ComponentDocument[];
  readonly tests?: readonly PlanTestDocument[] | undefined;
}
