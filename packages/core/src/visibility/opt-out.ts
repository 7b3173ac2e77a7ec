import * as z from 'zod';
import type { Effective } from '../calendar/index.js';
import { collectIssues, fail, issue, quoteFound, type Result, readDocument, succeed } from '../foundation/index.js';
import type { Organization } from '../people/index.js';
import type { Policy } from './policy.js';
import { readHolds } from './read-holds.js';

/**
 * Somebody ends what others share of a metric of theirs, or of all of them, from a day on. Rules and the managers above are not concerned. To colleagues it
 * looks as if nothing had ever been shared.
 */
export interface OptOutDocument {
  readonly participant: string;
  /** The id of a metric, or `all`. */
  readonly metric: string;
  readonly from: string;
  readonly until?: string | undefined;
}

/** The schema of a list of {@link OptOutDocument}. */
export const optOutDocumentsSchema = z.array(
  z.strictObject({
    participant: z.string().min(1),
    metric: z.string().min(1),
    from: z.string(),
    until: z.string().optional(),
  }),
);

/** An opt-out, checked. */
export interface OptOut {
  readonly participant: string;
  readonly metric: string;
  readonly holds: Effective;
}

/**
 * Reads opt-outs. Issues: `visibility/unreadable-opt-outs`, `visibility/unknown-metric`, `visibility/unknown-participant`, `calendar/not-a-date`,
 * `calendar/ends-before-start`.
 */
export function parseOptOuts(input: unknown, policy: Policy, organization: Organization): Result<readonly OptOut[]> {
  const documents = readDocument<readonly OptOutDocument[]>(
    optOutDocumentsSchema,
    input,
    'visibility/unreadable-opt-outs',
  );
  if (!documents.ok) return documents;
  const collector = collectIssues();
  const optOuts = documents.value.map((each, index): OptOut => {
    if (each.metric !== 'all' && !policy.metrics.has(each.metric)) {
      const expected = `a metric of policy \`${policy.id}\`, or \`all\``;
      collector.issues.push(issue('visibility/unknown-metric', [index, 'metric'], quoteFound(each.metric), expected));
    }
    if (!organization.participants.has(each.participant)) {
      const found = quoteFound(each.participant);
      collector.issues.push(
        issue('visibility/unknown-participant', [index, 'participant'], found, 'the id of a participant'),
      );
    }
    const holds = readHolds({ from: each.from, to: each.until }, { path: [index], end: 'until', collector });
    return { participant: each.participant, metric: each.metric, holds };
  });
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(optOuts);
}
