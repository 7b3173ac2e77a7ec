import * as z from 'zod';
import type { Effective } from '../calendar/index.js';
import {
  collectIssues,
  fail,
  type IssueCollector,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '../foundation/index.js';
import type { Organization } from '../people/index.js';
import { unknownNamesIn } from './check-policy-names.js';
import { codeOf, type DecisionCode, type OrderDetail, type ValueDetail } from './detail.js';
import type { Policy } from './policy.js';
import type { GroupAudience } from './policy-document.js';
import { readHolds } from './read-holds.js';

/** With whom a share is: the teammates of whose numbers it is about, or people, a team, a department, a role, a territory. */
export type ShareAudience = 'teammates' | GroupAudience;

/**
 * Somebody shares a metric, as `value` and `order`, from a day until another or until revoked: of their own (`subject` is the grantor), or of people whom
 * they manage, one by one (`subject`), a team, or everybody who reports to them (`subjects`). Others' numbers need a `grant` rule in the policy, which says how
 * much may be handed on. Pay cannot be shared.
 */
export interface ShareDocument {
  readonly id: string;
  readonly grantor: string;
  readonly subject?: string | undefined;
  readonly subjects?: 'my-reports' | { readonly team: string } | undefined;
  readonly metric: string;
  readonly to: ShareAudience;
  readonly value: Exclude<ValueDetail, 'hidden' | 'presence'>;
  readonly order?: Exclude<OrderDetail, 'true'> | undefined;
  readonly from: string;
  readonly until?: string | undefined;
}

const id = z.string().min(1);

/** The schema of a list of {@link ShareDocument}. */
export const shareDocumentsSchema = z.array(
  z.strictObject({
    id,
    grantor: id,
    subject: id.optional(),
    subjects: z.union([z.literal('my-reports'), z.strictObject({ team: id })]).optional(),
    metric: id,
    to: z.union([
      z.literal('teammates'),
      z.strictObject({ people: z.array(id).min(1) }),
      z.strictObject({ team: id }),
      z.strictObject({ department: id }),
      z.strictObject({ role: id }),
      z.strictObject({ territory: id }),
    ]),
    value: z.enum(['band', 'rounded', 'exact']),
    order: z.enum(['none', 'visible']).optional(),
    from: z.string(),
    until: z.string().optional(),
  }),
);

/** A share, checked. `subjects` is the id of somebody, a team, or everybody who reports to the grantor. */
export interface Share {
  readonly id: string;
  readonly grantor: string;
  readonly subjects: string | { readonly team: string } | { readonly reportsOf: string };
  readonly metric: string;
  readonly to: ShareAudience;
  readonly grants: DecisionCode;
  readonly holds: Effective;
}

/**
 * Reads shares against the policy and the people they are about. Whether the grantor manages whom they share is asked anew at every look.
 *
 * Issues: `visibility/unreadable-shares`, `visibility/duplicate-share`, `visibility/subject-needed` (neither or both of `subject` and `subjects`),
 * `visibility/not-yours-to-share`, `visibility/unknown-metric`, `visibility/pay-to-peers`, `visibility/unknown-participant`,
 * `visibility/unknown-name`, `visibility/bands-needed`, `visibility/step-needed`, `calendar/not-a-date`, `calendar/ends-before-start`.
 */
export function parseShares(input: unknown, policy: Policy, organization: Organization): Result<readonly Share[]> {
  const documents = readDocument<readonly ShareDocument[]>(shareDocumentsSchema, input, 'visibility/unreadable-shares');
  if (!documents.ok) return documents;
  const collector = collectIssues();
  const seen = new Set<string>();
  const shares = documents.value.map((each, index): Share => {
    if (seen.has(each.id)) {
      const expected = 'an id that no other share has';
      collector.issues.push(issue('visibility/duplicate-share', [index, 'id'], quoteFound(each.id), expected));
    }
    seen.add(each.id);
    checkShare(each, index, { policy, organization, collector });
    const holds = readHolds({ from: each.from, to: each.until }, { path: [index], end: 'until', collector });
    const { grantor, metric, to: audience } = each;
    const grants = codeOf(each.value, each.order ?? 'none');
    return { id: each.id, grantor, subjects: subjectsOf(each), metric, to: audience, grants, holds };
  });
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(shares);
}

function subjectsOf({ grantor, subject, subjects }: ShareDocument): Share['subjects'] {
  if (subjects === undefined) return subject ?? '';
  return subjects === 'my-reports' ? { reportsOf: grantor } : subjects;
}

interface Checking {
  readonly policy: Policy;
  readonly organization: Organization;
  readonly collector: IssueCollector;
}

function checkShare(share: ShareDocument, index: number, { policy, organization, collector }: Checking): void {
  const refuse = (code: string, step: string, found: string, expected: string) =>
    collector.issues.push(issue(`visibility/${code}`, [index, step], found, expected));
  const metric = policy.metrics.get(share.metric);
  if (!metric) refuse('unknown-metric', 'metric', quoteFound(share.metric), `a metric of policy \`${policy.id}\``);
  if (metric?.pay) refuse('pay-to-peers', 'metric', quoteFound(share.metric), 'a metric that is not pay');
  if (metric && share.value === 'band' && metric.bands.length === 0)
    refuse('bands-needed', 'value', '`band`', '`bands` on the metric');
  if (metric && share.value === 'rounded' && !metric.roundTo)
    refuse('step-needed', 'value', '`rounded`', '`roundTo` on the metric');
  if ((share.subject === undefined) === (share.subjects === undefined))
    refuse('subject-needed', 'subject', share.subject === undefined ? 'nothing' : 'both', '`subject` or `subjects`');
  if (share.grantor !== share.subject && !policy.rules.some((rule) => rule.effect === 'grant' && names(rule, share)))
    refuse(
      'not-yours-to-share',
      'grantor',
      quoteFound(share.grantor),
      'whose numbers these are, or a `grant` rule on the metric',
    );
  for (const step of ['grantor', 'subject'] as const) {
    const person = share[step];
    if (person !== undefined && !organization.participants.has(person))
      refuse('unknown-participant', step, quoteFound(person), 'the id of a participant');
  }
  const unknown = unknownNamesIn(organization);
  collector.issues.push(...unknown(share.to, [index, 'to']));
  if (typeof share.subjects === 'object') collector.issues.push(...unknown(share.subjects, [index, 'subjects']));
}

function names({ metrics }: Policy['rules'][number], { metric }: ShareDocument): boolean {
  return metrics === 'all' || metrics.has(metric);
}
