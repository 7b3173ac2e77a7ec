import type { Chances } from './mechanisms.js';
import type { ComponentDocument, CreditKind, CreditRuleDocument } from './plan-documents.js';

/** Rules of crediting, in some order of precedence; most components have none, and mean direct credit. */
export function generateCrediting(chances: Chances): Pick<ComponentDocument, 'crediting'> {
  const { pick, chance, uses } = chances;
  const counts = () => (uses('rule-that-does-not-count', 0.2) ? { counts: false } : {});
  const rules: CreditRuleDocument[] = [];
  const add = (rule: CreditRuleDocument) => (chance(0.5) ? rules.push(rule) : rules.unshift(rule));
  if (chance(0.7)) rules.push({ kind: 'direct', ...(rules.length > 0 ? counts() : {}) });
  if (uses('territory', 0.3)) {
    add({
      kind: 'territory',
      field: 'region',
      ...(chance(0.5) ? { holders: pick(['each', 'by-weight']) } : {}),
      ...counts(),
    });
  }
  for (const kind of ['overlay', 'assist'] as const) {
    if (uses(kind, 0.3)) add({ kind, ...(chance(0.4) ? { share: pick(['0.5', '1/3', '2']) } : {}), ...counts() });
  }
  const isRolledUp = uses('roll-up', 0.35);
  const counting = rules.map((rule) => (isRolledUp ? rule : { ...rule, counts: true }));
  if (isRolledUp) {
    const of: readonly CreditKind[] = pick([['direct'], ['split', 'territory'], ['direct', 'overlay', 'assist']]);
    counting.push({
      kind: 'roll-up',
      ...(chance(0.5) ? { depth: pick([1, 2, 'all'] as const) } : {}),
      ...(chance(0.3) ? { of } : {}),
      ...(chance(0.4) ? { share: pick(['0.5', '1/3', '0.1']) } : {}),
    });
  }
  const isPlain = counting.length === 0 || (counting.length === 1 && counting[0]?.kind === 'direct');
  return isPlain ? {} : { crediting: counting };
}
