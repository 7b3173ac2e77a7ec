import * as z from 'zod';
import { type Calendar, parseCalendar } from '../calendar/index.js';
import type { Condition } from '../crediting/index.js';
import type { DecimalInput, RoundingMode } from '../money/index.js';
import { roundingModes } from '../money/index.js';
import type { RateTableDocument } from '../rates/index.js';

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'an id of letters, digits, dots, dashes and underscores');
const decimal = z.union([z.string(), z.number()]);
const periodKind = z.enum(['month', 'quarter', 'year']);

const measure = z.strictObject({
  sum: z.string().min(1).optional(),
  count: z.literal(true).optional(),
  unit: z.enum(['money', 'number']).optional(),
  date: z.string().min(1).optional(),
  where: z.record(z.string().min(1), z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])).optional(),
});

const tier = z.strictObject({
  from: decimal,
  rate: decimal.optional(),
  payout: decimal.optional(),
  edge: z.enum(['upper', 'lower']).optional(),
});

const component = z.strictObject({
  id,
  label: z.string().min(1).optional(),
  measure: id,
  of: z.enum(['participant', 'team']).optional(),
  quota: z.strictObject({ period: periodKind }).optional(),
  measurement: periodKind.optional(),
  attainment: z.strictObject({ over: periodKind }).optional(),
  withoutQuota: z.enum(['nothing', 'base-rate', 'at-target']).optional(),
  pays: z.strictObject({ targetIncentive: decimal }).optional(),
  rates: z.strictObject({
    by: z.enum(['attainment', 'amount']),
    mode: z.enum(['marginal', 'whole', 'interpolated']),
    tiers: z.array(tier),
  }),
});

/** The calendar room knows what a calendar is; its issues are passed on under the path at which they are. */
const calendar = z.custom<Calendar>().superRefine((input, context) => {
  const read = parseCalendar(input);
  for (const { path, expected } of read.ok ? [] : read.issues) {
    context.addIssue({ code: 'custom', path: [...path], message: expected });
  }
});

/** The schema of a {@link PlanDocument}. Unknown keys are refused: a misspelt setting must never pay silently by default. */
export const planDocumentSchema = z.strictObject({
  id,
  version: z.int().min(1),
  effective: z.strictObject({ from: z.string(), to: z.string().optional() }),
  currency: z.string(),
  calendar,
  rounding: z
    .strictObject({ mode: z.enum(roundingModes).optional(), at: z.enum(['component', 'line']).optional() })
    .optional(),
  measures: z.record(id, measure),
  components: z.array(component).min(1),
});

/**
 * A measure in a plan document; see {@link Measure}. Either `sum` or `count`. `unit`: an amount is always `money`, a count
 * always a `number`; one of the transactions' `numbers` is a plain `number` unless it is said to be `money`, which checks the
 * currency of each transaction.
 */
export interface MeasureDocument {
  readonly sum?: string | undefined;
  readonly count?: true | undefined;
  readonly unit?: 'money' | 'number' | undefined;
  readonly date?: string | undefined;
  readonly where?: Condition | undefined;
}

/**
 * A component in a plan document.
 *
 * - `of`: `participant` (default) pays for the participant's own credit, `team` for the result of the participant's team.
 * - `measurement`: the periods that are paid; `attainment.over`: the periods over which credit accumulates. Both default to
 *   the period of the quota, else to months.
 * - `withoutQuota`: what a participant without a quota (missing or zero) is paid: `nothing` (default), everything at the
 *   `base-rate` (the first tier), or everything at the rate `at-target` (attainment 1).
 * - `pays.targetIncentive`: the share of the target incentive that a payout of 1 pays; only with tiers of payouts.
 */
export interface ComponentDocument {
  readonly id: string;
  readonly label?: string | undefined;
  readonly measure: string;
  readonly of?: 'participant' | 'team' | undefined;
  readonly quota?: { readonly period: 'month' | 'quarter' | 'year' } | undefined;
  readonly measurement?: 'month' | 'quarter' | 'year' | undefined;
  readonly attainment?: { readonly over: 'month' | 'quarter' | 'year' } | undefined;
  readonly withoutQuota?: 'nothing' | 'base-rate' | 'at-target' | undefined;
  readonly pays?: { readonly targetIncentive: DecimalInput } | undefined;
  readonly rates: RateTableDocument;
}

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
}
