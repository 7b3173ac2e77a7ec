import * as z from 'zod';
import { conditionSchema } from '../crediting/index.js';
import type { ModifierDocument } from './modifier-document.js';
import { axisSchema, decimalSchema, edgeSchema, outsideSchema } from './rates-schema.js';
import { hasKey, type ShapeChoice } from './shape-choice.js';

const kinds = ['gate', 'threshold', 'multiplier', 'cap', 'floor', 'kicker'] as const;
const combine = z.enum(['multiply', 'add']).optional().describe('How factors join; `add` adds what they are above 1');

/** The schema of a {@link ModifierDocument}. */
export function modifierSchema(choice: ShapeChoice): z.ZodType<ModifierDocument> {
  const by = axisSchema(choice);
  return choice<ModifierDocument>({
    shapes: [...shapesByKind(by)],
    meant,
    otherwise: z.looseObject({ kind: z.enum(kinds) }),
  });
}

/** In the order that {@link meant} counts in. */
function shapesByKind(by: ReturnType<typeof axisSchema>): z.ZodType<ModifierDocument>[] {
  const yes = z.boolean().optional();
  return [
    z.strictObject({ kind: z.literal('gate'), by, atLeast: decimalSchema, catchUp: yes, closesFloor: yes }),
    z.strictObject({ kind: z.literal('threshold'), atLeast: decimalSchema }),
    z.strictObject({ kind: z.literal('multiplier'), where: conditionSchema, factor: decimalSchema, combine }),
    z.strictObject({
      kind: z.literal('multiplier'),
      by,
      mode: z.enum(['whole', 'interpolated']),
      tiers: z.array(z.strictObject({ from: decimalSchema, factor: decimalSchema, edge: edgeSchema.optional() })),
      outside: outsideSchema.optional(),
      combine,
    }),
    z.strictObject({
      kind: z.literal('cap'),
      amount: decimalSchema.optional(),
      targetIncentive: decimalSchema.optional().describe('A multiple of the target incentive of the span'),
      per: z.enum(['deal', 'period', 'quarter', 'year']),
      beyond: decimalSchema.optional().describe('The part of the excess that is still paid (default 0)'),
    }),
    z.strictObject({ kind: z.literal('floor'), amount: decimalSchema, per: z.literal('period') }),
    z.strictObject({
      kind: z.literal('kicker'),
      per: z.literal('deal'),
      amount: decimalSchema,
      where: conditionSchema,
    }),
    z.strictObject({
      kind: z.literal('kicker'),
      per: z.enum(['period']),
      amount: decimalSchema,
      by,
      atLeast: decimalSchema,
    }),
  ];
}

function meant(input: unknown): number {
  const kind = hasKey(input, 'kind') ? (input as { readonly kind: unknown }).kind : undefined;
  switch (kind) {
    case 'gate':
      return 0;
    case 'threshold':
      return 1;
    case 'multiplier':
      return hasKey(input, 'by') || hasKey(input, 'tiers') ? 3 : 2;
    case 'cap':
      return 4;
    case 'floor':
      return 5;
    case 'kicker':
      return (input as { readonly per?: unknown }).per === 'deal' ? 6 : 7;
    default:
      return -1;
  }
}
