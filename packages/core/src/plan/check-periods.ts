import type { PeriodKind } from '../calendar/index.js';
import { type Issue, issue, quoteFound } from '../foundation/index.js';
import { axesOf } from './axes-of.js';
import type { ComponentReading } from './component-reading.js';

const monthsOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** True when one kind of period is shorter than another. */
export function isShorter(kind: PeriodKind, than: PeriodKind): boolean {
  return monthsOf[kind] < monthsOf[than];
}

/**
 * The quota and the periods of a component. Issues: `plan/quota-needed`, `plan/quota-not-over-attainment`, `plan/attainment-too-short`.
 */
export function checkPeriods({ document, quota, measurement, over }: ComponentReading): Issue[] {
  const issues: Issue[] = [];
  if (quota === null && axesOf(document).some(({ by, role }) => by === 'attainment' && role !== 'qualify')) {
    const expected = 'the period of the quota, since the pay stands on attainment';
    issues.push(issue('plan/quota-needed', ['quota'], 'nothing', expected));
  }
  const path = ['attainment', 'over'];
  if (over === 'event') return issues;
  if (quota !== null && quota !== over) {
    const expected = `\`${quota}\`, the period of the quota`;
    issues.push(issue('plan/quota-not-over-attainment', path, quoteFound(over), expected));
  }
  if (isShorter(over, measurement)) {
    const expected = `a period at least as long as the measurement period, \`${measurement}\``;
    issues.push(issue('plan/attainment-too-short', path, quoteFound(over), expected));
  }
  return issues;
}
