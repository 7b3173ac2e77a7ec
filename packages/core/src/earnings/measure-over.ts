import { aggregateEntries, combineMeasure, type Measure, type MeasureEntry } from '../attainment/index.js';
import { decimalAt, rowAt } from '../crediting/index.js';
import { PacelineError } from '../foundation/index.js';
import { divide, type Fraction } from '../money/index.js';
import type { CompiledComponent } from '../plan/index.js';
import type { ComponentOutcome, RunScope } from './component-outcome.js';
import { betweenDays, type CreditList, creditsOfParticipant, noCredits, positionIn, sumOf } from './credit-list.js';
import { type MeasuredCredits, shareAt, wholeValueAt } from './credited-columns.js';
import { codeOf } from './holder.js';
import { measureCredits, spansOfTeam, spansOnPlan } from './measured-credits.js';
import { rawCreditsOf } from './raw-credits.js';
import { creditsByTeam } from './team-credits.js';
import type { Holder } from './workings.js';

/** What any measure comes to for a holder between two days, by the crediting rules of the component that asks. */
export function valueOver(
  outcome: ComponentOutcome,
  measure: Measure,
  holder: Holder,
  from: number,
  to: number,
): Fraction | null {
  return measureOf(outcome, measure, (list) => betweenDays(list, from, to), holder);
}

/** A part of the credits of each base measure. */
export type Cut = (list: CreditList) => CreditList;

/** The same over whatever part of the credits `cut` leaves. A measure that others name many times is made once. */
export function measureOf(
  outcome: ComponentOutcome,
  measure: Measure,
  cut: Cut,
  holder: Holder,
  known = new Map<string, Fraction | null>(),
): Fraction | null {
  const made = known.get(measure.id);
  if (made !== undefined) return made;
  const { kind } = measure.of;
  const ofParts = kind === 'ratio' || (kind === 'weighted' && !measure.additive);
  const value = ofParts
    ? combineMeasure(measure, (id) => measureOf(outcome, named(outcome, id), cut, holder, known))
    : valueOfBase(outcome, measure, cut(axisCredits(outcome, measure, holder)));
  known.set(measure.id, value);
  return value;
}

function valueOfBase({ scope }: ComponentOutcome, measure: Measure, list: CreditList): Fraction | null {
  const { kind } = measure.of;
  if (kind === 'sum' || kind === 'count' || kind === 'weighted') return sumOf(list);
  return aggregateEntries(measure, entriesOf(list), scope.input.transactions);
}

/** A ratio or a single sum of one deal's own numbers, before shares; null where the deal has none. */
export function wholeValueOf(outcome: ComponentOutcome, measure: Measure, transaction: number): Fraction | null {
  const { of } = measure;
  if (of.kind === 'ratio') {
    const [above, below] = of.of.map((id) => wholeValueOf(outcome, named(outcome, id), transaction));
    return above && below && below.numerator !== 0n ? divide(above, below) : null;
  }
  const { measured } = rawCreditsOf(outcome.scope, measure, creditingOf(outcome));
  if (measured.counts[transaction] !== 1) return null;
  return decimalAt(measured.values, transaction);
}

/** A measure by its id. */
export function named({ scope }: ComponentOutcome, id: string): Measure {
  const measure = scope.measures.get(id);
  if (measure) return measure;
  throw new PacelineError('plan/not-parsed', `there is no measure \`${id}\``, {
    help: 'pass a plan that parsePlan returned',
  });
}

function creditingOf({ compiled }: ComponentOutcome) {
  return { rules: compiled.crediting, splits: compiled.component.splits };
}

/** The credits of a base measure of a component's holder; kept for the run. */
export function axisCredits(outcome: ComponentOutcome, measure: Measure, holder: Holder): CreditList {
  const { scope, compiled, shared } = outcome;
  const key = JSON.stringify(['axis', measure.id]);
  let kept = shared.get(key) as AxisCredits | undefined;
  if (!kept) {
    const columns = creditsOfBase(scope, compiled, measure);
    const ofTeam = compiled.component.of === 'team';
    kept = { columns, teams: ofTeam ? creditsByTeam(columns, scope.input.organization) : new Map() };
    shared.set(key, kept);
  }
  const { columns, teams } = kept;
  if (holder.team === null) return creditsOfParticipant(columns, codeOf(columns, holder.participant));
  const order = teams.get(holder.team);
  return order ? { columns, order, from: 0, to: order.length } : noCredits(columns);
}

/** What counts of the credits of one base measure by a component's rules. */
export function creditsOfBase(scope: RunScope, compiled: CompiledComponent, measure: Measure): MeasuredCredits {
  const { component, crediting: rules, effective } = compiled;
  const spans = component.of === 'team' ? spansOfTeam(scope, effective) : spansOnPlan(scope, effective);
  return measureCredits(scope, rawCreditsOf(scope, measure, { rules, splits: component.splits }), spans).credits;
}

interface AxisCredits {
  readonly columns: MeasuredCredits;
  readonly teams: ReadonlyMap<string, Int32Array>;
}

function* entriesOf(list: CreditList): Generator<MeasureEntry> {
  for (let index = list.from; index < list.to; index += 1) {
    const position = positionIn(list, index);
    const transaction = rowAt(list.columns, position);
    yield { transaction, share: shareAt(list.columns, position), value: wholeValueAt(list.columns, position) };
  }
}
