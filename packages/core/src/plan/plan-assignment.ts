import * as z from 'zod';
import { always, checkTimeline, type Effective, type PeriodKind, parsePlainDate } from '../calendar/index.js';
import {
  collectIssues,
  compareText,
  fail,
  groupBy,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '../foundation/index.js';
import { type DecimalInput, type Fraction, parseDecimal } from '../money/index.js';

/**
 * Who is on the plan, from when to when, in a document. `targetIncentive` is the variable pay at target for one
 * `per` (default `year`), in major units of the plan's currency.
 */
export interface PlanAssignmentDocument {
  readonly participant: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly targetIncentive?: { readonly amount: DecimalInput; readonly per?: PeriodKind | undefined } | undefined;
}

/** The schema of a list of {@link PlanAssignmentDocument}. */
export const planAssignmentsSchema = z.array(
  z.strictObject({
    participant: z.string().min(1),
    from: z.string().optional(),
    to: z.string().optional(),
    targetIncentive: z
      .strictObject({ amount: z.union([z.string(), z.number()]), per: z.enum(['month', 'quarter', 'year']).optional() })
      .optional(),
  }),
);

/** A participant's time on the plan. */
export interface PlanAssignment extends Effective {
  readonly participant: string;
  readonly targetIncentive: { readonly amount: Fraction; readonly per: PeriodKind } | null;
}

/**
 * Reads who is on the plan, in order of participant and time whatever the order of the document. Without `from` somebody
 * always was.
 * Issues: `plan/unreadable-assignments`, `calendar/not-a-date`, `calendar/overlap`, `calendar/ends-before-start`,
 * `plan/negative-target-incentive`, `money/not-a-decimal`.
 */
export function parsePlanAssignments(input: unknown): Result<readonly PlanAssignment[]> {
  const documents = readDocument<readonly PlanAssignmentDocument[]>(
    planAssignmentsSchema,
    input,
    'plan/unreadable-assignments',
  );
  if (!documents.ok) return documents;
  const collector = collectIssues();
  const assignments = documents.value.map((each, index): PlanAssignment => {
    const from =
      (each.from === undefined ? undefined : collector.take(parsePlainDate(each.from), [index, 'from'])) ?? always;
    const to = each.to === undefined ? undefined : collector.take(parsePlainDate(each.to), [index, 'to']);
    const span = { participant: each.participant, from, ...(to === undefined ? {} : { to }) };
    if (each.targetIncentive === undefined) return { ...span, targetIncentive: null };
    const amount = collector.take(parseDecimal(each.targetIncentive.amount), [index, 'targetIncentive', 'amount']);
    if (amount && amount.numerator < 0n) {
      const path = [index, 'targetIncentive', 'amount'];
      collector.issues.push(
        issue('plan/negative-target-incentive', path, quoteFound(each.targetIncentive.amount), '0 or more'),
      );
    }
    return { ...span, targetIncentive: amount ? { amount, per: each.targetIncentive.per ?? 'year' } : null };
  });
  const places = assignments.map((each, index) => ({ ...each, index }));
  for (const list of groupBy(places, (each) => each.participant).values()) {
    const checked = checkTimeline(list);
    const placed = (checked.ok ? [] : checked.issues).map(({ path: [position, ...rest], ...each }) => ({
      ...each,
      path: [list[Number(position)]?.index ?? 0, ...rest],
    }));
    for (const each of placed) collector.issues.push(each);
  }
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(assignments.sort(byParticipantAndTime));
}

function byParticipantAndTime(a: PlanAssignment, b: PlanAssignment): number {
  return compareText(a.participant, b.participant) || compareText(a.from, b.from);
}
