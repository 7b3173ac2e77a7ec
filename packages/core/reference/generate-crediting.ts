import type { Chances } from './mechanisms.js';
import type { ComponentDocument, CreditKind, CreditRuleDocument, RollUpDocument } from './plan-documents.js';

type OwnRule = Exclude<CreditRuleDocument, RollUpDocument>;

/** Rules of crediting, in some order of precedence; most components have none, and mean direct credit. */
export function generateCrediting(chances: Chances): Pick<ComponentDocument, 'crediting'> {
  const { pick, chance, uses } = chances;
  const rules: OwnRule[] = chance(0.7) ? [{ kind: 'direct' }] : [];
  const add = (rule: OwnRule) => (chance(0.5) ? rules.push(rule) : rules.unshift(rule));
  if (uses('territory', 0.35)) {
    const holders = pick([
      {},
      { holders: 'each' as const },
      { holders: 'by-weight' as const },
      { holders: 'by-weight' as const },
    ]);
    add({ kind: 'territory', field: 'region', ...holders });
  }
  for (const kind of ['overlay', 'assist'] as const) {
    if (uses(kind, 0.3)) add({ kind, ...(chance(0.4) ? { share: pick(['0.5', '1/3', '2']) } : {}) });
  }
  if (uses('roll-up', 0.4)) return { crediting: withRollUp(chances, rules) };
  const isPlain = rules.length === 0 || (rules.length === 1 && rules[0]?.kind === 'direct');
  return isPlain ? {} : { crediting: rules };
}

/** A roll-up of some of the kinds that the other rules give, which may then count for nobody themselves. */
function withRollUp({ pick, chance, uses }: Chances, rules: readonly OwnRule[]): CreditRuleDocument[] {
  const given = rules.length === 0 ? (['direct', 'split'] as const) : rules.flatMap(kindsOf);
  const usual: readonly CreditKind[] = ['direct', 'split', 'territory'];
  const some = given.filter(() => chance(0.6));
  const chosen = chance(0.4) && some.length > 0 ? some : given;
  const isUsual = given.some((kind) => usual.includes(kind)) && chance(0.6);
  const rolledUp = isUsual ? usual : chosen;
  return [
    ...rules.map((rule) => {
      const isRolledUp = kindsOf(rule).some((kind) => rolledUp.includes(kind));
      return isRolledUp && uses('rule-that-does-not-count', 0.3) ? { ...rule, counts: false } : rule;
    }),
    {
      kind: 'roll-up',
      ...(chance(0.5) ? { depth: pick([1, 2, 'all'] as const) } : {}),
      ...(isUsual ? {} : { of: rolledUp }),
      ...(chance(0.4) ? { share: pick(['0.5', '1/3', '0.1']) } : {}),
    },
  ];
}

function kindsOf({ kind }: OwnRule): readonly CreditKind[] {
  return kind === 'direct' ? ['direct', 'split'] : [kind];
}
