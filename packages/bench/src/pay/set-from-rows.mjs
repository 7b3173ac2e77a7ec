import { generatePayData } from './generate-pay-data.mjs';
import { loadEngine } from './load-engine.mjs';
import { prepareBuilding } from './set-from-columns.mjs';
import { transactionRows } from './transaction-input.mjs';

/**
 * What it costs to check and pack the transactions, given in rows. The answers are those of a pay run over the set.
 *
 * @param {import('./system.mjs').SystemOptions} options
 * @returns {Promise<import('./system.mjs').PreparedSystem>}
 */
export async function prepare({ size, basic, engine: address }) {
  const engine = await loadEngine(address);
  const data = generatePayData({ size, basic });
  const rows = transactionRows(data);
  return prepareBuilding(engine, { data, basic, build: () => engine.transactionSetFromRows(rows) });
}
