import { paceOn } from '../attainment/index.js';
import type { Period } from '../calendar/index.js';
import { type MetricValue, resultsFor } from '../earnings/index.js';
import { ratioQuantity } from '../explain/index.js';
import { compareText, type Result, succeed } from '../foundation/index.js';
import type { Metric } from '../visibility/index.js';
import { sealView } from './parse-view.js';
import type { OwnProgress, PaceLabel, PeerProgressView } from './peer-progress-view.js';
import { projectShown, quantityOf } from './project-shown.js';
import { seesOthers } from './sight.js';
import { dayOf, decideFor, envelopeFor, type Glance, labelOf, metricOf, periodOf, personFor } from './view-world.js';

/** Which progress to show. */
export interface PeerProgressRequest {
  readonly metric: string;
  readonly period: string;
}

/**
 * The viewer's own progress with pace, beside the colleagues who let the viewer see at least a band of theirs.
 * Issues: `visibility/unknown-metric`, `calendar/not-a-period`.
 */
export function projectPeerProgress(glance: Glance, request: PeerProgressRequest): Result<PeerProgressView> {
  const metric = metricOf(glance, request.metric);
  const period = periodOf(glance, request.period);
  if (!metric.ok) return metric;
  if (!period.ok) return period;
  const values = glance.world.values.filter(
    (each) => each.metric === request.metric && each.period === period.value.key,
  );
  const peers = values
    .filter((each) => each.participant !== glance.viewer)
    .flatMap((each) => {
      const shown = projectShown(metric.value, each, decideFor(glance, each.participant, request.metric, period.value));
      return shown && shown.detail !== 'presence'
        ? [{ person: personFor(glance, each.participant), value: shown }]
        : [];
    })
    .sort((a, b) => compareText(a.person.name, b.person.name) || compareText(a.person.key, b.person.key));
  const own = ownProgress(
    glance,
    metric.value,
    period.value,
    values.find((each) => each.participant === glance.viewer),
  );
  const envelope = envelopeFor(glance, 'peer-progress', period.value);
  return succeed(sealView('peer-progress', { ...envelope, metric: labelOf(metric.value), own, peers }));
}

function ownProgress(glance: Glance, metric: Metric, period: Period, value: MetricValue | undefined): OwnProgress {
  const exact = value?.value ?? null;
  return {
    person: personFor(glance, glance.viewer),
    value: exact === null ? null : quantityOf(metric, exact, value?.currency),
    ...(exact === null ? { because: value?.because ?? 'no-data' } : {}),
    reached: value?.reached ?? null,
    target: value?.target ?? null,
    pace: exact === null || metric.unit !== 'ratio' ? null : paceLabel(glance, period, exact),
    series: (value && tellsDays(glance, value) ? [] : (value?.series ?? [])) as OwnProgress['series'],
  };
}

/** True when the days on which the own number grew would tell those of colleagues' deals, which roll up and are hidden. */
function tellsDays(glance: Glance, value: MetricValue): boolean {
  const { run, sources } = glance.world;
  const source = sources[value.metric];
  if (run === null || source === undefined || source.of === 'earnings') return false;
  const result = resultsFor(run, value.participant).findLast(
    (each) => each.component === source.component && each.window.key === value.period,
  );
  return result !== undefined && !seesOthers(glance, { run, result });
}

function paceLabel(glance: Glance, period: Period, attainment: NonNullable<MetricValue['value']>): PaceLabel {
  const pace = paceOn(period, dayOf(glance, period), attainment);
  return { ...pace, expected: ratioQuantity(pace.expected), ahead: ratioQuantity(pace.ahead) };
}
