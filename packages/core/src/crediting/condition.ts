import * as z from 'zod';
import type { DecimalInput } from '../money/index.js';

/** A value that a test compares with: a text, a decimal or a date, as the column wants it. */
export type TestValue = DecimalInput;

/**
 * Tests of one column; all of them must hold. Numbers compare as decimals, dates as days, texts by code point. A value that is
 * missing fails every test but `{ exists: false }`.
 */
export interface ColumnTest {
  readonly is?: TestValue | undefined;
  readonly in?: readonly TestValue[] | undefined;
  readonly above?: TestValue | undefined;
  readonly atLeast?: TestValue | undefined;
  readonly below?: TestValue | undefined;
  readonly atMost?: TestValue | undefined;
  /** Both ends included. */
  readonly between?: readonly TestValue[] | undefined;
  /** Texts only. */
  readonly startsWith?: string | undefined;
  readonly exists?: boolean | undefined;
}

/**
 * Which transactions count: an object of which every entry must hold. A key is the name of a column (`owner`, `currency`, `id`,
 * `amount`, `effectiveOn`, or one of the set's `fields`, `numbers`, `dates`) with a value, a list of values or a
 * {@link ColumnTest}; or `and`, `or` with a list of conditions; or `not` with one.
 *
 * @example ({ stage: 'won', amount: { atLeast: '10000' }, not: { product: ['GTX Basic', 'GTX Plus'] } })
 */
export interface Condition {
  readonly [name: string]: string | readonly string[] | ColumnTest | Condition | readonly Condition[];
}

const value = z.union([z.string(), z.number()]);
const columnTest = z.strictObject({
  is: value.optional(),
  in: z.array(value).optional(),
  above: value.optional(),
  atLeast: value.optional(),
  below: value.optional(),
  atMost: value.optional(),
  between: z.array(value).optional(),
  startsWith: z.string().optional(),
  exists: z.boolean().optional(),
});

/** The schema of a {@link Condition}: its shape only. What the shape cannot say, `checkCondition` does. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.record(
    z.string(),
    z.union([z.string(), z.array(z.string()), columnTest, z.array(conditionSchema), conditionSchema], {
      error: 'a text, a list of texts, tests such as `{ "atLeast": "100" }`, or conditions',
    }),
  ),
);

/** The keys of a condition that are no columns. */
export const connectives: readonly string[] = ['and', 'or', 'not'];
