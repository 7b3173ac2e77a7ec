import type { CreditRule } from './credit-rule.js';
import type { CreditColumnsOptions } from './credits-in-columns.js';
import { dateOrder } from './date-order.js';
import { type Emission, startEmission } from './emission.js';
import { type GivingRule, givingDirect, givingSpecialists, givingTerritory } from './giving-rule.js';
import { rollUpRow } from './roll-up-row.js';
import type { TransactionSet } from './transaction-set.js';

/** Credits the counted rows one by one, in the order of date and id. */
export function emitCredits(set: TransactionSet, options: CreditColumnsOptions): Emission {
  const emission = startEmission(set, options);
  const rules = options.rules.flatMap((rule) => givingRule(emission, rule, options.splits) ?? []);
  const order = dateOrder(set, options.date);
  const { held, sources, misses, days, rollUps } = emission;
  for (let at = 0; at < set.size; at += 1) {
    const row = order ? (order[at] ?? 0) : at;
    if (options.counts[row] !== 1) continue;
    const day = days[row] ?? 0;
    held.length = 0;
    sources.length = 0;
    misses.first = misses.rows.length;
    for (const give of rules) give(row, day);
    if (rollUps.length > 0) rollUpRow(emission, row, day);
  }
  return emission;
}

function givingRule(emission: Emission, rule: CreditRule, splits: 'credit' | 'pay'): GivingRule | null {
  if (rule.kind === 'roll-up') return null;
  if (rule.kind === 'direct') return givingDirect(emission, rule, splits === 'pay' ? null : emission.columns.splits);
  return rule.kind === 'territory' ? givingTerritory(emission, rule) : givingSpecialists(emission, rule);
}
