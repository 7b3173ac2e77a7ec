import * as z from 'zod';
import { type Condition, conditionSchema } from '../crediting/index.js';
import type { DecimalInput } from '../money/index.js';

/**
 * A measure in a plan document; see {@link Measure}. It is made in exactly one way:
 *
 * - `sum`, `average`, `minimum`, `maximum`: of `amount` or one of the transactions' `numbers`;
 * - `count`: of transactions, a split deal by share, or with `splits: 'each'` as 1 for each holder;
 * - `distinct`: the number of different values of a text field;
 * - `ratio`: the first measure over the second; `weighted`: Σ weight × measure. Both name other measures of the plan.
 *
 * `unit`: an amount is always `money`, a count always a `number`; one of the transactions' `numbers` is a plain `number` unless it is said to be `money`,
 * which checks the currency of each transaction. `date` (default `effectiveOn`) is the date by which transactions count, `where` which ones do.
 *
 * @example ({ sum: 'amount', date: 'closedOn', where: { stage: 'won' } })
 */
export interface MeasureDocument {
  readonly sum?: string | undefined;
  readonly count?: true | undefined;
  readonly distinct?: string | undefined;
  readonly average?: string | undefined;
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
  readonly ratio?: readonly [string, string] | undefined;
  readonly weighted?: readonly { readonly measure: string; readonly weight: DecimalInput }[] | undefined;
  readonly unit?: 'money' | 'number' | undefined;
  readonly date?: string | undefined;
  readonly where?: Condition | undefined;
  readonly splits?: 'share' | 'each' | undefined;
}

const name = z.string().min(1);

/** The schema of a {@link MeasureDocument}: its shape alone. That it is made in exactly one way is checked by `parseMeasures`. */
export const measureDocumentSchema = z.strictObject({
  sum: name.optional(),
  count: z.literal(true).optional(),
  distinct: name.optional(),
  average: name.optional(),
  minimum: name.optional(),
  maximum: name.optional(),
  ratio: z.tuple([name, name]).optional(),
  weighted: z
    .array(z.strictObject({ measure: name, weight: z.union([z.string(), z.number()]) }))
    .min(1)
    .optional(),
  unit: z.enum(['money', 'number']).optional(),
  date: name.optional(),
  where: conditionSchema.optional(),
  splits: z.enum(['share', 'each']).optional(),
});
