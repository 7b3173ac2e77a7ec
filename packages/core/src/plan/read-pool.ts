import { collectIssues, fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { type Fraction, parseFraction } from '../money/index.js';
import { parseAxis } from '../rates/index.js';
import type { Pool } from './compiled-plan.js';
import type { PoolDocument } from './component-document.js';

/**
 * Reads how a team's money is divided; the paths start at the pool.
 * Issues: `plan/pool-weights` (missing, unused, negative, or all 0), and those of `parseAxis` and `money`.
 */
export function readPool({ share, weights: given, qualify: gate }: PoolDocument): Result<Pool> {
  const collector = collectIssues();
  const weights = new Map<string, Fraction>();
  for (const [participant, weight] of Object.entries(given ?? {})) {
    const read = collector.take(parseFraction(weight), ['weights', participant]);
    if (read) weights.set(participant, read);
    if (read && read.numerator < 0n) {
      collector.issues.push(issue('plan/pool-weights', ['weights', participant], quoteFound(weight), '0 or more'));
    }
  }
  if (share !== 'weights' && given !== undefined) {
    const expected = "no weights, or `share: 'weights'`";
    collector.issues.push(issue('plan/pool-weights', ['weights'], 'weights that nothing reads', expected));
  }
  if (share === 'weights' && ![...weights.values()].some((weight) => weight.numerator > 0n)) {
    const expected = 'a weight above 0 for at least one participant';
    collector.issues.push(issue('plan/pool-weights', ['weights'], given ? 'none above 0' : 'nothing', expected));
  }
  const by = gate && collector.take(parseAxis(gate.by), ['qualify', 'by']);
  const atLeast = gate && collector.take(parseFraction(gate.atLeast), ['qualify', 'atLeast']);
  if (collector.issues.length > 0) return fail(collector.issues);
  return succeed({ share, weights, qualify: by && atLeast ? { by, atLeast } : null });
}
