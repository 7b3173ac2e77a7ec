import type { QuotaEntry } from '../attainment/index.js';
import { type PeriodKind, periodOfKey } from '../calendar/index.js';
import { finding, type Issue, quoteFound } from '../foundation/index.js';
import type { EarningsInput } from './earnings-input.js';

/**
 * Quotas that nobody on this plan will ever reach: of somebody unknown, for a component that the plan does not have, or in a
 * period that is not one of the component's. They may belong to another plan, so they are findings; a misspelt one would
 * otherwise only show as a quota that is missing.
 */
export function checkQuotas(input: EarningsInput): Issue[] {
  const { plan, quotas } = input;
  const kinds = new Map<string, PeriodKind | null>();
  const kindOf = (period: string) => {
    const known = kinds.get(period);
    if (known !== undefined) return known;
    const parsed = periodOfKey(plan.plan.calendar, period);
    const kind = parsed.ok ? parsed.value.kind : null;
    kinds.set(period, kind);
    return kind;
  };
  const findings: Issue[] = [];
  for (const entry of quotas.entries) {
    const found = mismatchOf(input, entry, kindOf);
    if (found !== null) findings.push(found);
  }
  return findings;
}

function mismatchOf(
  { plan, organization }: EarningsInput,
  { index, holder, component, period, spreadOver }: QuotaEntry,
  kindOf: (period: string) => PeriodKind | null,
): Issue | null {
  const known = holder.kind === 'team' ? organization.teams : organization.participants;
  if (!known.has(holder.id)) return unmatched(index, holder.kind, holder.id, `the id of a ${holder.kind}`);
  const named = plan.plan.components.find((each) => each.id === component);
  if (!named) return unmatched(index, 'component', component, `a component of plan \`${plan.plan.id}\``);
  if (named.quota === null) return unmatched(index, 'component', component, 'a component with a quota');
  if (named.of !== holder.kind) return unmatched(index, holder.kind, holder.id, `the quota of a ${named.of}`);
  const kind = kindOf(period);
  const served = kind === named.quota || (kind !== null && spreadOver === named.quota);
  return served ? null : unmatched(index, 'period', period, `a ${named.quota} of the plan's calendar`);
}

function unmatched(index: number, step: string, found: string, expected: string): Issue {
  return finding('earnings/quota-unmatched', ['quotas', index, step], quoteFound(found), expected);
}
