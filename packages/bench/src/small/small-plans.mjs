import { loadEngine } from '../pay/load-engine.mjs';
import { centsOfDecimal, numberOfId } from '../pay/pay-names.mjs';
import { prepareRun } from '../pay/prepare-run.mjs';
import { componentsOfProduct, emptySmallAnswers, generateSmallData, smallPlan } from './generate-small-data.mjs';
import { smallDocuments } from './small-documents.mjs';

/**
 * The engine over many people with little each; `size` is how many people.
 *
 * @param {import('../pay/system.mjs').SystemOptions} options
 * @returns {Promise<import('../pay/system.mjs').PreparedSystem>}
 */
export async function prepare({ size, engine: address }) {
  const engine = await loadEngine(address);
  const data = generateSmallData(size);
  const { columns, ...documents } = smallDocuments(data);
  const transactions = engine.unwrap(engine.transactionSetFromColumns(columns));
  const { run, kept } = prepareRun(engine, documents, transactions);
  return { run, answers: () => answersOfRun(kept(), data) };
}

/**
 * @param {import('@paceline/core').EarningsRun} run
 * @param {import('./generate-small-data.mjs').SmallData} data
 */
function answersOfRun(run, data) {
  const answers = emptySmallAnswers(data);
  for (const line of run.lines) {
    if (line.cause.kind !== 'transaction') throw new Error(`no transaction caused the line ${line.id}`);
    const transaction = numberOfId(line.cause.transaction);
    const [own] = componentsOfProduct(data.product[transaction]);
    answers.own[2 * transaction + (numberOfId(line.component) === own ? 0 : 1)] = centsOfDecimal(line.amount.amount);
  }
  for (const { participant, component, total } of run.results) {
    const cell = numberOfId(participant) * smallPlan.components + numberOfId(component);
    answers.months[cell] = centsOfDecimal(total.amount);
  }
  return answers;
}
