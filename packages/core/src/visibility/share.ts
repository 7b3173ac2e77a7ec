import * as z from 'zod';
import { checkSpan, type Effective, type PlainDate, parsePlainDate } from '../calendar/index.js';
import { collectIssues, fail, issue, quoteFound, type Result, readDocument, succeed } from '../foundation/index.js';
import type { Organization } from '../people/index.js';
import { codeOf, type DecisionCode, type OrderDetail, type ValueDetail } from './detail.js';
import type { Policy } from './policy.js';

/**
 * Somebody shares a metric of their own: with the team they are in, or with named people, as `value` and `order`, from a day
 * until another or until revoked. Pay cannot be shared with peers. (Grants by managers come with the full sharing model.)
 */
export interface ShareDocument {
  readonly id: string;
  readonly grantor: string;
  readonly subject: string;
  readonly metric: string;
  readonly to: 'teammates' | { readonly people: readonly string[] };
  readonly value: Exclude<ValueDetail, 'hidden' | 'presence'>;
  readonly order?: Exclude<OrderDetail, 'true'> | undefined;
  readonly from: string;
  readonly until?: string | undefined;
}

/** The schema of a list of {@link ShareDocument}. */
export const shareDocumentsSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    grantor: z.string().min(1),
    subject: z.string().min(1),
    metric: z.string().min(1),
    to: z.union([z.literal('teammates'), z.strictObject({ people: z.array(z.string().min(1)).min(1) })]),
    value: z.enum(['band', 'rounded', 'exact']),
    order: z.enum(['none', 'visible']).optional(),
    from: z.string(),
    until: z.string().optional(),
  }),
);

/** A share, checked. */
export interface Share {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  readonly to: 'teammates' | { readonly people: readonly string[] };
  readonly grants: DecisionCode;
  readonly holds: Effective;
}

/**
 * Reads shares against the policy and the people they are about.
 * Issues: `visibility/unreadable-shares`, `visibility/not-yours-to-share`, `visibility/unknown-metric`,
 * `visibility/pay-to-peers`, `visibility/unknown-participant`, `visibility/bands-needed`, `visibility/step-needed`,
 * `calendar/not-a-date`, `calendar/ends-before-start`.
 */
export function parseShares(input: unknown, policy: Policy, organization: Organization): Result<readonly Share[]> {
  const documents = readDocument<readonly ShareDocument[]>(shareDocumentsSchema, input, 'visibility/unreadable-shares');
  if (!documents.ok) return documents;
  const collector = collectIssues();
  const shares = documents.value.map((each, index): Share => {
    const refuse = (code: string, step: string, found: string, expected: string) =>
      collector.issues.push(issue(`visibility/${code}`, [index, step], found, expected));
    const metric = policy.metrics.get(each.metric);
    if (!metric) refuse('unknown-metric', 'metric', quoteFound(each.metric), `a metric of policy \`${policy.id}\``);
    if (metric?.pay) refuse('pay-to-peers', 'metric', quoteFound(each.metric), 'a metric that is not pay');
    if (metric && each.value === 'band' && metric.bands.length === 0)
      refuse('bands-needed', 'value', '`band`', '`bands` on the metric');
    if (metric && each.value === 'rounded' && !metric.roundTo)
      refuse('step-needed', 'value', '`rounded`', '`roundTo` on the metric');
    if (each.grantor !== each.subject)
      refuse('not-yours-to-share', 'grantor', quoteFound(each.grantor), `\`${each.subject}\`, whose numbers these are`);
    for (const person of [each.subject, ...(each.to === 'teammates' ? [] : each.to.people)]) {
      if (!organization.participants.has(person))
        refuse('unknown-participant', 'to', quoteFound(person), 'the id of a participant');
    }
    const from = collector.take(parsePlainDate(each.from), [index, 'from']) ?? ('0001-01-01' as PlainDate);
    const to = each.until === undefined ? undefined : collector.take(parsePlainDate(each.until), [index, 'until']);
    const holds: Effective = to === undefined ? { from } : { from, to };
    collector.take(checkSpan(holds), [index]);
    const { id, subject, to: audience } = each;
    return { id, subject, metric: each.metric, to: audience, grants: codeOf(each.value, each.order ?? 'none'), holds };
  });
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(shares);
}
