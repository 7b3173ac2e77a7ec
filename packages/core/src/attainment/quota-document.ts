import * as z from 'zod';
import type { DecimalInput } from '../money/index.js';

/**
 * A quota in a document: what a participant or a team should reach in a component during a period (`2026-Q1`), as a decimal
 * in the unit of the component's measure.
 *
 * - `spread` divides the quota of a year or a quarter into months or quarters, for components whose quota runs over those; the whole serves
 *   components whose quota runs over the whole period.
 * - `ramp` eases somebody in: the n-th month from the one that contains `startsOn` counts `ratios[n]`, every other month 1.
 * - `relief` lowers the quota for the days `[from, to)`, such as those of a leave.
 *
 * @example
 * ({ participant: 'ana', component: 'new', period: '2026', amount: '1200000', spread: { over: 'quarter', weights: ['1', '1', '1', '2'] },
 *    relief: [{ ratio: '1', from: '2026-06-01', to: '2026-07-01', reason: 'parental leave' }] })
 */
export interface QuotaDocument {
  readonly participant?: string | undefined;
  readonly team?: string | undefined;
  readonly component: string;
  readonly period: string;
  readonly amount: DecimalInput;
  readonly spread?: QuotaSpreadDocument | undefined;
  readonly ramp?: QuotaRampDocument | undefined;
  readonly relief?: readonly QuotaReliefDocument[] | undefined;
}

/** Into which periods a quota is divided: by `weights` (default equal), in whole `unit`s (default `"0.01"`), by largest remainder. */
export interface QuotaSpreadDocument {
  readonly over: 'month' | 'quarter';
  readonly weights?: readonly DecimalInput[] | undefined;
  readonly unit?: DecimalInput | undefined;
}

/** The part of the quota that each month counts, from the month that contains `startsOn`: ratios, `"1/3"` or decimals. */
export interface QuotaRampDocument {
  readonly startsOn: string;
  readonly ratios: readonly DecimalInput[];
}

/** Either `ratio` of the quota or an `amount`, each for the part of the period's days that lies in `[from, to)`. */
export interface QuotaReliefDocument {
  readonly ratio?: DecimalInput | undefined;
  readonly amount?: DecimalInput | undefined;
  readonly from: string;
  readonly to?: string | undefined;
  readonly reason: string;
}

const decimal = z.union([z.string(), z.number()]);

/** The schema of a list of {@link QuotaDocument}. */
export const quotaDocumentsSchema = z.array(
  z.strictObject({
    participant: z.string().min(1).optional(),
    team: z.string().min(1).optional(),
    component: z.string().min(1),
    period: z.string().min(1),
    amount: decimal,
    spread: z
      .strictObject({
        over: z.enum(['month', 'quarter']),
        weights: z.array(decimal).min(1).optional(),
        unit: decimal.optional(),
      })
      .optional(),
    ramp: z.strictObject({ startsOn: z.string(), ratios: z.array(decimal).min(1) }).optional(),
    relief: z
      .array(
        z.strictObject({
          ratio: decimal.optional(),
          amount: decimal.optional(),
          from: z.string(),
          to: z.string().optional(),
          reason: z.string().min(1),
        }),
      )
      .optional(),
  }),
);
