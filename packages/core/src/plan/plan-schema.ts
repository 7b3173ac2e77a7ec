import * as z from 'zod';
import { measureDocumentSchema } from '../attainment/index.js';
import { type Calendar, parseCalendar } from '../calendar/index.js';
import { roundingModes } from '../money/index.js';
import { componentSchema } from './component-schema.js';
import type { PlanDocument } from './plan-document.js';
import { planTestSchema } from './plan-test-schema.js';
import { idSchema } from './rates-schema.js';
import { chooseShape, type ShapeChoice } from './shape-choice.js';

/** The schema of a calendar. The calendar room knows what one is; its issues are passed on under the path at which they are. */
export const calendarSchema = z.custom<Calendar>().superRefine((input, context) => {
  const read = parseCalendar(input);
  for (const { path, expected } of read.ok ? [] : read.issues) {
    context.addIssue({ code: 'custom', path: [...path], message: expected });
  }
});

/** The schema of a plan document, with one way to treat keys of several shapes; see {@link planDocumentSchema}. */
export function planSchema(choice: ShapeChoice): z.ZodType<PlanDocument> {
  return z.strictObject({
    id: idSchema,
    version: z.int().min(1),
    effective: z.strictObject({ from: z.string(), to: z.string().optional() }),
    currency: z.string(),
    calendar: calendarSchema,
    rounding: z
      .strictObject({ mode: z.enum(roundingModes).optional(), at: z.enum(['component', 'line']).optional() })
      .optional(),
    measures: z.record(idSchema, measureDocumentSchema),
    components: z.array(componentSchema(choice)).min(1),
    tests: z.array(planTestSchema).optional(),
  });
}

/** The schema of a {@link PlanDocument}. Unknown keys are refused: a misspelt setting must never pay silently by default. */
export const planDocumentSchema = planSchema(chooseShape);
