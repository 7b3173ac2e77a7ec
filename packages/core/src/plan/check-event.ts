import { type Issue, type IssuePath, issue } from '../foundation/index.js';
import type { AxisDocument } from '../rates/index.js';
import { axesOf } from './axes-of.js';
import type { ComponentReading } from './component-reading.js';
import { paysRates } from './pays-by-transaction.js';

/**
 * What cannot be where every transaction stands alone: `attainment.over: 'event'`.
 * Issues: `plan/not-over-event`.
 */
export function checkEvent(reading: ComponentReading): Issue[] {
  if (reading.over !== 'event') return [];
  const { document, pricing } = reading;
  const refuse = (path: IssuePath, found: string, expected: string) =>
    issue('plan/not-over-event', path, found, expected);
  const issues: Issue[] = [];
  if (document.quota) {
    issues.push(refuse(['quota'], 'a quota', 'no quota, since every transaction stands alone'));
  }
  if (pricing && !(pricing.kind === 'table' && paysRates(pricing))) {
    issues.push(refuse(['attainment', 'over'], '`event`', 'a period, or a table of rates'));
  }
  if (pricing?.kind === 'table' && (pricing.table.reach === 'window' || pricing.table.jump !== null)) {
    const key = pricing.table.reach === 'window' ? 'reach' : 'jump';
    issues.push(refuse(['rates', key], 'a setting that looks at other transactions', 'no such setting'));
  }
  if (document.attainment?.read === 'period-end') {
    issues.push(refuse(['attainment', 'read'], '`period-end`', '`at-deal`, or no such setting'));
  }
  for (const { by, path, role } of axesOf(document)) {
    if (role !== 'table' || readsOneEvent(by, reading)) continue;
    const expected = '`amount`, or the measure of a sum or of a ratio of two sums';
    issues.push(refuse(path, 'a number that no single transaction has', expected));
  }
  return issues;
}

/** A sum, or a ratio of two sums: the transaction's own numbers. Unknown measures are reported elsewhere. */
function readsOneEvent(by: AxisDocument, { measures }: ComponentReading): boolean {
  if (typeof by === 'string') return by === 'amount';
  if (!('measure' in by)) return false;
  const of = measures.get(by.measure)?.of;
  if (of === undefined || of.kind === 'sum') return true;
  return of.kind === 'ratio' && of.of.every((id) => (measures.get(id)?.of.kind ?? 'sum') === 'sum');
}
