import { type AsOf, type Calendar, parsePlainDate } from '../calendar/index.js';
import type { EarningsRun, MetricSource, MetricValue } from '../earnings/index.js';
import { metricValues } from '../earnings/index.js';
import { fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { isEmployedOn } from '../people/index.js';
import type { Policy, Share } from '../visibility/index.js';
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
  readonly metrics: Readonly<Record<string, MetricSource>>;
}

/** A world of views over a run; make it once, then look with `viewsIn` for each viewer. */
export function worldOfRun(input: RunWorldInput): ViewWorld {
  const { run, policy } = input;
  const values: MetricValue[] = Object.entries(input.metrics).flatMap(([metric, source]) =>
    metricValues(run, metric, source),
  );
  const calendar: Calendar = run.input.plan.plan.calendar;
  return { organization: run.input.organization, policy, shares: input.shares ?? [], calendar, values, run };
}

/** Reads the moment of a look. Issues: `calendar/not-a-date`. */
export function parseAsOf(effectiveOn: unknown): Result<AsOf> {
  const date = parsePlainDate(effectiveOn);
  return date.ok
    ? succeed({ effectiveOn: date.value })
    : fail(date.issues.map((each) => ({ ...each, path: ['asOf'] })));
}
