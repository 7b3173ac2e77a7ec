/**
 * @typedef {typeof import('@paceline/core')} Engine
 *
 * @typedef {object} RunDocuments
 * @property {unknown} plan
 * @property {unknown} people
 * @property {unknown} [quotas]
 * @property {unknown} assignments
 * @property {{ readonly from: string, readonly to: string }} range
 * @property {string} asOf
 */

/**
 * Reads the documents once, so that the calculation over them can be repeated and timed without them.
 *
 * @param {Engine} engine
 * @param {RunDocuments} documents
 * @param {import('@paceline/core').TransactionSet} transactions
 */
export function prepareRun({ unwrap, ...engine }, documents, transactions) {
  const { plan, people, quotas = [], assignments, range, asOf } = documents;
  const input = {
    plan: engine.compilePlan(unwrap(engine.parsePlan(plan))),
    organization: unwrap(engine.parsePeople(people)),
    quotas: unwrap(engine.parseQuotas(quotas)),
    assignments: unwrap(engine.parsePlanAssignments(assignments)),
    range: { from: unwrap(engine.parsePlainDate(range.from)), to: unwrap(engine.parsePlainDate(range.to)) },
    asOf: { effectiveOn: unwrap(engine.parsePlainDate(asOf)) },
    transactions,
  };
  /** @type {import('@paceline/core').EarningsRun | null} */
  let kept = null;
  return {
    run: () => {
      // The run before is let go first: one pay run is kept, not two.
      kept = null;
      kept = unwrap(engine.calculateEarnings(input));
    },
    kept: () => {
      if (!kept) throw new Error('nothing was run');
      return kept;
    },
  };
}
