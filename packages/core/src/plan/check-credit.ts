import { type Issue, issue } from '../foundation/index.js';
import type { ComponentReading } from './component-reading.js';

/**
 * What is divided when a transaction is split, and what all of it may cost. Issues: `plan/splits-need-deal-lines`,
 * `plan/splits-need-direct-credit`, `plan/negative-budget`, `plan/budget-needs-deal-lines`.
 */
export function checkCredit({ document, crediting, paysByDeal, pricing, budget }: ComponentReading): Issue[] {
  const issues: Issue[] = [];
  const byDeal = 'rates of a sum or a count, of participants: only these pay transaction by transaction';
  if (document.splits === 'pay' && paysByDeal === false) {
    issues.push(issue('plan/splits-need-deal-lines', ['splits'], '`pay`', byDeal));
  }
  const onlyDirect =
    crediting === null || (crediting.length === 1 && crediting.every((rule) => rule.kind === 'direct'));
  if (document.splits === 'pay' && !onlyDirect) {
    const expected = 'direct credit alone: the owner is credited, and the holders of the splits are paid';
    issues.push(issue('plan/splits-need-direct-credit', ['crediting'], 'other rules of credit', expected));
  }
  if (budget && budget.numerator < 0n) {
    issues.push(issue('plan/negative-budget', ['budget'], `\`${document.budget}\``, '0 or more'));
  }
  if (budget && paysByDeal === false && pricing?.kind !== 'goal') {
    issues.push(issue('plan/budget-needs-deal-lines', ['budget'], 'a budget', byDeal));
  }
  return issues;
}
