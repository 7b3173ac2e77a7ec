import { holdsFor } from './conditions.js';
import type { Credit } from './credit.js';
import { combined } from './factors.js';
import { axisAtEnd } from './period-axis.js';
import type {
  CapDocument,
  GateDocument,
  ModifierDocument,
  PeriodMultiplierDocument,
  ThresholdDocument,
} from './plan-documents.js';
import { add, compare, multiply, one, type Rational, readRational, subtract, sumOf, zero } from './rationals.js';
import { interpolatedAt, resultAt, tiersOf } from './tiers.js';
import { targetOf, type Workings } from './workings.js';
import type { World } from './world.js';

/** The gates that are closed at the end of the measurement period. "Several gates: all must be open." */
export function closedGates(world: World, workings: Workings): readonly (GateDocument | ThresholdDocument)[] {
  return modifiersOf(workings, 'gate', 'threshold').filter((gate) => {
    // "A gate by own attainment (by own amount when there is no quota)."
    const by = gate.kind === 'gate' ? gate.by : workings.component.quota ? 'attainment' : 'amount';
    return compare(axisAtEnd(world, workings, by), readRational(gate.atLeast)) < 0;
  });
}

/** The factor on the whole measurement period, read at its end. "Below the first tier the factor is 1." */
export function periodFactor(world: World, workings: Workings): Rational {
  return combined(
    modifiersOf(workings, 'multiplier').flatMap((each) =>
      'by' in each ? [{ factor: factorOf(world, workings, each), combine: each.combine ?? 'multiply' }] : [],
    ),
  );
}

function factorOf(world: World, workings: Workings, { by, mode, tiers, outside }: PeriodMultiplierDocument): Rational {
  const table = tiersOf(tiers);
  const point = axisAtEnd(world, workings, by);
  return mode === 'interpolated'
    ? interpolatedAt(table, point, { mode: outside ?? 'flat', below: one })
    : resultAt(table, point, one);
}

/** Deal caps: "symmetric (±) on one credit's exact line after multipliers". */
export function cappedDeal(workings: Workings, line: Rational): Rational {
  return capsOf(workings, 'deal').reduce(
    (left, cap) =>
      compare(left, zero) < 0
        ? subtract(zero, underCap(workings, cap, subtract(zero, left)))
        : underCap(workings, cap, left),
    line,
  );
}

/** "Amount × share for every credit whose deal satisfies the condition; for values below zero minus that." */
export function dealKickers(workings: Workings, { deal, share, value }: Credit): Rational {
  const amounts = modifiersOf(workings, 'kicker')
    .filter((each) => each.per === 'deal' && holdsFor(each.where, deal))
    .map((each) => multiply(readRational(each.amount), share));
  return value && compare(value, zero) < 0 ? subtract(zero, sumOf(amounts)) : sumOf(amounts);
}

/** What the kickers of the measurement period pay: each once, when it is reached at the period's end. */
export function periodKickers(world: World, workings: Workings): Rational {
  const reached = modifiersOf(workings, 'kicker').filter(
    (each) => each.per === 'period' && compare(axisAtEnd(world, workings, each.by), readRational(each.atLeast)) >= 0,
  );
  return sumOf(reached.map((each) => readRational(each.amount)));
}

/** The caps of a span, in the order of the list. */
export function capsOf(workings: Workings, per: CapDocument['per']): CapDocument[] {
  return modifiersOf(workings, 'cap').filter((each) => each.per === per);
}

/** `cap(u) = min(u, A) + beyond × max(u − A, 0)`. */
export function underCap(workings: Workings, cap: CapDocument, u: Rational): Rational {
  const most =
    'targetIncentive' in cap
      ? multiply(readRational(cap.targetIncentive), targetOf(workings, spanOf(workings, cap)))
      : readRational(cap.amount);
  if (compare(u, most) <= 0) return u;
  return add(most, multiply(readRational(cap.beyond ?? '0'), subtract(u, most)));
}

/** The least that the measurement period pays, or null when it has no floor, or a closed gate closes that too. */
export function floorOfPeriod(world: World, workings: Workings): Rational | null {
  const isClosed = closedGates(world, workings).some((each) => each.kind === 'gate' && each.closesFloor === true);
  const floors = modifiersOf(workings, 'floor').map((each) => readRational(each.amount));
  const [first, ...others] = floors;
  if (!first || isClosed) return null;
  return others.reduce((most, each) => (compare(each, most) > 0 ? each : most), first);
}

function spanOf({ period }: Workings, { per }: CapDocument) {
  return per === 'quarter' || per === 'year' ? per : period.kind;
}

function modifiersOf<TKind extends ModifierDocument['kind']>({ component }: Workings, ...kinds: readonly TKind[]) {
  return (component.modifiers ?? []).filter((each): each is Extract<ModifierDocument, { kind: TKind }> =>
    kinds.some((kind) => kind === each.kind),
  );
}
