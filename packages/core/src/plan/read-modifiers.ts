import { checkCondition } from '../crediting/index.js';
import {
  assertNever,
  collectIssues,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { compare, type DecimalInput, type Fraction, one, parseFraction, zero } from '../money/index.js';
import { type Axis, type Cap, type PeriodMultiplier, parseAxis, parseFactors } from '../rates/index.js';
import type { Modifiers, TransactionMultiplier } from './compiled-plan.js';
import type {
  CapDocument,
  ModifierDocument,
  PeriodMultiplierDocument,
  TransactionMultiplierDocument,
} from './modifier-document.js';

/** {@link Modifiers} while they are gathered. */
type Gathered = {
  -readonly [Kind in keyof Modifiers]: Modifiers[Kind] extends readonly (infer Each)[] ? Each[] : Modifiers[Kind];
};

const spans = ['deal', 'period', 'quarter', 'year'] as const;

/**
 * Reads the modifiers of a component into the order in which they are applied; the paths start at the list. A threshold is a gate by own
 * attainment, or by own credit without a quota. Caps come by span, shortest first, and in the order of the list within one.
 *
 * Issues: `plan/negative-modifier`, `plan/cap-needs-one-limit`, `plan/beyond-not-a-share`, `plan/duplicate-floor`, and those of `parseAxis`,
 * `parseFactors`, `checkCondition` and `money`.
 */
export function readModifiers(documents: readonly ModifierDocument[], hasQuota: boolean): Result<Modifiers> {
  const collector = collectIssues();
  const into: Gathered = {
    gates: [],
    dealMultipliers: [],
    periodMultipliers: [],
    caps: [],
    dealKickers: [],
    periodKickers: [],
    floor: null,
  };
  for (const [index, each] of documents.entries()) gather(each, { into, path: [index], hasQuota }, collector);
  into.caps.sort((a, b) => spans.indexOf(a.per) - spans.indexOf(b.per));
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(into);
}

interface Gathering {
  readonly into: Gathered;
  readonly path: IssuePath;
  readonly hasQuota: boolean;
}

function gather(each: ModifierDocument, { into, path, hasQuota }: Gathering, collector: IssueCollector): void {
  const number = (key: string, given: DecimalInput) => readNumber(given, [...path, key], collector);
  const positive = (key: string, given: DecimalInput) => readNotNegative(given, [...path, key], collector);
  switch (each.kind) {
    case 'gate': {
      const { catchUp = false, closesFloor = false } = each;
      const by = readAxis(each.by, path, collector);
      into.gates.push({ by, atLeast: number('atLeast', each.atLeast), catchUp, closesFloor });
      return;
    }
    case 'threshold': {
      const by: Axis = { kind: hasQuota ? 'attainment' : 'amount' };
      into.gates.push({ by, atLeast: number('atLeast', each.atLeast), catchUp: false, closesFloor: false });
      return;
    }
    case 'multiplier':
      if ('where' in each) into.dealMultipliers.push(readFactor(each, path, collector));
      else into.periodMultipliers.push(readFactors(each, path, collector));
      return;
    case 'cap':
      into.caps.push(readCap(each, path, collector));
      return;
    case 'floor':
      if (into.floor !== null) {
        const expected = 'one floor, the highest of them';
        collector.issues.push(issue('plan/duplicate-floor', path, 'a second floor', expected));
      }
      into.floor = positive('amount', each.amount);
      return;
    case 'kicker': {
      const amount = positive('amount', each.amount);
      if (each.per === 'deal') {
        collector.take(checkCondition(each.where), [...path, 'where']);
        into.dealKickers.push({ where: each.where, amount });
      } else {
        const by = readAxis(each.by, path, collector);
        into.periodKickers.push({ by, atLeast: number('atLeast', each.atLeast), amount });
      }
      return;
    }
    default:
      assertNever(each);
  }
}

function readNumber(given: DecimalInput, path: IssuePath, collector: IssueCollector): Fraction {
  return collector.take(parseFraction(given), path) ?? zero;
}

function readNotNegative(given: DecimalInput, path: IssuePath, collector: IssueCollector): Fraction {
  const value = readNumber(given, path, collector);
  if (value.numerator < 0n)
    collector.issues.push(issue('plan/negative-modifier', path, quoteFound(given), '0 or more'));
  return value;
}

function readAxis(by: Parameters<typeof parseAxis>[0], path: IssuePath, collector: IssueCollector): Axis {
  return collector.take(parseAxis(by), [...path, 'by']) ?? { kind: 'amount' };
}

function readFactor(
  { where, factor, combine = 'multiply' }: TransactionMultiplierDocument,
  path: IssuePath,
  collector: IssueCollector,
): TransactionMultiplier {
  collector.take(checkCondition(where), [...path, 'where']);
  return { where, factor: readNotNegative(factor, [...path, 'factor'], collector), combine };
}

function readFactors(document: PeriodMultiplierDocument, path: IssuePath, collector: IssueCollector): PeriodMultiplier {
  const { mode, outside, combine = 'multiply' } = document;
  if (outside !== undefined && mode === 'whole') {
    const expected = 'no such setting beside tiers, which have no gaps';
    const found = 'a setting that this table does not read';
    collector.issues.push(issue('rates/setting-unused', [...path, 'outside'], found, expected));
  }
  const tiers = collector.take(parseFactors(document.tiers), [...path, 'tiers']) ?? [];
  return { by: readAxis(document.by, path, collector), mode, tiers, outside: outside ?? 'flat', combine };
}

function readCap(document: CapDocument, path: IssuePath, collector: IssueCollector): Cap {
  const { per, amount, targetIncentive, beyond = '0' } = document;
  if ((amount === undefined) === (targetIncentive === undefined)) {
    const found = amount === undefined ? 'neither' : 'both';
    collector.issues.push(issue('plan/cap-needs-one-limit', path, found, 'either `amount` or `targetIncentive`'));
  }
  const limit = (key: string, given: DecimalInput | undefined) =>
    given === undefined ? null : readNotNegative(given, [...path, key], collector);
  const part = readNumber(beyond, [...path, 'beyond'], collector);
  if (part.numerator < 0n || compare(part, one) > 0) {
    const expected = 'a share of the excess, from 0 to 1';
    collector.issues.push(issue('plan/beyond-not-a-share', [...path, 'beyond'], quoteFound(beyond), expected));
  }
  return {
    per,
    amount: limit('amount', amount),
    targetIncentive: limit('targetIncentive', targetIncentive),
    beyond: part,
  };
}
