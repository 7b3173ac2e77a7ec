import type { CreditRule, CreditRuleDocument } from '../crediting/index.js';
import { toExactText } from '../money/index.js';
import { axisDocumentOf, gridDocumentOf, rateTableDocumentOf } from '../rates/index.js';
import type { Pool, Pricing, ScorecardGoal } from './compiled-plan.js';
import type { PoolDocument, RatesDocument, ScorecardDocument, ScorecardGoalDocument } from './component-document.js';

/** What a component pays by, in normal form. */
export function pricingDocumentOf(pricing: Pricing): {
  readonly rates: RatesDocument | null;
  readonly scorecard: ScorecardDocument | null;
} {
  switch (pricing.kind) {
    case 'table':
      return { rates: rateTableDocumentOf(pricing.table), scorecard: null };
    case 'grid':
      return { rates: { grid: gridDocumentOf(pricing.grid) }, scorecard: null };
    case 'scorecard':
      return { rates: null, scorecard: { goals: pricing.goals.map(goalDocumentOf) } };
    default:
      return { rates: null, scorecard: null };
  }
}

function goalDocumentOf({ id, weight, table }: ScorecardGoal): ScorecardGoalDocument {
  return {
    id,
    by: axisDocumentOf(table.by),
    weight: toExactText(weight),
    mode: table.mode === 'whole' ? 'whole' : 'interpolated',
    tiers: table.tiers.map(({ from, result, edge }) => ({
      from: toExactText(from),
      payout: toExactText(result),
      edge,
    })),
    ...(table.mode === 'interpolated' ? { outside: table.outside } : {}),
  };
}

/** A credit rule in normal form. */
export function creditRuleDocumentOf(rule: CreditRule): CreditRuleDocument {
  switch (rule.kind) {
    case 'overlay':
    case 'assist':
      return { ...rule, share: toExactText(rule.share) };
    case 'roll-up': {
      const depth = Number.isFinite(rule.depth) ? rule.depth : 'all';
      return { kind: 'roll-up', depth, of: rule.of, share: toExactText(rule.share) };
    }
    default:
      return rule;
  }
}

/** A pool in normal form. */
export function poolDocumentOf({ share, weights, qualify }: Pool): PoolDocument {
  const texts = [...weights].map(([participant, weight]) => [participant, toExactText(weight)] as const);
  return {
    share,
    ...(share === 'weights' ? { weights: Object.fromEntries(texts) } : {}),
    ...(qualify ? { qualify: { by: axisDocumentOf(qualify.by), atLeast: toExactText(qualify.atLeast) } } : {}),
  };
}
