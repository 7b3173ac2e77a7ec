import { type AsOf, parsePlainDate } from '../calendar/index.js';
import type { EarningsRun, MetricSource, MetricValue } from '../earnings/index.js';
import { metricValues } from '../earnings/index.js';
import { fail, type Issue, issue, quoteFound, type Result, succeed, withPathPrefix } from '../foundation/index.js';
import { isEmployedOn } from '../people/index.js';
import { checkPolicyNames, type OptOut, type Policy, type Share } from '../visibility/index.js';
import type { ExplanationView } from './explanation-view.js';
import type { LeaderboardView } from './leaderboard-view.js';
import type { PeerProgressView } from './peer-progress-view.js';
import type { ProfileView } from './profile-view.js';
import { type ExplanationRequest, projectExplanation } from './project-explanation.js';
import { type LeaderboardRequest, projectLeaderboard } from './project-leaderboard.js';
import { type PeerProgressRequest, projectPeerProgress } from './project-peer-progress.js';
import { projectProfile } from './project-profile.js';
import { projectStatement, type StatementRequest } from './project-statement.js';
import type { StatementView } from './statement-view.js';
import type { Glance, ViewWorld } from './view-world.js';

/** Everything that one viewer may be sent. Each answer is a view or issues about the request itself. */
export interface Views {
  readonly leaderboard: (request: LeaderboardRequest) => Result<LeaderboardView>;
  readonly peerProgress: (request: PeerProgressRequest) => Result<PeerProgressView>;
  readonly statement: (request: StatementRequest) => Result<StatementView>;
  readonly explanation: (request: ExplanationRequest) => Result<ExplanationView>;
  readonly profile: () => Result<ProfileView>;
}

/** Who looks, and as of when. */
export interface ViewsViewer {
  readonly viewer: string;
  readonly asOf: AsOf;
}

/**
 * The views of one viewer over a world. A viewer who does not exist, or does not work here on that day, sees nothing.
 * Issues: `visibility/unknown-viewer`.
 */
export function viewsIn(world: ViewWorld, { viewer, asOf }: ViewsViewer): Result<Views> {
  if (!isEmployedOn(world.organization, viewer, asOf.effectiveOn)) {
    return fail([
      issue('visibility/unknown-viewer', ['viewer'], quoteFound(viewer), 'somebody who works here on that day'),
    ]);
  }
  const glance: Glance = { world, viewer, asOf };
  return succeed({
    leaderboard: (request) => projectLeaderboard(glance, request),
    peerProgress: (request) => projectPeerProgress(glance, request),
    statement: (request) => projectStatement(glance, request),
    explanation: (request) => projectExplanation(glance, request),
    profile: () => projectProfile(glance),
  });
}

/** A calculated run, who may see it, and which of its numbers the policy's metrics are. */
export interface RunWorldInput {
  readonly run: EarningsRun;
  readonly policy: Policy;
  readonly shares?: readonly Share[];
  readonly optOuts?: readonly OptOut[];
  readonly metrics: Readonly<Record<string, MetricSource>>;
  /** A secret of the host: with it, keys of people and lines cannot be traced back by trying ids. */
  readonly keySecret?: string | undefined;
}

/**
 * A world of views over a run; make it once, then look with `viewsIn` for each viewer.
 * Issues: `visibility/unknown-name`, `visibility/earnings-are-pay` (earnings under a metric
 * that is not marked as pay), `views/unknown-component`.
 */
export function worldOfRun(input: RunWorldInput): Result<ViewWorld> {
  const { run, policy, metrics } = input;
  const { organization, plan } = run.input;
  const issues = [...withPathPrefix(['policy'], checkPolicyNames(policy, organization)), ...checkSources(input)];
  if (issues.length > 0) return fail(issues);
  const values: MetricValue[] = Object.entries(metrics).flatMap(([metric, source]) =>
    metricValues(run, metric, source),
  );
  const { calendar } = plan.plan;
  const shares = input.shares ?? [];
  return succeed({
    organization,
    policy,
    shares,
    optOuts: input.optOuts ?? [],
    calendar,
    values,
    run,
    sources: metrics,
    keySecret: input.keySecret ?? '',
  });
}

/** A metric that the policy does not know is hidden anyway, so only a misspelt component or unmarked pay is refused. */
function checkSources({ run, policy, metrics }: RunWorldInput): Issue[] {
  const components = run.input.plan.plan.components.map((each) => each.id);
  return Object.entries(metrics).flatMap(([metric, source]): Issue[] => {
    const path = ['metrics', metric];
    if (source.of === 'earnings') {
      if (policy.metrics.get(metric)?.pay !== false) return [];
      return [
        issue(
          'visibility/earnings-are-pay',
          path,
          'a metric that is not pay',
          '`pay: true` on the metric in the policy',
        ),
      ];
    }
    if (components.includes(source.component)) return [];
    const expected = `one of ${components.map(quoteFound).join(', ')}`;
    return [issue('views/unknown-component', [...path, 'component'], quoteFound(source.component), expected)];
  });
}

/** Reads the moment of a look. Issues: `calendar/not-a-date`. */
export function parseAsOf(effectiveOn: unknown): Result<AsOf> {
  const date = parsePlainDate(effectiveOn);
  return date.ok
    ? succeed({ effectiveOn: date.value })
    : fail(date.issues.map((each) => ({ ...each, path: ['asOf'] })));
}
