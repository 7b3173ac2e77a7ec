import type { CreditRule } from './credit-rule.js';
import type { CreditColumnsOptions } from './credits-in-columns.js';
import type { Emission } from './emission.js';
import { type GivingRule, givingDirect, givingSpecialists, givingTerritory } from './giving-rule.js';
import { rollUpRow } from './roll-up-row.js';

/** The way for every row: all rules in their order, with a reason for everybody who is not credited. */
export function carefulRows(emission: Emission, options: CreditColumnsOptions): GivingRule {
  const rules = options.rules.flatMap((rule) => givingRule(emission, rule, options.splits) ?? []);
  const { held, sources, misses, rollUps } = emission;
  return (row, day) => {
    held.size = 0;
    sources.size = 0;
    misses.row = row;
    misses.first = misses.rows.length;
    for (const give of rules) give(row, day);
    if (rollUps.length > 0) rollUpRow(emission, row, day);
  };
}

function givingRule(emission: Emission, rule: CreditRule, splits: 'credit' | 'pay'): GivingRule | null {
  if (rule.kind === 'roll-up') return null;
  if (rule.kind === 'direct') return givingDirect(emission, rule, splits === 'pay' ? null : emission.columns.splits);
  return rule.kind === 'territory' ? givingTerritory(emission, rule) : givingSpecialists(emission, rule);
}
