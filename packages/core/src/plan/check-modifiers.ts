import { type Issue, issue, quoteFound } from '../foundation/index.js';
import { isShorter } from './check-periods.js';
import type { ComponentReading } from './component-reading.js';
import type { ModifierDocument } from './modifier-document.js';

/**
 * Modifiers together with what they modify.
 * Issues: `plan/modifier-needs-deal-lines`, `plan/ambiguous-multiplier`, `plan/cap-too-short`.
 */
export function checkModifiers(reading: ComponentReading): Issue[] {
  const { document, pricing, paysByDeal, measurement } = reading;
  if (!pricing || pricing.kind === 'goal') return [];
  const ambiguous = whyAmbiguous(reading);
  return (document.modifiers ?? []).flatMap((each, index): Issue[] => {
    const path = ['modifiers', index];
    if (isOfDeals(each) && paysByDeal === false) {
      const expected = 'rates of a sum or a count, of participants: only these pay transaction by transaction';
      return [issue('plan/modifier-needs-deal-lines', path, `a ${each.kind} of single transactions`, expected)];
    }
    if (each.kind === 'multiplier' && 'where' in each && ambiguous) {
      return [
        issue('plan/ambiguous-multiplier', path, `a multiplier of single transactions beside ${ambiguous}`, clear),
      ];
    }
    if (each.kind === 'cap' && (each.per === 'quarter' || each.per === 'year') && isShorter(each.per, measurement)) {
      const expected = `a span at least as long as the measurement period, \`${measurement}\``;
      return [issue('plan/cap-too-short', [...path, 'per'], quoteFound(each.per), expected)];
    }
    return [];
  });
}

const clear = "`read: 'at-deal'`, slices, or a `whole` table with `jump: 'final-rate'`";

function isOfDeals(each: ModifierDocument): boolean {
  if (each.kind === 'multiplier') return 'where' in each;
  return (each.kind === 'cap' || each.kind === 'kicker') && each.per === 'deal';
}

/** Where one transaction changes what others are paid, nothing says whose multiplier the change takes. */
function whyAmbiguous({ pricing, read, over }: ComponentReading): string | null {
  if (over === 'event') return null;
  if (pricing?.kind === 'grid') return 'a grid';
  if (pricing?.kind !== 'table') return null;
  const { mode, tiers, jump } = pricing.table;
  if (mode === 'marginal') return tiers.some((tier) => tier.retroactive) ? 'a retroactive edge' : null;
  return read === 'period-end' && jump === null
    ? `a table of the mode \`${mode}\` that is read at the period's end`
    : null;
}
