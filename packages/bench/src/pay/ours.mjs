import { generatePayData } from './generate-pay-data.mjs';
import { loadEngine } from './load-engine.mjs';
import { preparePayRun } from './prepare-pay-run.mjs';
import { transactionColumns } from './transaction-input.mjs';

/**
 * The engine over a prepared set: what is timed is `calculateEarnings` and nothing else. The run is kept, so every trace can
 * be asked for.
 *
 * @param {import('./system.mjs').SystemOptions} options
 * @returns {Promise<import('./system.mjs').PreparedSystem>}
 */
export async function prepare({ size, basic, engine: address }) {
  const engine = await loadEngine(address);
  const data = generatePayData({ size, basic });
  const transactions = engine.unwrap(engine.transactionSetFromColumns(transactionColumns(data)));
  return preparePayRun(engine, data, { basic, transactions });
}
