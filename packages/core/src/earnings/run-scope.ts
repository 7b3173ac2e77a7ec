import { toDayNumber } from '../calendar/index.js';
import type { TransactionSet } from '../crediting/index.js';
import { compareText, groupBy } from '../foundation/index.js';
import type { RunScope, Scratch } from './component-outcome.js';
import type { EarningsInput } from './earnings-input.js';

const scratches = new WeakMap<TransactionSet, Scratch>();

/** Kept with the set, so that a repeated calculation finds it; nothing in it outlives the calculation. */
function scratchOf(set: TransactionSet): Scratch {
  const known = scratches.get(set) ?? emptyScratch();
  scratches.set(set, known);
  return known;
}

/** Ends a calculation: what is read later makes room for itself, since the next calculation over the set may use the set's. */
export function closeScope(scope: RunScope): void {
  scope.countedHoldings.clear();
  scope.scratch = emptyScratch();
}

function emptyScratch(): Scratch {
  return { amounts: new Float64Array(0), entries: new Int32Array(0) };
}

/** Prepares a calculation. */
export function scopeOf(input: EarningsInput): RunScope {
  const assignments = [...input.assignments].sort(
    (a, b) => compareText(a.participant, b.participant) || compareText(a.from, b.from),
  );
  const byParticipant = groupBy(assignments, (each) => each.participant);
  const participants = [...byParticipant.keys()];
  return {
    input,
    assignments: byParticipant,
    participants,
    indexOf: new Map(participants.map((participant, index) => [participant, index])),
    measures: input.plan.measures,
    rawCredits: new Map(),
    countedHoldings: new Map(),
    scratch: scratchOf(input.transactions),
    outcomes: new Map(),
    findings: [],
    today: input.asOf.effectiveOn,
    todayNumber: toDayNumber(input.asOf.effectiveOn),
  };
}
