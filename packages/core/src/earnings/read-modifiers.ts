import { compare } from '../money/index.js';
import { factorAt, joinFactors } from '../rates/index.js';
import type { AxisReading } from './axis-reading.js';
import type { ComponentOutcome } from './component-outcome.js';
import { ownAxis } from './raw-pay.js';
import { readAxis } from './read-axis.js';
import type { Readings, Workings } from './workings.js';

/** What the tables of a component read at the end of a measurement period; nothing where they stand on the credit that they price. */
export function readTables(outcome: ComponentOutcome, workings: Workings): readonly AxisReading[] {
  const { pricing } = workings.compiled;
  switch (pricing.kind) {
    case 'goal':
      return [];
    case 'table':
      return ownAxis(pricing.table) || workings.compiled.component.attainmentOver === 'event'
        ? []
        : [readAxis(outcome, workings, pricing.table.by)];
    case 'grid':
      return [pricing.grid.rows.by, pricing.grid.columns.by].map((axis) => readAxis(outcome, workings, axis));
    default:
      return pricing.goals.map((goal) => readAxis(outcome, workings, goal.table.by));
  }
}

/** What gates, multipliers and kickers read at the end of a measurement period. */
export function readModifiers(outcome: ComponentOutcome, workings: Workings, table: readonly AxisReading[]): Readings {
  const { modifiers } = workings.compiled;
  const gates = modifiers.gates.map((gate) => {
    const reading = readAxis(outcome, workings, gate.by);
    return { gate, reading, open: compare(reading.at, gate.atLeast) >= 0 };
  });
  const multipliers = modifiers.periodMultipliers.map((multiplier) => {
    const reading = readAxis(outcome, workings, multiplier.by);
    return { multiplier, reading, factor: factorAt(multiplier, reading.at) };
  });
  const kickers = modifiers.periodKickers.map((kicker) => {
    const reading = readAxis(outcome, workings, kicker.by);
    return { kicker, reading, reached: compare(reading.at, kicker.atLeast) >= 0 };
  });
  const factors = multipliers.map(({ multiplier, factor }) => ({ factor, combine: multiplier.combine }));
  return { table, gates, open: gates.every((each) => each.open), multipliers, factor: joinFactors(factors), kickers };
}
