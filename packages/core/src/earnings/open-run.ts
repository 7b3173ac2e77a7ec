import { baseMeasuresOf } from '../attainment/index.js';
import type { Period } from '../calendar/index.js';
import { PacelineError } from '../foundation/index.js';
import type { CompiledComponent } from '../plan/index.js';
import { type ComponentOutcome, groupOf, groupStates, type RunScope } from './component-outcome.js';
import type { UncreditedLine } from './earnings-input.js';
import type { ComponentResult, EarningLine, EarningsRun } from './earnings-run.js';
import { type LineOrigin, linesOf } from './lines-of.js';
import { creditsOfBase } from './measure-over.js';
import { isPaidPeriod, type MeasurementPeriod } from './measurement-period.js';
import { resultOf } from './result-of.js';
import { unsharedPay } from './share-pay.js';

/** What a run keeps to itself: the outcomes of its components in the order of the plan. */
export interface KeptRun {
  readonly scope: RunScope;
  readonly outcomes: readonly ComponentOutcome[];
}

/** A line's or a result's place in its run. */
export interface Place {
  readonly outcome: ComponentOutcome;
  readonly participant: number;
  readonly period: number;
}

const kept = new WeakMap<EarningsRun, KeptRun>();
const made = new WeakMap<ComponentOutcome, Map<number, MadeGroup>>();

/** The lines of a group, made once, so that a line is the same object whoever asks for it, and where each of them comes from. */
interface MadeGroup {
  readonly lines: readonly EarningLine[];
  readonly origins: readonly LineOrigin[];
  /** Where each line stands; made when one of them is explained. A weak map of all lines would hold up every collection in a run of millions. */
  indexes: ReadonlyMap<EarningLine, number> | null;
}

/** Seals outcomes into a run whose lines, results and uncredited transactions are made when they are asked for. */
export function openRun(scope: RunScope): EarningsRun {
  const outcomes = scope.input.plan.components.flatMap(({ component }) => scope.outcomes.get(component.id) ?? []);
  const lines = once(() => outcomes.flatMap((outcome) => placesOf(outcome).flatMap((place) => madeAt(place).lines)));
  const results = once(() => outcomes.flatMap((outcome) => placesOf(outcome).flatMap((place) => resultAt(place))));
  const uncredited = once(() => outcomes.flatMap(uncreditedOf));
  const run: EarningsRun = Object.freeze({
    input: scope.input,
    findings: scope.findings,
    get lines() {
      return lines();
    },
    get results() {
      return results();
    },
    get uncredited() {
      return uncredited();
    },
  });
  kept.set(run, { scope, outcomes });
  return run;
}

function once<TValue>(make: () => TValue): () => TValue {
  let value: { readonly made: TValue } | null = null;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/** What a run keeps. @throws PacelineError `earnings/not-a-run` for an object that `calculateEarnings` did not make */
export function keptOf(run: EarningsRun): KeptRun {
  const found = kept.get(run);
  if (found) return found;
  throw new PacelineError('earnings/not-a-run', 'this object was not made by calculateEarnings or runFrom');
}

/** Where a line comes from. @throws PacelineError `earnings/unknown-line` for a line of another run */
export function originOf(run: EarningsRun, line: EarningLine): { readonly place: Place; readonly origin: LineOrigin } {
  const place = placeOf(run, { participant: line.participant, component: line.component, period: line.period.key });
  const group = place && madeAt(place);
  if (place && group) {
    group.indexes ??= new Map(group.lines.map((each, index) => [each, index]));
    const origin = group.origins[group.indexes.get(line) ?? -1];
    if (origin) return { place, origin };
  }
  throw new PacelineError('earnings/unknown-line', `line \`${line.id}\` is not one that this run has made`);
}

/** The lines of one participant, in the order of the plan's components and of time. */
export function linesFor(run: EarningsRun, participant: string): EarningLine[] {
  return placesFor(run, participant).flatMap((place) => madeAt(place).lines);
}

/** The measurement periods in which a participant has a result, each once; takes the same time however many deals there are. */
export function periodsFor(run: EarningsRun, participant: string): Period[] {
  const periods = new Map<string, Period>();
  for (const place of placesFor(run, participant)) {
    const { outcome, period } = place;
    if (outcome.states[groupOf(outcome, place.participant, period)] === groupStates.absent) continue;
    const { period: found } = periodAt(place);
    periods.set(found.key, found);
  }
  return [...periods.values()];
}

/** The results of one participant, in the same order. */
export function resultsFor(run: EarningsRun, participant: string): ComponentResult[] {
  return placesFor(run, participant).flatMap(resultAt);
}

/** Where a participant's result in a component and period stands, or null when there is none. */
export function placeOf(
  run: EarningsRun,
  of: { readonly participant: string; readonly component: string; readonly period: string },
): Place | null {
  const outcome = keptOf(run).outcomes.find((each) => each.compiled.component.id === of.component);
  const participant = outcome?.scope.indexOf.get(of.participant) ?? -1;
  const period = outcome?.periods.all.findIndex((each) => each.period.key === of.period) ?? -1;
  return outcome && participant >= 0 && period >= 0 ? { outcome, participant, period } : null;
}

/** The measurement period of a place. */
export function periodAt({ outcome, period }: Place): MeasurementPeriod {
  return outcome.periods.all[period] as MeasurementPeriod; // places are made from the periods
}

function madeAt({ outcome, participant, period }: Place): MadeGroup {
  const known = made.get(outcome) ?? new Map<number, MadeGroup>();
  made.set(outcome, known);
  const number = groupOf(outcome, participant, period);
  const found = known.get(number);
  if (found) return found;
  const of = linesOf(outcome, participant, period);
  const group: MadeGroup = {
    lines: of.map(({ line }) => line),
    origins: of.map(({ origin }) => origin),
    indexes: null,
  };
  known.set(number, group);
  return group;
}

function resultAt({ outcome, participant, period }: Place): ComponentResult[] {
  const result = resultOf(outcome, participant, period);
  return result === null ? [] : [result];
}

function placesOf(outcome: ComponentOutcome): Place[] {
  return outcome.participants.flatMap((_, participant) => placesIn(outcome, participant));
}

function placesFor(run: EarningsRun, participant: string): Place[] {
  const { scope, outcomes } = keptOf(run);
  return outcomes.flatMap((outcome) => placesIn(outcome, scope.indexOf.get(participant) ?? -1));
}

function placesIn(outcome: ComponentOutcome, participant: number): Place[] {
  if (participant < 0) return [];
  const { periods } = outcome;
  return periods.all.flatMap((_, period) => (isPaidPeriod(periods, period) ? [{ outcome, participant, period }] : []));
}

/** Of what was not credited, only that of the periods paid is told, and what has no date. */
function uncreditedOf(outcome: ComponentOutcome): UncreditedLine[] {
  const { scope, compiled, credits, periods } = outcome;
  const first = periods.all[periods.firstPaid];
  const last = periods.all[periods.endPaid - 1];
  const isPaid = ({ on }: UncreditedLine) =>
    on === null || (first !== undefined && last !== undefined && on >= first.period.from && on < last.period.to);
  return missesOf(scope, compiled, credits).concat(unsharedPay(outcome)).filter(isPaid);
}

function missesOf(
  scope: RunScope,
  compiled: CompiledComponent,
  credits: ComponentOutcome['credits'],
): UncreditedLine[] {
  const { measure, component } = compiled;
  if (credits) return [...credits.raw.misses(component.id), ...credits.offPlan(component.id)];
  if (measure === null) return [];
  const lines = new Map<string, UncreditedLine>();
  for (const base of baseMeasuresOf(measure, scope.measures)) {
    const own = creditsOfBase(scope, compiled, base);
    for (const each of [...own.raw.misses(component.id), ...own.offPlan(component.id)]) {
      // Parts of a ratio may miss the same deal; it is said once.
      lines.set(JSON.stringify([each.transaction, each.participant, each.reason]), each);
    }
  }
  return [...lines.values()];
}
