import type { PlainDate } from '../../calendar/index.js';
import type { CreditRule, TransactionRow } from '../../crediting/index.js';
import { holdersOf, isEmployedOn, managerChain, type Organization } from '../../people/index.js';

/** In what way a transaction has to name somebody so that the first rule that can credits them; null when none can. */
export function creditedAs(
  rules: readonly CreditRule[],
  organization: Organization,
  { participant, on }: { readonly participant: string; readonly on: PlainDate },
): Partial<TransactionRow> | null {
  for (const rule of rules) {
    const named = namedBy(rule, organization, participant, on);
    if (named !== null) return named;
  }
  return null;
}

function namedBy(
  rule: CreditRule,
  organization: Organization,
  participant: string,
  on: PlainDate,
): Partial<TransactionRow> | null {
  if (rule.kind === 'roll-up') {
    const below = [...organization.participants.keys()].find((id) => {
      const level = managerChain(organization, id, on).indexOf(participant);
      return level >= 0 && level < rule.depth && isEmployedOn(organization, id, on);
    });
    return below === undefined ? null : { owner: below };
  }
  if (!rule.counts) return null;
  if (rule.kind === 'direct') return { owner: participant };
  if (rule.kind !== 'territory') return { credits: [{ participant, kind: rule.kind }] };
  const held = [...organization.territories.keys()].find((id) =>
    holdersOf(organization, id, on).some((holder) => holder.participant === participant),
  );
  return held === undefined ? null : { fields: { [rule.field]: held } };
}
