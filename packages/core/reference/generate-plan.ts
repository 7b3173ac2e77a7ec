import { overlapOf } from './dates.js';
import { generateComponent } from './generate-component.js';
import { someDay, someDayAfter } from './generate-days.js';
import { generateMeasures } from './generate-measures.js';
import type { Chances } from './mechanisms.js';
import type { ComponentDocument, PlanDocument } from './plan-documents.js';

/** A plan of one to three components, with every kind of table, period and rounding. */
export function generatePlan(chances: Chances, participants: readonly string[]): PlanDocument {
  const { whole, pick, chance } = chances;
  const from = chance(0.12) ? someDay(chances) : pick(['2025-08-01', '2025-08-01', '2025-10-01', '2025-01-01']);
  const effective = chance(0.1) ? { from, to: someDayAfter(chances, from) } : { from };
  const measures = generateMeasures(chances);
  const components: ComponentDocument[] = [];
  for (let index = whole(1, 3); index > 0; index -= 1) {
    const id = `component-${components.length}`;
    const component = generateComponent(chances, { id, participants, measures, others: components });
    components.push({ ...component, ...effectiveWithin(chances, effective) });
  }
  return {
    id: 'plan',
    version: 1,
    effective,
    // One currency in fifty has no cents: the reference refuses it.
    currency: chance(0.02) ? 'JPY' : 'USD',
    calendar: { kind: 'gregorian', yearStarts: pick(['01', '01', '02', '07', '12']) },
    rounding: {
      mode: pick([
        ...(['half-up', 'half-up', 'half-even', 'half-down', 'half-ceiling', 'half-floor'] as const),
        ...(['up', 'down', 'ceiling', 'floor'] as const),
      ]),
      at: pick(['component', 'line']),
    },
    measures,
    components: chance(0.5) ? components : components.reverse(),
  };
}

/** Some components hold for a part of the plan's time only. */
function effectiveWithin(chances: Chances, plan: PlanDocument['effective']): Pick<ComponentDocument, 'effective'> {
  const from = someDay(chances);
  const span = overlapOf(plan, { from, ...(chances.chance(0.7) ? { to: someDayAfter(chances, from) } : {}) });
  if (span?.from === undefined || !chances.uses('effective', 0.1)) return {};
  return { effective: { from: span.from, ...(span.to === undefined ? {} : { to: span.to }) } };
}
