import { periodContaining, periodOfKey } from '../calendar/index.js';
import { compareText, type Result, succeed } from '../foundation/index.js';
import { assignmentOn, manages } from '../people/index.js';
import { showsAtLeast, valueDetailOf } from '../visibility/index.js';
import { sealView } from './parse-view.js';
import type { ProfileView } from './profile-view.js';
import { decideFor, envelopeFor, type Glance, labelOf, personFor } from './view-world.js';

/** Who the viewer is here, and what there is to look at: only periods in which the viewer may see something. */
export function projectProfile(glance: Glance): Result<ProfileView> {
  const { organization, calendar, policy, values } = glance.world;
  const on = glance.asOf.effectiveOn;
  const assignment = assignmentOn(organization, glance.viewer, on);
  const reports = [...organization.participants.keys()]
    .filter((id) => manages(organization, glance.viewer, id, on))
    .map((id) => personFor(glance, id))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.key, b.key));
  const keys = [...new Set(values.map((each) => each.period))];
  const periods = keys.flatMap((key) => {
    const period = periodOfKey(calendar, key);
    if (!period.ok) return [];
    const seen = values.some(
      (each) =>
        each.period === key &&
        showsAtLeast(valueDetailOf(decideFor(glance, each.participant, each.metric, period.value)), 'presence'),
    );
    return seen ? [period.value] : [];
  });
  const name = (id: string | undefined) =>
    id === undefined ? null : (organization.participants.get(id)?.name ?? null);
  const team = assignment?.team;
  const body = {
    you: personFor(glance, glance.viewer),
    team: team === undefined ? null : (organization.teams.get(team)?.name ?? team),
    role: assignment?.role ?? null,
    manager: name(assignment?.manager),
    reports,
    periods: periods
      .sort((a, b) => compareText(a.from, b.from) || compareText(b.to, a.to))
      .map(({ key, kind, from, to }) => ({ key, kind, from, to })),
    metrics: [...policy.metrics.values()].map(labelOf),
  };
  return succeed(
    sealView('profile', { ...envelopeFor(glance, 'profile', periodContaining(calendar, 'year', on)), ...body }),
  );
}
