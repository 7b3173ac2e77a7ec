import { expect, test } from 'vitest';
import { generateDocuments } from '../../reference/generate-documents.js';
import { mechanisms } from '../../reference/mechanisms.js';
import { type Quantity, type TraceNode, type TraceStep, traceSteps, walkTrace } from '../explain/index.js';
import { groupBy, unwrap } from '../foundation/index.js';
import {
  add,
  compare,
  digitsOf,
  type Fraction,
  fraction,
  minorUnitsOf,
  multiply,
  negate,
  one,
  parseFraction,
  roundToMinorUnits,
  subtract,
  sum,
  zero,
} from '../money/index.js';
import type { CompiledComponent } from '../plan/index.js';
import { capSum, joinFactors } from '../rates/index.js';
import { type EarningLine, type EarningsRun, explainLine, runFrom } from './index.js';

/**
 * An explanation is worth nothing when it does not add up. Here every line is calculated again from what its own steps say, slice by slice,
 * by somebody who has never seen a transaction; only whether factors add and what a soft cap lets through stands in the plan alone.
 */
const firstSeed = 20_263_123;
const cases = 360;

const seen = { line: 0, closed: 0, factor: 0, added: 0, dealCap: 0, kicker: 0, cap: 0, soft: 0, two: 0, takenBack: 0 };
const kinds = { 'result-line': 0, 'team-line': 0, 'floor-line': 0, 'kicker-line': 0, 'catch-up-line': 0, line: 0 };
const steps = new Set<TraceStep>();
const others = { budget: 0, pool: 0, shared: 0, payout: 0, goal: 0, lineRounding: 0 };

test('the leaves of an explanation add up to its line: slices, factors, caps and the cents', () => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const made = runFrom(generateDocuments(seed, mechanisms));
    if (!made.ok) continue;
    const run = made.value;
    const groups = groupBy(run.lines, (line) => [line.participant, line.component, line.period.key].join('\n'));
    for (const lines of groups.values()) checkGroup(run, lines, `seed ${seed}`);
  }
  expect(Math.min(...Object.values(seen), ...Object.values(kinds), ...Object.values(others))).toBeGreaterThan(3);
  // A grid is told by its two axes and the payout, the slice or the amount that it names.
  expect(traceSteps.filter((step) => !steps.has(step))).toEqual([]);
});

/** The lines of one participant, component and period in order: each goes on from the running total of those before it. */
function checkGroup(run: EarningsRun, lines: readonly EarningLine[], about: string): void {
  const { rounding, currency } = run.input.plan.plan;
  const round = (exact: Fraction) => roundToMinorUnits(exact, digitsOf(currency), rounding.mode);
  let total = zero;
  for (const line of lines) {
    const where = `${about} ${line.id}`;
    const trace = explainLine(run, line);
    for (const { step } of walkTrace(trace)) steps.add(step);
    expect(unitsOf(trace.value), where).toBe(minorUnitsOf(line.amount));
    if (trace.step === 'pool-line') checkPool(trace, where);
    else if (trace.step === 'shared-line') checkShared(trace, where);
    else {
      kinds[trace.step as keyof typeof kinds] += 1; // every other step of a line is one of these
      const compiled = compiledOf(run, line);
      if (compiled.component.splits === 'pay') {
        checkAlone(trace, compiled, where);
        continue;
      }
      const left = trace.step === 'floor-line' ? floorOf(trace, total) : leftOf(trace, compiled, { total, where });
      const after = add(total, left);
      const units = rounding.at === 'line' ? round(left) : round(after) - round(total);
      total = after;
      checkCents(trace, units, where);
      if (rounding.at === 'line') others.lineRounding += 1;
      seen.line += 1;
    }
  }
}

/** Where pay is shared an owner's deals between these lines stand with their holders, so the running total is what the line itself says. */
function checkAlone(trace: TraceNode, compiled: CompiledComponent, where: string): void {
  const before = trace.children.find(({ step }) => step === 'capped-before')?.value ?? null;
  if (trace.step !== 'floor-line') leftOf(trace, compiled, { total: before ? exactOf(before) : zero, where });
  checkCents(trace, unitsOf(centsOf(trace.children)), where);
}

/** What a budget leaves stands beside what the line would have been. */
function checkCents({ value, children }: TraceNode, units: bigint, where: string): void {
  const cents = children.find(({ step }) => step === 'rounding' || step === 'rounding-difference');
  expect(unitsOf(cents?.value ?? null), where).toBe(units);
  if (cents?.step === 'rounding-difference') {
    expect(subtract(factOf(cents, 'after'), factOf(cents, 'before')), where).toEqual(exactOf(cents.value));
  }
  const budget = children.find(({ step }) => step === 'budget');
  if (budget) {
    others.budget += 1;
    expect(factOf(budget, 'before'), where).toEqual(exactOf(cents?.value ?? null));
  }
  expect((budget ?? cents)?.value, where).toEqual(value);
}

interface Before {
  readonly total: Fraction;
  readonly where: string;
}

/** What a line adds to the running total behind all caps. */
function leftOf({ step, children }: TraceNode, compiled: CompiledComponent, { total, where }: Before): Fraction {
  const extra = { 'kicker-line': 'kicker', 'catch-up-line': 'catch-up' }[step as string];
  const closed = children.some((child) => child.step === 'gate-closed');
  if (closed) seen.closed += 1;
  const uncapped =
    extra === undefined
      ? closed
        ? zero
        : modified(children, compiled, where)
      : exactOf(children.find((child) => child.step === extra)?.value ?? null);
  let left = uncapped;
  const spans = compiled.modifiers.caps.filter(({ per }) => per !== 'deal');
  const caps = children.filter(({ step: each }) => each === 'cap' || each === 'soft-cap');
  expect(caps.length, where).toBe(closed ? 0 : spans.length);
  caps.forEach((cap, index) => {
    const [before, amount] = [factOf(cap, 'before'), exactOf(cap.value)];
    const beyond = spans[index]?.beyond ?? zero;
    if (cap.step === 'soft-cap') expect(factOf(cap, 'beyond'), where).toEqual(beyond);
    expect(cap.step, where).toBe(beyond.numerator === 0n ? 'cap' : 'soft-cap');
    left = subtract(capSum(add(before, left), amount, beyond), capSum(before, amount, beyond));
    if (beyond.numerator !== 0n) seen.soft += 1;
  });
  if (caps.length > 0) {
    const [after, before] = ['capped-after', 'capped-before'].map((name) =>
      children.find((each) => each.step === name),
    );
    expect(exactOf(before?.value ?? null), where).toEqual(total);
    expect(exactOf(after?.value ?? null), where).toEqual(add(total, left));
    if (compare(left, uncapped) !== 0) seen.cap += 1;
    if (caps.length > 1) seen.two += 1;
  }
  return left;
}

/** Raw pay × factors, held to the cap for one deal, and the kickers of the deal. */
function modified(children: readonly TraceNode[], { modifiers }: CompiledComponent, where: string): Fraction {
  const raw = rawOf(children, where);
  const own = children.find(({ step }) => step === 'deal-multiplier');
  const factors = children
    .filter(({ step }) => step === 'multiplier' || step === 'added-multiplier')
    .map((each, index) => {
      const combine = each.step === 'multiplier' ? ('multiply' as const) : ('add' as const);
      expect(modifiers.periodMultipliers[index]?.combine, where).toBe(combine);
      return { factor: exactOf(each.value), combine };
    });
  const factor = multiply(own ? exactOf(own.value) : one, joinFactors(factors));
  const multiplied = children.find(({ step }) => step === 'multiplied');
  if (multiplied) expect(factOf(multiplied, 'factor'), where).toEqual(factor);
  if (multiplied) expect(exactOf(multiplied.value), where).toEqual(multiply(raw, factor));
  else expect(factor, where).toEqual(one);
  if (compare(factor, one) !== 0) seen.factor += 1;
  if (factors.filter(({ combine }) => combine === 'add').length > 1) seen.added += 1;
  const dealCap = children.find(({ step }) => step === 'deal-cap');
  const kicker = children.find(({ step }) => step === 'kicker');
  if (dealCap) seen.dealCap += 1;
  if (kicker) seen.kicker += 1;
  return add(dealCap ? exactOf(dealCap.value) : multiply(raw, factor), kicker ? exactOf(kicker.value) : zero);
}

/** The curve after less the curve before, or a deal priced by itself: each is the sum of its slices. */
function rawOf(children: readonly TraceNode[], where: string): Fraction {
  const priced = children.filter(({ step }) => ['priced', 'curve-after', 'curve-before'].includes(step));
  expect(priced.length, where).toBeGreaterThan(0);
  return sum(
    priced.map((each) => {
      const pay = sum(each.children.map((leaf) => payOfLeaf(leaf, where)));
      expect(exactOf(each.value), where).toEqual(pay);
      return each.step === 'curve-before' ? negate(pay) : pay;
    }),
  );
}

function payOfLeaf(leaf: TraceNode, where: string): Fraction {
  const pay = exactOf(leaf.value);
  if (leaf.step === 'slice') {
    expect(multiply(factOf(leaf, 'width'), factOf(leaf, 'rate')), where).toEqual(pay);
    if (factOf(leaf, 'width').numerator < 0n) seen.takenBack += 1;
  }
  if (leaf.step === 'payout') {
    const parts = ['payout', 'share', 'target'].map((name) => factOf(leaf, name));
    expect(parts.reduce(multiply, one), where).toEqual(pay);
    others.payout += 1;
  }
  if (leaf.step === 'goal') others.goal += 1;
  return pay;
}

function floorOf({ children }: TraceNode, total: Fraction): Fraction {
  return subtract(exactOf(children.find(({ step }) => step === 'floor')?.value ?? null), total);
}

/** A part of a pool is the nearest cent to its weight's share, and never a whole cent off. */
function checkPool({ value, children }: TraceNode, where: string): void {
  const part = children.find(({ step }) => step === 'pool-part');
  const whole = children.find(({ step }) => step === 'pool');
  expect(part?.value, where).toEqual(value);
  if (!part || !whole || factOf(part, 'weights').numerator === 0n) return;
  const weights = factOf(part, 'weights');
  const share = multiply(exactOf(whole.value), factOf(part, 'weight'));
  expectWithinCent([multiply(exactOf(value), weights), share], multiply(weights, minorUnitOf(value)), where);
  others.pool += 1;
}

/** A part of a deal's pay is the nearest cent to the share of the owner's line, which is itself explained. */
function checkShared({ value, children }: TraceNode, where: string): void {
  const part = children.find(({ step }) => step === 'pay-share');
  if (!part) throw new Error(`${where} does not say which share it is`);
  expect(part.value, where).toEqual(value);
  const whole = part.facts.whole as Quantity; // a whole is an amount of money
  expectWithinCent([exactOf(value), multiply(exactOf(whole), factOf(part, 'share'))], minorUnitOf(whole), where);
  checkCents({ ...part, value: whole, children }, unitsOf(centsOf(children)), where);
  others.shared += 1;
}

function centsOf(children: readonly TraceNode[]): Quantity | null {
  return children.find(({ step }) => step === 'rounding' || step === 'rounding-difference')?.value ?? null;
}

/** Two values are less than a minor unit apart. */
function expectWithinCent([a, b]: readonly [Fraction, Fraction], cent: Fraction, where: string): void {
  const difference = subtract(a, b);
  const size = difference.numerator < 0n ? negate(difference) : difference;
  expect(compare(size, cent), where).toBeLessThan(0);
}

function minorUnitOf(quantity: Quantity | null): Fraction {
  const digits = quantity?.unit === 'money' ? digitsOf(quantity.currency) : 0;
  return fraction(1n, 10n ** BigInt(digits));
}

function compiledOf(run: EarningsRun, { component }: EarningLine): CompiledComponent {
  const found = run.input.plan.components.find((each) => each.component.id === component);
  if (!found) throw new Error(`no component ${component}`);
  return found;
}

function factOf({ facts }: TraceNode, name: string): Fraction {
  const fact = facts[name];
  return exactOf(typeof fact === 'object' ? fact : null);
}

function exactOf(quantity: Quantity | null): Fraction {
  if (quantity === null) throw new Error('a step without a value');
  return unwrap(parseFraction(quantity.exact ?? (quantity.unit === 'money' ? quantity.amount : quantity.value)));
}

function unitsOf(quantity: Quantity | null): bigint {
  if (quantity?.unit !== 'money' || quantity.exact !== undefined) throw new Error('no whole amount of money');
  return minorUnitsOf(quantity);
}
