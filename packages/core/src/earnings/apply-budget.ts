import { columnsOf, dayAt, rowAt } from '../crediting/index.js';
import { compareText } from '../foundation/index.js';
import { digitsOf, roundToMinorUnits } from '../money/index.js';
import { type ComponentOutcome, groupOf } from './component-outcome.js';
import { positionIn } from './credit-list.js';
import type { PayStep, PricedPeriod } from './priced-period.js';

/** One line of a deal, and where it stands in the order in which a budget is spent. */
interface SpentLine {
  readonly group: number;
  readonly step: number;
  readonly day: number;
  readonly order: number;
  readonly participant: string;
  readonly units: bigint;
}

/**
 * Lets a component pay at most its budget in all: first come, first served, by day, transaction id and participant, as a cap on
 * prefixes of the running sum of rounded lines. A return first eats what the budget had cut off.
 */
export function applyBudget(outcome: ComponentOutcome): void {
  const { compiled, exact, scope } = outcome;
  if (compiled.budget === null) return;
  const budget = roundToMinorUnits(compiled.budget, digitsOf(scope.input.plan.plan.currency), 'down');
  let sum = 0n;
  const changed = new Map<number, Map<number, bigint>>();
  for (const line of linesInOrder(outcome)) {
    const units = least(budget, sum + line.units) - least(budget, sum);
    sum += line.units;
    if (units === line.units) continue;
    const steps = changed.get(line.group) ?? new Map<number, bigint>();
    changed.set(line.group, steps.set(line.step, units));
  }
  for (const [group, steps] of changed) {
    const priced = exact.get(group);
    if (priced) exact.set(group, cutTo(priced, steps));
  }
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function cutTo(priced: PricedPeriod, units: ReadonlyMap<number, bigint>): PricedPeriod {
  const steps = priced.steps.map((step, index): PayStep => {
    const cut = units.get(index);
    return cut === undefined ? step : { ...step, units: cut, beforeBudget: step.units };
  });
  return { ...priced, steps, total: steps.reduce((so, step) => so + step.units, 0n) };
}

function linesInOrder(outcome: ComponentOutcome): SpentLine[] {
  const { periods, participants, exact, scope } = outcome;
  const { idOrder } = columnsOf(scope.input.transactions);
  const lines: SpentLine[] = [];
  participants.forEach((participant, index) => {
    periods.all.forEach((_, period) => {
      const group = groupOf(outcome, index, period);
      const priced = exact.get(group);
      const { credits } = priced?.workings ?? {};
      priced?.steps.forEach(({ credit, units }, step) => {
        if (!credit || !credits) return;
        const position = positionIn(credits, credit.index);
        const day = dayAt(credits.columns, position);
        const order = idOrder[rowAt(credits.columns, position)] ?? 0;
        lines.push({ group, step, day, order, participant, units });
      });
    });
  });
  return lines.sort(
    (a, b) =>
      a.day - b.day ||
      a.order - b.order ||
      compareText(a.participant, b.participant) ||
      a.group - b.group ||
      a.step - b.step,
  );
}
