import { type Effective, fromDayNumber, toDayNumber } from '../calendar/index.js';
import { type CreditColumns, creditKinds, idAt } from '../crediting/index.js';
import { bounded, overlapOf } from './active-spans.js';
import type { RunScope } from './component-outcome.js';
import type { CreditsWithAmounts, RawCredits } from './credited-columns.js';
import type { UncreditedLine } from './earnings-input.js';

/** The stretches of days in which a participant's credit counts, in order; null: none of theirs does. */
export type CountingSpans = (participant: string) => readonly Required<Effective>[];

/** Keeps what counts of the credits of a component. */
export function measureCredits(scope: RunScope, raw: RawCredits, spans: CountingSpans): CreditsWithAmounts {
  const { credits, scale } = raw;
  const kept = keep(credits, spans);
  const columns = kept === null ? credits : pick(credits, kept);
  const { unitsPerOne, factors } = scale;
  return {
    credits: {
      raw,
      participants: credits.participants,
      starts: columns.starts,
      transaction: columns.transaction,
      day: columns.day,
      share: columns.share,
      kind: columns.kind,
      via: columns.via,
      unitsPerOne,
      factors,
      offPlan: (component) => (kept === null ? [] : offPlanOf(scope, credits, kept, component)),
    },
    amounts: raw.amounts === null || kept === null ? raw.amounts : pickAmounts(raw.amounts, kept),
  };
}

function pickAmounts(amounts: Float64Array, kept: Uint8Array): Float64Array {
  return amounts.subarray(0, kept.length).filter((_, position) => kept[position] === 1);
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
    const first = credits.day[from] ?? 0;
    const last = credits.day[to - 1] ?? 0;
    if (days.some(([start, end]) => start <= first && last < end)) return;
    mask ??= new Uint8Array(credits.size).fill(1);
    for (let position = from; position < to; position += 1) {
      const day = credits.day[position] ?? 0;
      if (!days.some(([start, end]) => start <= day && day < end)) mask[position] = 0;
    }
  });
  return mask;
}

type Columns = Pick<CreditColumns, 'starts' | 'transaction' | 'day' | 'share' | 'kind' | 'via'>;

function pick(credits: CreditColumns, kept: Uint8Array): Columns {
  const positions: number[] = [];
  const starts = new Int32Array(credits.starts.length);
  for (let code = 0; code + 1 < starts.length; code += 1) {
    starts[code] = positions.length;
    for (let position = credits.starts[code] ?? 0; position < (credits.starts[code + 1] ?? 0); position += 1) {
      if (kept[position] === 1) positions.push(position);
    }
  }
  starts[starts.length - 1] = positions.length;
  const { transaction, day, share, kind, via } = credits;
  return {
    starts,
    transaction: Int32Array.from(positions, (position) => transaction[position] ?? 0),
    day: Int32Array.from(positions, (position) => day[position] ?? 0),
    share: Int32Array.from(positions, (position) => share[position] ?? 0),
    kind: Uint8Array.from(positions, (position) => kind[position] ?? 0),
    via: via && Int32Array.from(positions, (position) => via[position] ?? -1),
  };
}

function offPlanOf({ input }: RunScope, credits: CreditColumns, kept: Uint8Array, component: string): UncreditedLine[] {
  const set = input.transactions;
  const lines: UncreditedLine[] = [];
  credits.participants.forEach((participant, code) => {
    for (let position = credits.starts[code] ?? 0; position < (credits.starts[code + 1] ?? 0); position += 1) {
      if (kept[position] === 1 || creditKinds[credits.kind[position] ?? 0] === 'roll-up') continue;
      const transaction = idAt(set, credits.transaction[position] ?? -1);
      const on = fromDayNumber(credits.day[position] ?? 0);
      lines.push({ component, transaction, participant, on, reason: 'not-on-plan' });
    }
  });
  return lines;
}
