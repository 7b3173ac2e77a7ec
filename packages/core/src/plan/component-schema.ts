import * as z from 'zod';
import { creditRuleSchema } from '../crediting/index.js';
import type { ComponentDocument } from './component-document.js';
import { modifierSchema } from './modifier-schema.js';
import { axisSchema, decimalSchema, edgeSchema, idSchema, outsideSchema, ratesSchema } from './rates-schema.js';
import type { ShapeChoice } from './shape-choice.js';

const periodKind = z.enum(['month', 'quarter', 'year']);
const span = z.strictObject({ from: z.string(), to: z.string().optional() });

/** The schema of a {@link ComponentDocument}. */
export function componentSchema(choice: ShapeChoice): z.ZodType<ComponentDocument> {
  return z.strictObject({
    id: idSchema,
    label: z.string().min(1).optional(),
    measure: idSchema.optional().describe('The measure that is credited; only a scorecard may do without'),
    of: z.enum(['participant', 'team']).optional().describe('Whose result is paid (default `participant`)'),
    effective: span.optional().describe('Only what is dated inside counts'),
    crediting: z.array(creditRuleSchema).min(1).optional().describe('Who is credited: the first rule that applies'),
    splits: z.enum(['credit', 'pay']).optional().describe('What a split divides (default `credit`)'),
    quota: z.strictObject({ period: periodKind, basis: z.enum(['full', 'to-date']).optional() }).optional(),
    measurement: periodKind.optional().describe("The periods that are paid (default: the quota's, else `month`)"),
    attainment: z
      .strictObject({
        over: z.enum(['event', 'month', 'quarter', 'year']),
        read: z.enum(['at-deal', 'period-end']).optional(),
      })
      .optional()
      .describe('Over what credit accumulates, and when a table is read'),
    withoutQuota: z.enum(['nothing', 'base-rate', 'at-target']).optional(),
    pays: z.strictObject({ targetIncentive: decimalSchema }).optional(),
    rates: ratesSchema(choice).optional(),
    scorecard: scorecardSchema(choice).optional(),
    modifiers: z.array(modifierSchema(choice)).optional(),
    pool: poolSchema(choice).optional(),
    budget: decimalSchema.optional().describe('The most that the component pays to all together'),
  });
}

function scorecardSchema(choice: ShapeChoice) {
  const goal = z.strictObject({
    id: idSchema,
    by: axisSchema(choice),
    weight: decimalSchema.describe('The weights of all goals sum to exactly 1'),
    mode: z.enum(['whole', 'interpolated']),
    tiers: z.array(z.strictObject({ from: decimalSchema, payout: decimalSchema, edge: edgeSchema.optional() })),
    outside: outsideSchema.optional(),
  });
  return z.strictObject({ goals: z.array(goal) });
}

function poolSchema(choice: ShapeChoice) {
  return z.strictObject({
    share: z.enum(['equal', 'credit', 'target-incentive', 'weights']),
    weights: z.record(z.string().min(1), decimalSchema).optional(),
    qualify: z.strictObject({ by: axisSchema(choice), atLeast: decimalSchema }).optional(),
  });
}
