import {
  deepFreeze,
  fail,
  type Issue,
  issue,
  PacelineError,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import type { ExplanationView } from './explanation-view.js';
import type { LeaderboardView } from './leaderboard-view.js';
import type { PeerProgressView } from './peer-progress-view.js';
import type { ProfileView } from './profile-view.js';
import { isRecord } from './shape.js';
import type { StatementView } from './statement-view.js';
import { viewShapes } from './view-shapes.js';

/** Every kind of view and its type. */
export interface ViewKinds {
  readonly leaderboard: LeaderboardView;
  readonly 'peer-progress': PeerProgressView;
  readonly statement: StatementView;
  readonly explanation: ExplanationView;
  readonly profile: ProfileView;
}

/** The name of a kind of view. */
export type ViewKind = keyof ViewKinds;

/**
 * Restores a view after `fetch`: checks the JSON and gives back its type. Runs in the browser and needs no schema library.
 *
 * Issues: `views/not-a-view`, `views/newer-version` (the server is ahead of this page), `views/wrong-kind`,
 * `views/wrong-shape`, `views/unknown-key`, `views/too-deep`.
 *
 * @example
 * const answer = parseView('leaderboard', await (await fetch('/paceline/leaderboard')).json());
 * if (answer.ok) render(<Leaderboard data={answer.value} />);
 */
export function parseView<TKind extends ViewKind>(kind: TKind, json: unknown): Result<ViewKinds[TKind]> {
  const problem = envelopeProblem(kind, json);
  if (problem) return fail([problem]);
  const issues: Issue[] = [];
  viewShapes[kind](json, [], issues);
  if (issues.length > 0) return fail(issues);
  return succeed(deepFreeze(json) as ViewKinds[TKind]);
}

function envelopeProblem(kind: ViewKind, json: unknown): Issue | null {
  if (!isRecord(json) || json.paceline !== 'view') {
    return issue('views/not-a-view', [], quoteFound(json), 'a view, as the engine made it');
  }
  if (typeof json.version === 'number' && json.version > 1) {
    return issue(
      'views/newer-version',
      ['version'],
      quoteFound(json.version),
      'version 1; reload the page or update the package',
    );
  }
  if (json.kind !== kind) return issue('views/wrong-kind', ['kind'], quoteFound(json.kind), `\`${kind}\``);
  return null;
}

/**
 * Brands what this room has just projected. Private to the room: the only other way to a view is {@link parseView}.
 * The JSON is checked against its own shape, so a projection can never send a key that readers do not know.
 */
export function sealView<TKind extends ViewKind>(kind: TKind, json: unknown): ViewKinds[TKind] {
  const result = parseView(kind, json);
  if (!result.ok)
    throw new PacelineError('views/defect', 'a projection made an unreadable view', { issues: result.issues });
  return result.value;
}
