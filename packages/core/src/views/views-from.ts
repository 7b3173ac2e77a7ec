import { type Calendar, parseCalendar } from '../calendar/index.js';
import { collectIssues, fail, type Result, withPathPrefix } from '../foundation/index.js';
import { type PeopleDocument, parsePeople } from '../people/index.js';
import {
  checkPolicyNames,
  type OptOutDocument,
  type PolicyDocument,
  parseOptOuts,
  parsePolicy,
  parseShares,
  type ShareDocument,
  type StarterPolicyId,
} from '../visibility/index.js';
import { type FinishedValue, parseFinishedValues } from './parse-finished-values.js';
import { parseAsOf, type Views, viewsIn } from './views-of.js';
import { policyDocumentOf } from './views-of-run.js';

/** What {@link viewsFrom} needs. `policy` is a document or the name of a starter policy; `asOf` a date. */
export interface ViewsFromInput {
  readonly people: PeopleDocument;
  readonly values: readonly FinishedValue[];
  readonly policy: PolicyDocument | StarterPolicyId;
  readonly shares?: readonly ShareDocument[];
  readonly optOuts?: readonly OptOutDocument[];
  readonly calendar?: Calendar;
  readonly viewer: string;
  readonly asOf: string;
  /** A secret of the host: with it, keys of people cannot be traced back by trying ids. */
  readonly keySecret?: string | undefined;
}

/**
 * Views for hosts who have the numbers already: no plan, no transactions.
 *
 * Issues: those of `parsePeople`, `parsePolicy`, `parseShares` and `parseOptOuts`; `views/unreadable-values`, `views/duplicate-value`,
 * `visibility/unknown-metric`, `visibility/unknown-participant`, `visibility/unknown-viewer`, `calendar/not-a-date`,
 * `calendar/unreadable`, `calendar/not-a-period`, `money/not-a-decimal`, `money/unknown-currency`.
 *
 * @example
 * const views = unwrap(viewsFrom({ people, values, policy: 'open-team', viewer: 'ana', asOf: '2026-02-14' }));
 * const board = unwrap(views.leaderboard({ metric: 'attainment', period: '2026-Q1' }));
 */
export function viewsFrom(input: ViewsFromInput): Result<Views> {
  const collector = collectIssues();
  const organization = collector.take(parsePeople(input.people), ['people']);
  const policy = collector.take(parsePolicy(policyDocumentOf(input.policy)), ['policy']);
  const asOf = collector.take(parseAsOf(input.asOf));
  const calendar = collector.take(parseCalendar(input.calendar ?? { kind: 'gregorian', yearStarts: '01' }), [
    'calendar',
  ]);
  if (organization && policy)
    collector.issues.push(...withPathPrefix(['policy'], checkPolicyNames(policy, organization)));
  if (!organization || !policy || !asOf || !calendar) return fail(collector.issues);
  const shares = collector.take(parseShares(input.shares ?? [], policy, organization), ['shares']);
  const optOuts = collector.take(parseOptOuts(input.optOuts ?? [], policy, organization), ['optOuts']);
  const values = collector.take(parseFinishedValues(input.values, { policy, organization, calendar }), ['values']);
  if (!shares || !optOuts || !values || collector.issues.length > 0) return fail(collector.issues);
  const keySecret = input.keySecret ?? '';
  const world = { organization, policy, shares, optOuts, calendar, values, run: null, sources: {}, keySecret };
  return viewsIn(world, { viewer: input.viewer, asOf });
}
