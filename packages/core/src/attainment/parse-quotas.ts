import {
  collectIssues,
  fail,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '../foundation/index.js';
import { parseDecimal, zero } from '../money/index.js';
import type { QuotaBook, QuotaEntry, QuotaHolder, StatedQuota } from './quota-book.js';
import { type QuotaDocument, quotaDocumentsSchema } from './quota-document.js';
import { type Reading, readRamp, readRelief } from './read-quota-changes.js';
import { isPlainQuota, type QuotaShare, settleQuota } from './settle-quota.js';
import { spreadQuota } from './spread-quota.js';

/**
 * Reads quotas. The parts of a spread quota count as quotas of their periods: another quota for one of them is a duplicate, whichever comes first.
 *
 * Issues: `attainment/unreadable-quotas`, `attainment/quota-holder` (neither or both of participant and team), `attainment/duplicate-quota`,
 * `attainment/negative-quota`, `attainment/spread-not-shorter`, `attainment/spread-weights`, `attainment/spread-unit`, `attainment/negative-ramp`,
 * `attainment/relief-out-of-range`, `attainment/relief-needs-ratio-or-amount`, `calendar/not-a-date`, `calendar/ends-before-start`, `money/not-a-decimal`,
 * `money/imprecise-number`.
 *
 * @example parseQuotas([{ participant: 'ana', component: 'new', period: '2026-Q1', amount: '100000' }]).ok; // true
 */
export function parseQuotas(input: unknown): Result<QuotaBook> {
  const documents = readDocument<QuotaDocument[]>(quotaDocumentsSchema, input, 'attainment/unreadable-quotas');
  if (!documents.ok) return documents;
  const collector = collectIssues();
  const shares: Shares = new Map();
  const entries: QuotaEntry[] = [];
  documents.value.forEach((each, index) => {
    const holder = readHolder(each, { path: [index], collector });
    if (!holder) return;
    const { component, period } = each;
    entries.push({ index, holder, component, period, spreadOver: each.spread?.over ?? null });
    const served = readShares(each, { path: [index], collector });
    const twice = served.find((share) => shareOf(shares, holder, component, share.period) !== undefined);
    if (twice) {
      const expected = 'one quota for a component and period, the parts of a spread one included';
      const found = `${quoteFound(holder.id)} in ${quoteFound(twice.period)}`;
      collector.issues.push(issue('attainment/duplicate-quota', [index], found, expected));
    } else for (const share of served) keepShare(shares, holder, component, share);
  });
  if (collector.issues.length > 0) return fail(collector.issues);
  const detailOf: QuotaBook['detailOf'] = (holder, component, period, calendar) => {
    const share = shareOf(shares, holder, component, period.key);
    return share ? settleQuota(share, period, calendar) : null;
  };
  const of: QuotaBook['of'] = (holder, component, period, calendar) => {
    const share = shareOf(shares, holder, component, period.key);
    if (!share) return null;
    return isPlainQuota(share) ? share.quota.amount : settleQuota(share, period, calendar).value;
  };
  return succeed({ entries, of, detailOf });
}

function readHolder({ participant, team }: QuotaDocument, { path, collector }: Reading): QuotaHolder | undefined {
  if (participant !== undefined && team === undefined) return { kind: 'participant', id: participant };
  if (team !== undefined && participant === undefined) return { kind: 'team', id: team };
  const found = team === undefined ? 'neither' : 'both';
  collector.issues.push(issue('attainment/quota-holder', path, found, 'a participant or a team'));
  return undefined;
}

/** A quota of its own period and, when it is spread, of those inside it. */
function readShares(
  document: QuotaDocument,
  { path, collector }: Reading,
): (QuotaShare & { readonly period: string })[] {
  const { period } = document;
  const within = (...steps: IssuePath): Reading => ({ path: [...path, ...steps], collector });
  const amount = collector.take(parseDecimal(document.amount), [...path, 'amount']) ?? zero;
  if (amount.numerator < 0n) {
    const expected = 'an amount of 0 or more';
    collector.issues.push(
      issue('attainment/negative-quota', [...path, 'amount'], quoteFound(document.amount), expected),
    );
  }
  const ramp = document.ramp ? readRamp(document.ramp, within('ramp')) : null;
  const reliefs = (document.relief ?? []).map((each, index) => readRelief(each, within('relief', index)));
  const quota: StatedQuota = { index: Number(path[0]), period, amount, ramp, reliefs };
  const parts = document.spread ? spreadQuota(quota, document.spread, within('spread')) : [];
  return [{ period, quota, spread: null }, ...parts.map((part) => ({ ...part, quota }))];
}

/** Quotas by kind of holder, holder, component and period: asked for a thousand people, so no key is put together for it. */
type Shares = Map<string, Map<string, Map<string, Map<string, QuotaShare>>>>;

function shareOf(shares: Shares, { kind, id }: QuotaHolder, component: string, period: string): QuotaShare | undefined {
  return shares.get(kind)?.get(id)?.get(component)?.get(period);
}

function keepShare(
  shares: Shares,
  { kind, id }: QuotaHolder,
  component: string,
  share: QuotaShare & { readonly period: string },
): void {
  const byId: Map<string, Map<string, Map<string, QuotaShare>>> = shares.get(kind) ?? new Map();
  const byComponent: Map<string, Map<string, QuotaShare>> = byId.get(id) ?? new Map();
  const byPeriod: Map<string, QuotaShare> = byComponent.get(component) ?? new Map();
  shares.set(kind, byId.set(id, byComponent.set(component, byPeriod.set(share.period, share))));
}
