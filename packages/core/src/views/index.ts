export type { MetricLabel, Person, View, ViewEnvelope, ViewPeriod } from './envelope.js';
export type { ExplanationBody, ExplanationNode, ExplanationView } from './explanation-view.js';
export type { LeaderboardBody, LeaderboardRow, LeaderboardView, VisibleRank } from './leaderboard-view.js';
export type { FinishedValue, FinishedValuesContext } from './parse-finished-values.js';
export { finishedValuesSchema, parseFinishedValues } from './parse-finished-values.js';
export type { ViewKind, ViewKinds } from './parse-view.js';
export { parseView } from './parse-view.js';
export type { OwnProgress, PaceLabel, PeerProgressBody, PeerProgressView } from './peer-progress-view.js';
export type { ProfileBody, ProfileView } from './profile-view.js';
export type { ExplanationRequest } from './project-explanation.js';
export type { LeaderboardRequest } from './project-leaderboard.js';
export type { PeerProgressRequest } from './project-peer-progress.js';
export type { StatementRequest } from './project-statement.js';
export type { MissingReason, Shown } from './shown.js';
export type {
  StatementBody,
  StatementCause,
  StatementComponent,
  StatementLine,
  StatementView,
} from './statement-view.js';
export type { ViewWorld } from './view-world.js';
export type { ViewsFromInput } from './views-from.js';
export { viewsFrom } from './views-from.js';
export type { RunWorldInput, Views, ViewsViewer } from './views-of.js';
export { parseAsOf, viewsIn, worldOfRun } from './views-of.js';
export type { ViewsOfRunInput } from './views-of-run.js';
export { defaultMetrics, policyDocumentOf, viewsOfRun } from './views-of-run.js';
