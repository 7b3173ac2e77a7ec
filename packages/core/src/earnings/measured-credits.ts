import { type Effective, fromDayNumber, toDayNumber } from '../calendar/index.js';
import { type CreditColumns, creditKinds, dayAt, idAt, kindCodeAt, rowAt } from '../crediting/index.js';
import { bounded, overlapOf } from './active-spans.js';
import type { RunScope } from './component-outcome.js';
import { type CreditsWithAmounts, type MeasuredCredits, type RawCredits, unitsAt } from './credited-columns.js';
import type { UncreditedLine } from './earnings-input.js';
import { scratchOf } from './raw-credits.js';

/** The stretches of days in which a participant's credit counts, in order; null: none of theirs does. */
export type CountingSpans = (participant: string) => readonly Required<Effective>[];

/** Keeps what counts of the credits of a component. */
export function measureCredits(scope: RunScope, raw: RawCredits, spans: CountingSpans): CreditsWithAmounts {
  const { credits, scale } = raw;
  const kept = keep(credits, spans);
  const columns = kept === null ? credits : pick(credits, kept);
  const { unitsPerOne, factors } = scale;
  const measured: MeasuredCredits = {
    raw,
    participants: credits.participants,
    starts: columns.starts,
    source: columns.source,
    sources: credits.sources,
    unitsPerOne,
    factors,
    offPlan: (component) => (kept === null ? [] : offPlanOf(scope, credits, kept, component)),
  };
  return {
    credits: measured,
    amounts: amountsOf(scope, measured, kept),
  };
}

/** Amounts that were written beside the credits, and those of credits that another component shared, read again. */
function amountsOf(scope: RunScope, credits: MeasuredCredits, kept: Uint8Array | null): Float64Array | null {
  const { amounts } = credits.raw;
  if (credits.factors === null || (amounts !== null && kept === null)) return amounts;
  if (amounts !== null) return amounts.subarray(0, kept?.length).filter((_, position) => kept?.[position] === 1);
  const read = scratchOf(scope, credits.source.length);
  for (let position = 0; position < credits.source.length; position += 1) read[position] = unitsAt(credits, position);
  return read;
}

/** The spans on which somebody's credit counts: times on the plan, inside the plan's and the component's own time. */
export function spansOnPlan(scope: RunScope, effective: Effective | null): CountingSpans {
  const { plan } = scope.input.plan;
  const whole = effective === null ? bounded(plan.effective) : overlapOf(bounded(plan.effective), effective);
  return (participant) =>
    (scope.assignments.get(participant) ?? [])
      .map((assignment) => overlapOf(whole, assignment))
      .filter((span) => span.from < span.to);
}

/** For a team's result the members' own times on the plan do not matter. */
export function spansOfTeam(scope: RunScope, effective: Effective | null): CountingSpans {
  const { plan } = scope.input.plan;
  const whole = effective === null ? bounded(plan.effective) : overlapOf(bounded(plan.effective), effective);
  return () => (whole.from < whole.to ? [whole] : []);
}

/** 1 for the positions that count, or null when all do: then nothing need be copied. */
function keep(credits: CreditColumns, spans: CountingSpans): Uint8Array | null {
  let mask: Uint8Array | null = null;
  credits.participants.forEach((participant, code) => {
    const from = credits.starts[code] ?? 0;
    const to = credits.starts[code + 1] ?? 0;
    if (from === to) return;
    const days = spans(participant).map((span) => [toDayNumber(span.from), toDayNumber(span.to)] as const);
    const first = dayAt(credits, from);
    const last = dayAt(credits, to - 1);
    if (days.some(([start, end]) => start <= first && last < end)) return;
    mask ??= new Uint8Array(credits.size).fill(1);
    for (let position = from; position < to; position += 1) {
      const day = dayAt(credits, position);
      if (!days.some(([start, end]) => start <= day && day < end)) mask[position] = 0;
    }
  });
  return mask;
}

function pick(credits: CreditColumns, kept: Uint8Array): Pick<CreditColumns, 'starts' | 'source'> {
  const starts = new Int32Array(credits.starts.length);
  const source = new Int32Array(credits.size);
  let size = 0;
  for (let code = 0; code + 1 < starts.length; code += 1) {
    starts[code] = size;
    for (let position = credits.starts[code] ?? 0; position < (credits.starts[code + 1] ?? 0); position += 1) {
      source[size] = credits.source[position] ?? 0;
      size += kept[position] ?? 0;
    }
  }
  starts[starts.length - 1] = size;
  return { starts, source: source.slice(0, size) };
}

function offPlanOf({ input }: RunScope, credits: CreditColumns, kept: Uint8Array, component: string): UncreditedLine[] {
  const set = input.transactions;
  const lines: UncreditedLine[] = [];
  credits.participants.forEach((participant, code) => {
    for (let position = credits.starts[code] ?? 0; position < (credits.starts[code + 1] ?? 0); position += 1) {
      if (kept[position] === 1 || creditKinds[kindCodeAt(credits, position)] === 'roll-up') continue;
      const transaction = idAt(set, rowAt(credits, position));
      const on = fromDayNumber(dayAt(credits, position));
      lines.push({ component, transaction, participant, on, reason: 'not-on-plan' });
    }
  });
  return lines;
}
