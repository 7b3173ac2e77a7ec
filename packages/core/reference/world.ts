import type { Credit } from './credit.js';
import type { Documents } from './documents.js';

/** What every part of a calculation may ask: the documents, the credits of a component in a measure, and what others were paid. */
export interface World {
  readonly documents: Documents;
  /** In the order in which deals are priced. */
  readonly credits: (component: string, measure: string) => readonly Credit[];
  /** The rounded total of a participant's result in a component and measurement period, 0 when there is none. */
  readonly totalOf: (participant: string, component: string, period: string) => bigint;
}
