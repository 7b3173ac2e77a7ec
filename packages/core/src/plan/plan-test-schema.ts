import * as z from 'zod';
import { quotaDocumentsSchema } from '../attainment/index.js';
import type { TransactionRow } from '../crediting/index.js';
import { peopleDocumentSchema } from '../people/index.js';
import { planAssignmentsSchema } from './plan-assignment.js';
import type { PlanTestDocument } from './plan-test-document.js';
import { decimalSchema } from './rates-schema.js';

/** What a transaction is, and how it is checked, belongs to the crediting room. */
const transaction = z.custom<TransactionRow>((row) => typeof row === 'object' && row !== null, 'a transaction');

/** The schema of a {@link PlanTestDocument}. */
export const planTestSchema: z.ZodType<PlanTestDocument> = z.strictObject({
  name: z.string().min(1),
  given: z.strictObject({
    people: peopleDocumentSchema.optional(),
    transactions: z.array(transaction),
    quotas: quotaDocumentsSchema.optional(),
    assignments: planAssignmentsSchema.optional(),
    asOf: z.string(),
    range: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  }),
  expect: z.strictObject({
    pay: z.record(z.string().min(1), z.record(z.string().min(1), decimalSchema)),
    lines: z.record(z.string().min(1), decimalSchema).optional(),
  }),
});
