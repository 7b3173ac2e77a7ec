import { fromDayNumber, shiftDays } from '../calendar/index.js';
import { type CreditKind, idAt, rowAt } from '../crediting/index.js';
import { moneyOf, zero } from '../money/index.js';
import { type ComponentOutcome, groupOf, groupStates } from './component-outcome.js';
import { betweenDays, creditsOfParticipant, positionIn } from './credit-list.js';
import { type MeasuredCredit, measuredCreditAt, wholeValueAt } from './credited-columns.js';
import type { EarningCause, EarningLine } from './earnings-run.js';
import type { MeasurementPeriod } from './measurement-period.js';
import type { PayStep, PricedPeriod, SharedPay } from './priced-period.js';

/** Where a line comes from within its group: a credit by position, a step, or a part of a shared line. */
export type LineOrigin =
  | { readonly kind: 'credit'; readonly position: number }
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'shared'; readonly place: number }
  | { readonly kind: 'pool' };

/** A line and where it comes from. */
export interface MadeLine {
  readonly line: EarningLine;
  readonly origin: LineOrigin;
}

/** The lines of a participant in one measurement period of a component, in the order in which they are priced. */
export function linesOf(outcome: ComponentOutcome, participant: number, period: number): MadeLine[] {
  const group = groupOf(outcome, participant, period);
  const maker = makerOf(outcome, participant, period);
  if (outcome.states[group] === groupStates.integers) return integerLines(outcome, maker);
  const priced = outcome.exact.get(group);
  if (!priced) return [];
  if (priced.pool !== null) return [poolLine(maker, priced)];
  const steps = priced.steps.map((step, index) => ({
    line: stepLine(maker, priced, step),
    origin: { kind: 'step', step: index } as const,
  }));
  const shared = priced.shared.map((each, place) => ({
    line: sharedLine(maker, priced, each),
    origin: { kind: 'shared', place } as const,
  }));
  return [...steps, ...shared];
}

/** What all lines of a group have in common. */
interface Maker {
  readonly outcome: ComponentOutcome;
  readonly participant: number;
  readonly period: number;
  readonly make: (cause: EarningCause, name: readonly string[], of: LineFacts) => EarningLine;
}

interface LineFacts extends Pick<EarningLine, 'on' | 'credited'> {
  readonly units: bigint;
}

function makerOf(outcome: ComponentOutcome, index: number, at: number): Maker {
  const { compiled, periods, participants, scope } = outcome;
  const participant = participants[index] ?? '';
  const component = compiled.component.id;
  const period = (periods.all[at] as MeasurementPeriod).period; // a group is always inside the periods
  const { currency } = scope.input.plan.plan;
  const make: Maker['make'] = (cause, name, { units, ...facts }) => {
    const id = [participant, component, period.key, ...name].map(encodeURIComponent).join('/');
    return { id, participant, component, period, cause, ...facts, amount: moneyOf(units, currency) };
  };
  return { outcome, participant: index, period: at, make };
}

function integerLines(outcome: ComponentOutcome, maker: Maker): MadeLine[] {
  const { credits, codes, periods, paid } = outcome;
  const at = periods.all[maker.period];
  if (!credits || !at) return [];
  const code = codes[maker.participant] ?? -1;
  const list = betweenDays(creditsOfParticipant(credits, code), at.from, at.to);
  const lines: MadeLine[] = [];
  for (let position = list.from; position < list.to; position += 1) {
    const line = creditLine(maker, measuredCreditAt(credits, code, position), BigInt(paid[position] ?? 0));
    lines.push({ line, origin: { kind: 'credit', position } });
  }
  return lines;
}

/** Kinds that name themselves in a line's id, since a participant may be credited with a deal in more than one way. */
const named: readonly CreditKind[] = ['territory', 'overlay', 'assist', 'roll-up'];

function creditLine({ outcome, make }: Maker, credit: MeasuredCredit, units: bigint): EarningLine {
  const set = outcome.scope.input.transactions;
  const transaction = idAt(set, credit.transaction);
  const { kind, via } = credit;
  const name = [transaction, ...(named.includes(kind) ? [kind] : []), ...(via === null ? [] : [via])];
  const cause = { kind: 'transaction', transaction, credit: kind, via } as const;
  return make(cause, name, { on: credit.on, credited: credit.value, units });
}

function stepLine(maker: Maker, { workings }: PricedPeriod, { cause, credit, units }: PayStep): EarningLine {
  const { credits, holder, at, within } = workings;
  if (cause === 'credit' && credit && credits) {
    const code = maker.outcome.codes[maker.participant] ?? -1;
    return creditLine(maker, measuredCreditAt(credits.columns, code, positionIn(credits, credit.index)), units);
  }
  const on = shiftDays(at.period.to, -1);
  if (cause !== 'result')
    return maker.make({ kind: cause === 'credit' ? 'result' : cause }, [cause], { on, credited: zero, units });
  const facts = { on, credited: within, units };
  return holder.team === null
    ? maker.make({ kind: 'result' }, ['result'], facts)
    : maker.make({ kind: 'team', team: holder.team }, ['team'], facts);
}

function poolLine({ make }: Maker, { workings, total }: PricedPeriod): MadeLine {
  const { holder, at, within } = workings;
  const on = shiftDays(at.period.to, -1);
  const line = make({ kind: 'team', team: holder.team ?? '' }, ['team'], { on, credited: within, units: total });
  return { line, origin: { kind: 'pool' } };
}

function sharedLine({ outcome, make }: Maker, { workings }: PricedPeriod, shared: SharedPay): EarningLine {
  const transaction = idAt(outcome.scope.input.transactions, shared.transaction);
  const cause = { kind: 'transaction', transaction, credit: 'split', via: null } as const;
  const own = shared.owner === workings.holder.participant && outcome.credits !== null;
  const credited = own ? creditOf(outcome, shared) : zero;
  return make(cause, [transaction], { on: fromDayNumber(shared.day), credited, units: shared.units });
}

/** The owner is credited with the whole deal, though only a part of its pay came to them. */
function creditOf({ credits }: ComponentOutcome, { transaction }: SharedPay) {
  if (credits === null) return zero;
  const position = credits.source.findIndex((_, each) => rowAt(credits, each) === transaction);
  return position < 0 ? zero : wholeValueAt(credits, position);
}
