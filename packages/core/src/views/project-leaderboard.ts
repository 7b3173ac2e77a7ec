import { compareText, fail, issue, type Result, succeed } from '../foundation/index.js';
import { areTeammates, manages } from '../people/index.js';
import { type RankMethod, rankParticipants } from '../ranking/index.js';
import { orderDetailOf } from '../visibility/index.js';
import type { LeaderboardRow, LeaderboardView } from './leaderboard-view.js';
import { sealView } from './parse-view.js';
import { projectShown } from './project-shown.js';
import { dayOf, decideFor, envelopeFor, type Glance, labelOf, metricOf, periodOf, personFor } from './view-world.js';

/** What a leaderboard shows. `among` narrows it to the viewer's team or to the people who report to the viewer. */
export interface LeaderboardRequest {
  readonly metric: string;
  readonly period: string;
  readonly method?: Exclude<RankMethod, 'ordinal' | 'fractional'>;
  readonly among?: 'everyone' | 'my-team' | 'my-reports';
}

/**
 * The visible ranking: first what the viewer may see is decided, then only those rows are ranked. So no place, tie or count
 * says anything about anybody else. Pay is never ranked.
 * Issues: `views/pay-not-ranked`, `visibility/unknown-metric`, `calendar/not-a-period`.
 */
export function projectLeaderboard(glance: Glance, request: LeaderboardRequest): Result<LeaderboardView> {
  const metric = metricOf(glance, request.metric);
  const period = periodOf(glance, request.period);
  if (!metric.ok) return metric;
  if (!period.ok) return period;
  if (metric.value.pay) {
    return fail([
      issue('views/pay-not-ranked', ['metric'], `\`${request.metric}\`, which is pay`, 'a metric that is not pay'),
    ]);
  }
  const rows = new Map<
    string,
    { row: LeaderboardRow; inOrder: boolean; score: (typeof glance.world.values)[number]['value'] }
  >();
  for (const value of glance.world.values) {
    if (value.metric !== request.metric || value.period !== period.value.key) continue;
    if (!isAmong(glance, request.among ?? 'everyone', value.participant, period.value)) continue;
    const decision = decideFor(glance, value.participant, request.metric, period.value);
    const shown = projectShown(metric.value, value, decision);
    if (!shown) continue;
    const row = { person: personFor(glance, value.participant), value: shown };
    rows.set(value.participant, { row, inOrder: orderDetailOf(decision) !== 'none', score: value.value });
  }
  const inOrder = [...rows].filter(([, each]) => each.inOrder && each.score !== null);
  const method = request.method ?? 'competition';
  const { ranked } = rankParticipants(
    inOrder.map(([id, each]) => ({ id, score: each.score })),
    method,
  );
  const places = new Map(ranked.map((each) => [each.id, { position: each.position, tied: each.tied }]));
  const own = places.get(glance.viewer);
  const body = {
    metric: labelOf(metric.value),
    method,
    ranked: ranked.flatMap((each) => withRank(rows.get(each.id)?.row, places.get(each.id))).sort(byPlaceThenName),
    unranked: [...rows]
      .filter(([id]) => !places.has(id))
      .map(([, each]) => each.row)
      .sort(byName),
    you: own ? { ...own, of: ranked.length } : null,
  };
  return succeed(sealView('leaderboard', { ...envelopeFor(glance, 'leaderboard', period.value), ...body }));
}

function withRank(row: LeaderboardRow | undefined, rank: LeaderboardRow['rank']): LeaderboardRow[] {
  return row && rank ? [{ ...row, rank }] : [];
}

function byName(a: LeaderboardRow, b: LeaderboardRow): number {
  return compareText(a.person.name, b.person.name) || compareText(a.person.key, b.person.key);
}

/** Equal places stand in order of name: the order of ids would say something that nobody was granted. */
function byPlaceThenName(a: LeaderboardRow, b: LeaderboardRow): number {
  return (a.rank?.position ?? 0) - (b.rank?.position ?? 0) || byName(a, b);
}

function isAmong(
  glance: Glance,
  among: 'everyone' | 'my-team' | 'my-reports',
  id: string,
  period: Parameters<typeof dayOf>[1],
): boolean {
  if (among === 'everyone') return true;
  const { organization } = glance.world;
  const on = dayOf(glance, period);
  if (among === 'my-reports') return manages(organization, glance.viewer, id, on);
  return id === glance.viewer || areTeammates(organization, glance.viewer, id, on);
}
