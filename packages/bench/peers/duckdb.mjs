import { DuckDBInstance } from '@duckdb/node-api';
import { emptyAnswers } from '../src/pay/answers.mjs';
import { generatePayData } from '../src/pay/generate-pay-data.mjs';
import { payPlan } from '../src/pay/pay-plan.mjs';
import { monthsQuery, traceQuery } from './pay-query.mjs';

/**
 * DuckDB on one thread, its tables loaded beforehand; the trace and the months become tables again.
 *
 * @param {import('../src/pay/system.mjs').SystemOptions} options
 * @returns {Promise<import('../src/pay/system.mjs').PreparedSystem>}
 */
export async function prepare({ size, basic }) {
  const data = generatePayData({ size, basic });
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await loadTables(connection, data);
  return {
    run: async () => {
      await connection.run(traceQuery);
      await connection.run(monthsQuery);
    },
    answers: () => readAnswers(connection, data),
  };
}

/**
 * @typedef {import('@duckdb/node-api').DuckDBConnection} Connection
 * @typedef {import('../src/pay/generate-pay-data.mjs').PayData} PayData
 */

/**
 * @param {Connection} connection
 * @param {PayData} data
 */
async function loadTables(connection, data) {
  await connection.run(
    'CREATE TABLE given (id INTEGER, day INTEGER, owner INTEGER, partner INTEGER, product INTEGER, region INTEGER, cents INTEGER)',
  );
  const appender = await connection.createAppender('given');
  const columns = [data.day, data.owner, data.partner, data.product, data.region, data.amount];
  for (let id = 0; id < data.size; id += 1) {
    appender.appendInteger(id);
    for (const column of columns) appender.appendInteger(column[id]);
    appender.endRow();
    if (id % 100_000 === 99_999) appender.flushSync();
  }
  appender.closeSync();
  await connection.run(`CREATE TABLE transactions AS
    SELECT id, day, owner, partner, product, region, (cents::DECIMAL(18,0) / 100)::DECIMAL(18,2) AS amount FROM given;
    DROP TABLE given`);
  await connection.run('CREATE TABLE people (who INTEGER, quota DECIMAL(18,2), cap DECIMAL(18,2), manager INTEGER)');
  const people = Array.from(data.quota, (quota, who) => {
    const cap = Number.isFinite(data.cap[who]) ? data.cap[who] / 100 : 'NULL';
    return `(${who}, ${quota / 100}, ${cap}, ${data.manager[who]})`;
  });
  await connection.run(`INSERT INTO people VALUES ${people.join(', ')}`);
}

/**
 * @param {Connection} connection
 * @param {PayData} data
 */
async function readAnswers(connection, data) {
  const answers = emptyAnswers(data);
  const months = await connection.runAndReadAll('SELECT who, month, (pay * 100)::INTEGER FROM months');
  for (const [who, month, cents] of months.getRows()) {
    answers.months[Number(who) * payPlan.months + Number(month)] = Number(cents);
  }
  const lines = await connection.stream(
    'SELECT 2 * id + part, (paid * 100)::INTEGER, coalesce(override * 100, -1)::INTEGER FROM trace',
  );
  for (let chunk = await lines.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await lines.fetchChunk()) {
    const [holding = [], own = [], override = []] = chunk.getColumns();
    holding.forEach((each, row) => {
      answers.own[Number(each)] = Number(own[row]);
      answers.override[Number(each)] = Number(override[row]);
    });
  }
  return answers;
}
