import * as z from 'zod';
import type { AxisDocument } from '../rates/index.js';
import type { RatesDocument } from './component-document.js';
import { hasKey, type ShapeChoice } from './shape-choice.js';

/** Names a measure, a component, a goal or a plan. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'an id of letters, digits, dots, dashes and underscores');

/** A decimal as text or as a JSON number; whether it is one is for `parseFraction`. */
export const decimalSchema = z
  .union([z.string(), z.number()], 'a decimal such as `"0.06"`')
  .describe('A decimal as text ("0.06"), a ratio ("1/3"), or a number of at most 15 digits');

/** Which tier owns the exact edge. */
export const edgeSchema = z
  .enum(['upper', 'lower'])
  .describe('Which tier owns the exact value `from`: this one (`upper`, the default) or the one below');

/** What an interpolated table does beyond its points. */
export const outsideSchema = z
  .enum(['flat', 'extend'])
  .describe(
    '`flat` (default): nothing below the first point, flat above the last; `extend`: the first and last lines go on',
  );

const axisNames = ['amount', 'attainment', 'count', 'output'] as const;
const axisKeys = ['measure', 'attainmentOf', 'payoutOf'] as const;
const axisForm =
  'one of `amount`, `attainment`, `count`, `output`, `{ measure, target? }`, `{ attainmentOf }` and `{ payoutOf }`';

/** The schema of an {@link AxisDocument}. */
export function axisSchema(choice: ShapeChoice): z.ZodType<AxisDocument> {
  return choice<AxisDocument>({
    shapes: [
      z.strictObject({ measure: idSchema, target: decimalSchema.optional() }),
      z.strictObject({ attainmentOf: idSchema }),
      z.strictObject({ payoutOf: idSchema }),
      z.enum(axisNames),
    ],
    meant: (input) => (axisNames.some((each) => each === input) ? 3 : axisKeys.findIndex((key) => hasKey(input, key))),
    otherwise: z.custom(() => false, axisForm),
  });
}

const tierSchema = z
  .strictObject({
    from: decimalSchema,
    rate: decimalSchema.optional().describe('A ratio of the measure: "0.06" is 6 %'),
    perUnit: decimalSchema.optional().describe('Money for each unit of a measure that is no money'),
    payout: decimalSchema.optional().describe('A ratio of the target incentive'),
    amount: decimalSchema.optional().describe('Money for the measurement period'),
    edge: edgeSchema.optional(),
    retroactive: z
      .boolean()
      .optional()
      .describe('Once this tier is reached, everything below it is priced at its rate (mode `marginal`)'),
  })
  .describe('A tier begins at `from` and ends where the next one begins; it has exactly one result');

/** The schema of what a component pays by: a table of tiers or a grid. */
export function ratesSchema(choice: ShapeChoice): z.ZodType<RatesDocument> {
  const by = axisSchema(choice).describe('What the tiers stand on');
  const table = z
    .strictObject({
      by,
      mode: z
        .enum(['marginal', 'whole', 'interpolated'])
        .describe(
          '`marginal`: each slice at its tier; `whole`: everything at the tier reached; `interpolated`: straight lines',
        ),
      tiers: z.array(tierSchema),
      belowZero: z.enum(['continue', 'stop', 'tiers']).optional().describe('What a credit below zero is priced at'),
      reach: z
        .enum(['period', 'window'])
        .optional()
        .describe('`window`: earlier periods of the attainment window catch up'),
      outside: outsideSchema.optional(),
      jump: z.literal('final-rate').optional().describe('Beside multipliers of deals: each deal at the final rate'),
    })
    .describe('A table of tiers');
  const side = z.strictObject({ by, from: z.array(decimalSchema) });
  const cells = z.array(z.array(decimalSchema)).optional();
  const grid = z.strictObject({
    grid: z.strictObject({
      rows: side,
      columns: side,
      rate: cells,
      payout: cells,
      amount: cells,
      between: z.enum(['cell', 'bilinear']).optional(),
    }),
  });
  return choice<RatesDocument>({
    shapes: [grid.describe('A table of two axes'), table],
    meant: (input) => (hasKey(input, 'grid') ? 0 : 1),
    otherwise: table,
  });
}
