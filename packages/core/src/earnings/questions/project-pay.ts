import {
  type Attainment,
  attain,
  baseMeasuresOf,
  type Projection,
  type ProjectionBasis,
  projectCredit,
} from '../../attainment/index.js';
import { type Period, shiftDays, toDayNumber } from '../../calendar/index.js';
import { columnsOf, pickTransactions, type TransactionRow, type TransactionSet } from '../../crediting/index.js';
import { fail, issue, quoteFound, type Result, succeed } from '../../foundation/index.js';
import {
  addMoney,
  divide,
  type Fraction,
  fraction,
  type Money,
  moneyOf,
  multiply,
  roundToInteger,
  subtract,
  zero,
} from '../../money/index.js';
import { creditedOver } from '../credited-over.js';
import type { ComponentResult, EarningsRun } from '../earnings-run.js';
import { type Place, periodAt, resultsFor } from '../open-run.js';
import type { Holder } from '../workings.js';
import { type CurveOwner, curveOfCredits } from './curve-of-credits.js';
import { type FoundPlace, findPlace, type ResultQuestion } from './find-place.js';
import { lastDayFor } from './last-day-for.js';
import { triedResult } from './result-state.js';
import { openTrial, type Trial } from './trial.js';

const bases: readonly ProjectionBasis[] = ['linear', 'business-days', 'curve'];

/** Whose pay, and how time is counted. */
export interface ProjectQuestion extends ResultQuestion {
  readonly basis: ProjectionBasis;
}

/** Why credit or pay could not be projected: as in `SolveReason`, or nothing of the period is over yet. */
export type ProjectReason = 'no-result' | 'not-a-sum' | 'not-credited' | 'nothing-elapsed';

/**
 * Where somebody will be at the end of the attainment window at today's pace. `credited` is today's credit in it, `expected` that at the end, exact; `pay` the rounded
 * pay of all measurement periods of the window with `deals` closing on its last day: what is missing, to the nearest unit that a deal can have. `passed` says which
 * bases could not be used; `curveOf` whose earlier windows a closing curve was made of. `because` says why there is no `expected` or no `pay`.
 */
export interface PayProjection extends Pick<Projection, 'basis' | 'passed' | 'elapsed' | 'expected'> {
  readonly window: Period;
  readonly curveOf: CurveOwner | null;
  readonly credited: Fraction;
  readonly attainment: Attainment | null;
  readonly pay: Money | null;
  readonly deals: readonly TransactionRow[];
  readonly because: ProjectReason | null;
}

/**
 * Where will somebody be at the end of the window if it goes on like this? Transactions dated after the day of the run are left out: they are part of what the pace
 * foretells. A closing curve is made of the participant's own earlier windows, or where these are fewer than four of those of all participants.
 *
 * Issues: `earnings/unknown-participant`, `earnings/unknown-component`, `earnings/unknown-period`.
 *
 * @example
 * const projection = unwrap(projectPay(run, { participant: 'ana', component: 'new-business', basis: 'business-days' }));
 * projection.pay; // { amount: '72.00', currency: 'USD' }
 */
export function projectPay(run: EarningsRun, question: ProjectQuestion): Result<PayProjection> {
  const found = findPlace(run, question);
  if (!found.ok) return found;
  if (!bases.includes(question.basis)) {
    const expected = bases.map((each) => `\`${each}\``).join(', ');
    return fail([issue('earnings/unknown-basis', ['basis'], quoteFound(question.basis), `one of ${expected}`)]);
  }
  const place = placeNow(run, question, found.value);
  const { outcome } = place;
  const { window, windowFrom } = periodAt(place);
  const today = run.input.asOf.effectiveOn;
  const tried = triedResult(place);
  const holder = tried?.priced.workings.holder ?? { participant: question.participant, team: null };
  const credited = creditedOver(outcome, holder, windowFrom, toDayNumber(window.to));
  const curve = question.basis === 'curve' ? curveOfCredits(outcome, holder, window) : null;
  const { basis, passed, elapsed, expected } = projectCredit({
    basis: question.basis,
    period: window,
    on: today,
    credited,
    curve: curve?.curve,
  });
  const curveOf = basis === 'curve' ? (curve?.of ?? null) : null;
  const rest = { window, basis, passed, elapsed, curveOf, credited };
  const none = { expected: null, attainment: null, pay: null, deals: [] };
  if (outcome.credits === null) return succeed({ ...rest, ...none, because: 'not-a-sum' });
  if (expected === null) return succeed({ ...rest, ...none, because: 'nothing-elapsed' });
  if (tried === null) return succeed({ ...rest, ...none, because: 'no-result' });
  const attainment = attainmentAt(place, holder, expected);
  const priced = priceAtEnd(run, place, subtract(expected, credited));
  return succeed({ ...rest, expected, attainment, ...priced });
}

/** A month that has not begun belongs to a window that may have: that is looked at as it stands today. */
function placeNow(run: EarningsRun, question: ProjectQuestion, { place, ahead }: FoundPlace): Place {
  const now = ahead ? findPlace(run, { ...question, period: undefined }) : null;
  const isSame = now?.ok && periodAt(now.value.place).window.key === periodAt(place).window.key;
  return isSame ? now.value.place : place;
}

type Priced = Pick<PayProjection, 'pay' | 'deals' | 'because'>;

/** The pay of the window once what is missing has closed on its last day. */
function priceAtEnd(run: EarningsRun, place: Place, missing: Fraction): Priced {
  const { outcome } = place;
  const { window } = periodAt(place);
  const { today } = outcome.scope;
  const last = shiftDays(window.to, -1);
  const end = last < today ? today : last;
  const on = lastDayFor(place, window, last);
  if (on === null) return { pay: null, deals: [], because: 'no-result' };
  const { input } = run;
  const participant = outcome.participants[place.participant] ?? '';
  const range = {
    from: window.from < input.range.from ? window.from : input.range.from,
    to: window.to > input.range.to ? window.to : input.range.to,
  };
  const transactions = knownOn(run, place);
  const trial = openTrial(
    { ...input, range, transactions, asOf: { ...input.asOf, effectiveOn: end } },
    { compiled: outcome.compiled, participant, on, places: 6 },
  );
  if (typeof trial === 'string') return { pay: null, deals: [], because: trial };
  const who = { participant, component: outcome.compiled.component.id, window };
  const deals = dealsWorth(trial, who, missing);
  if (deals === null) return { pay: null, deals: [], because: 'not-credited' };
  return { pay: payIn(trial.runWith(deals), who), deals, because: null };
}

/** Deals that together credit what is missing, as nearly as their units allow; null when none would be credited. */
function dealsWorth({ deals, runWith }: Trial, who: Who, missing: Fraction): readonly TransactionRow[] | null {
  const scale = fraction(10n ** BigInt(deals.places));
  const rough = roundToInteger(multiply(missing, scale), 'half-up');
  if (rough === 0n) return [];
  const gain = subtract(creditIn(runWith(deals.rowsOf(rough)), who), creditIn(runWith([]), who));
  if (gain.numerator === 0n) return null;
  // A deal may be credited in part only, or weigh more than its own number.
  return deals.rowsOf(roundToInteger(divide(multiply(missing, fraction(rough)), gain), 'half-up'));
}

/** Whose results in which component and window. */
interface Who {
  readonly participant: string;
  readonly component: string;
  readonly window: Period;
}

function resultsIn(run: EarningsRun, { participant, component, window }: Who): readonly ComponentResult[] {
  return resultsFor(run, participant).filter((each) => each.component === component && each.window.key === window.key);
}

function creditIn(run: EarningsRun, who: Who): Fraction {
  return resultsIn(run, who).at(-1)?.creditedToDate ?? zero;
}

function payIn(run: EarningsRun, who: Who): Money {
  const { currency } = run.input.plan.plan;
  return resultsIn(run, who).reduce((so, each) => addMoney(so, each.total), moneyOf(0n, currency));
}

/** The transactions without those that the component's own measure does not know yet on the day of the run. */
function knownOn({ input }: EarningsRun, { outcome }: Place): TransactionSet {
  const { transactions, plan } = input;
  const { measure } = outcome.compiled;
  const { effectiveOn, dates } = columnsOf(transactions);
  const today = toDayNumber(input.asOf.effectiveOn);
  const bases = measure === null ? [] : baseMeasuresOf(measure, plan.measures);
  const columns = [effectiveOn, ...bases.flatMap(({ date }) => dates.get(date) ?? [])];
  const known = Uint8Array.from(effectiveOn, (_, row) => (columns.every((days) => (days[row] ?? 0) <= today) ? 1 : 0));
  return known.includes(0) ? pickTransactions(transactions, known) : transactions;
}

/** Attainment at the end of the window, over its whole quota; null for a component without one. */
function attainmentAt(place: Place, holder: Holder, expected: Fraction): Attainment | null {
  const { outcome } = place;
  const { window } = periodAt(place);
  const { component } = outcome.compiled;
  if (component.quota === null) return null;
  const { input } = outcome.scope;
  const { participant, team } = holder;
  const who =
    team === null ? ({ kind: 'participant', id: participant } as const) : ({ kind: 'team', id: team } as const);
  return attain(expected, input.quotas.of(who, component.id, window, input.plan.plan.calendar));
}
