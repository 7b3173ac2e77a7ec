export { parseView } from './parse-view.js';
export type { MetricLabel, Person, View, ViewEnvelope, ViewPeriod } from './envelope.js';
export type { ExplanationBody, ExplanationNode, ExplanationView } from './explanation-view.js';
export type { LeaderboardBody, LeaderboardRow, LeaderboardView, VisibleRank } from './leaderboard-view.js';
export type { ViewKind, ViewKinds } from './parse-view.js';
export type { OwnProgress, PaceLabel, PeerProgressBody, PeerProgressView } from './peer-progress-view.js';
export type { ProfileBody, ProfileView } from './profile-view.js';
export type { MissingReason, Shown } from './shown.js';
export type { StatementBody, StatementCause, StatementComponent, StatementLine, StatementView } from './statement-view.js';
