import { generatePayData } from './generate-pay-data.mjs';
import { loadEngine } from './load-engine.mjs';
import { preparePayRun } from './prepare-pay-run.mjs';
import { transactionColumns } from './transaction-input.mjs';

/**
 * What it costs to check and pack the transactions, given in columns. The answers are those of a pay run over the set.
 *
 * @param {import('./system.mjs').SystemOptions} options
 * @returns {Promise<import('./system.mjs').PreparedSystem>}
 */
export async function prepare({ size, basic, engine: address }) {
  const engine = await loadEngine(address);
  const data = generatePayData({ size, basic });
  const columns = transactionColumns(data);
  return prepareBuilding(engine, { data, basic, build: () => engine.transactionSetFromColumns(columns) });
}

/**
 * @param {typeof import('@paceline/core')} engine
 * @param {{
 *   readonly data: import('./generate-pay-data.mjs').PayData, readonly basic: boolean,
 *   readonly build: () => import('@paceline/core').Result<import('@paceline/core').TransactionSet>
 * }} building
 * @returns {import('./system.mjs').PreparedSystem}
 */
export function prepareBuilding(engine, { data, basic, build }) {
  /** @type {import('@paceline/core').TransactionSet | null} */
  let kept = null;
  return {
    run: () => {
      kept = null;
      kept = engine.unwrap(build());
    },
    answers: () => {
      if (!kept) throw new Error('nothing was run');
      const run = preparePayRun(engine, data, { basic, transactions: kept });
      run.run();
      return run.answers();
    },
  };
}
