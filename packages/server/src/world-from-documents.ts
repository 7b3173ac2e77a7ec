import {
  checkPolicyNames,
  defaultMetrics,
  type EarningsRun,
  type FinishedValue,
  type Policy,
  parseCalendar,
  parseFinishedValues,
  parseOptOuts,
  parsePeople,
  parseShares,
  runFrom,
  type ViewWorld,
  worldOfRun,
} from '@paceline/core';
import {
  collectIssues,
  fail,
  issue,
  quoteFound,
  type Result,
  succeed,
  withPathPrefix,
} from '@paceline/core/foundation';
import type { OrganizationDocuments } from './paceline-store.js';

/**
 * Everything that views are made from, out of the documents of a store, as of a day (by default the documents' own).
 *
 * Issues: those of core under the name of each document, and `server/metric-twice` for a metric that is both calculated and
 * given as finished numbers, `server/plan-without-transactions`.
 */
export function worldFromDocuments(
  documents: OrganizationDocuments,
  policy: Policy,
  { asOf = documents.asOf, keySecret = '' }: { readonly asOf?: string; readonly keySecret?: string } = {},
): Result<ViewWorld> {
  const collector = collectIssues();
  const run = collector.take(runOf(documents, asOf));
  const organization = run
    ? run.input.organization
    : run === null
      ? collector.take(parsePeople(documents.people), ['people'])
      : undefined;
  if (run === undefined || !organization) return fail(collector.issues);
  const given = run?.input.plan.plan.calendar ?? documents.calendar ?? { kind: 'gregorian', yearStarts: '01' };
  const calendar = collector.take(parseCalendar(given), ['calendar']);
  if (!calendar) return fail(collector.issues);
  const metrics = run ? (documents.metrics ?? defaultMetrics(run)) : {};
  for (const name of Object.keys(metrics)) {
    if (policy.metrics.has(name) || documents.metrics === undefined) continue;
    const expected = `a metric of policy \`${policy.id}\``;
    collector.issues.push(issue('visibility/unknown-metric', ['metrics', name], quoteFound(name), expected));
  }
  const shares = collector.take(parseShares(documents.shares ?? [], policy, organization), ['shares']);
  const optOuts = collector.take(parseOptOuts(documents.optOuts ?? [], policy, organization), ['optOuts']);
  const finished = documents.values ?? [];
  collector.issues.push(...calculatedTwice(finished, metrics));
  const values = collector.take(parseFinishedValues(finished, { policy, organization, calendar }), ['values']);
  if (!shares || !optOuts || !values || collector.issues.length > 0) return fail(collector.issues);
  if (run === null) {
    const names = withPathPrefix(['policy'], checkPolicyNames(policy, organization));
    if (names.length > 0) return fail(names);
    return succeed({ organization, policy, shares, optOuts, calendar, values, run, sources: {}, keySecret });
  }
  const world = worldOfRun({ run, policy, shares, optOuts, metrics, keySecret });
  return world.ok ? succeed({ ...world.value, values: [...world.value.values, ...values] }) : world;
}

/** The run of the documents; null when there is no plan and nothing to pay. */
function runOf(documents: OrganizationDocuments, asOf: string): Result<EarningsRun | null> {
  const { people, plan, transactions, quotas, assignments } = documents;
  if (plan === undefined && transactions === undefined) return succeed(null);
  if (plan === undefined || transactions === undefined) {
    const found = plan === undefined ? 'transactions without a plan' : 'a plan without transactions';
    return fail([issue('server/plan-without-transactions', [], found, 'both, or neither and finished values')]);
  }
  return runFrom({ people, plan, transactions, quotas, assignments, asOf });
}

function calculatedTwice(values: readonly FinishedValue[], metrics: object) {
  const twice = new Set(values.map((each) => each?.metric).filter((metric) => Object.hasOwn(metrics, metric)));
  return [...twice].map((metric) =>
    issue('server/metric-twice', ['values'], quoteFound(metric), 'a metric that is not calculated as well'),
  );
}
