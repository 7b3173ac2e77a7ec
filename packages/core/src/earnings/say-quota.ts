import type { ComponentOutcome } from './component-outcome.js';
import type { MeasurementPeriod } from './measurement-period.js';
import type { Say } from './standing.js';
import { lacksQuota, type Workings } from './workings.js';

/** Says that a quota is missing or zero, and what the plan pays then. A missing one blocks the approval of a pay run. */
export function sayQuota({ compiled }: ComponentOutcome, workings: Workings, at: MeasurementPeriod, say: Say): void {
  const { component } = compiled;
  const { because } = workings.attainment;
  if (component.quota === null || because === null) return;
  const pays = lacksQuota(workings) ? `; the plan pays \`${component.withoutQuota}\`` : '';
  const expected = `a quota for ${at.window.key}${pays}`;
  if (because === 'quota-zero') say('quota-zero', '0', expected);
  else say('quota-missing', 'nothing', expected);
}
