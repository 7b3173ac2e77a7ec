import type { Measure } from '../attainment/index.js';
import { type PlainDate, toDayNumber } from '../calendar/index.js';
import type { TransactionSet } from '../crediting/index.js';
import { compareText, groupBy, type Issue } from '../foundation/index.js';
import type { PlanAssignment } from '../plan/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import type { EarningsInput } from './earnings-input.js';
import type { RawCredits } from './raw-credits.js';

/** What one calculation shares between its components: read once, kept for explanations. */
export interface RunScope {
  readonly input: EarningsInput;
  /** Times on the plan by participant, in order of participant and time. */
  readonly assignments: ReadonlyMap<string, readonly PlanAssignment[]>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Credits by measure and crediting rules, so that components with the same ones share them. */
  readonly rawCredits: Map<string, RawCredits>;
  /** What each component came to, by id; a component finds there what it refers to. */
  readonly outcomes: Map<string, ComponentOutcome>;
  /** Everybody on the plan, by id, and where each stands among them. */
  readonly participants: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The rows that each measure counts, while components are calculated. */
  readonly countedRows: Map<string, Int32Array>;
  /** Room for credited amounts, used by one component after the other. */
  readonly scratch: { amounts: Float64Array };
  readonly findings: Issue[];
  /** The day as of which is calculated, and its number. */
  readonly today: PlainDate;
  readonly todayNumber: number;
}

const scratches = new WeakMap<TransactionSet, { amounts: Float64Array }>();

/** Kept with the set, so that a repeated calculation finds it; nothing in it outlives the calculation. */
function scratchOf(set: TransactionSet): { amounts: Float64Array } {
  const known = scratches.get(set) ?? { amounts: new Float64Array(0) };
  scratches.set(set, known);
  return known;
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
    countedRows: new Map(),
    scratch: scratchOf(input.transactions),
    outcomes: new Map(),
    findings: [],
    today: input.asOf.effectiveOn,
    todayNumber: toDayNumber(input.asOf.effectiveOn),
  };
}
