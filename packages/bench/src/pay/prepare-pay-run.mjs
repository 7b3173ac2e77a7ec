import { comparesLines, emptyAnswers } from './answers.mjs';
import { payDocuments } from './pay-documents.mjs';
import { centsOfDecimal, numberOfId } from './pay-names.mjs';
import { payPlan } from './pay-plan.mjs';
import { prepareRun } from './prepare-run.mjs';

/**
 * @typedef {import('./generate-pay-data.mjs').PayData} PayData
 */

/**
 * The pay run of W1 by the engine.
 *
 * @param {typeof import('@paceline/core')} engine
 * @param {PayData} data
 * @param {{ readonly basic: boolean, readonly transactions: import('@paceline/core').TransactionSet }} options
 * @returns {import('./system.mjs').PreparedSystem}
 */
export function preparePayRun(engine, data, { basic, transactions }) {
  const { run, kept } = prepareRun(engine, payDocuments(data, { basic }), transactions);
  return { run, answers: () => answersOfRun(kept(), data) };
}

/**
 * @param {import('@paceline/core').EarningsRun} run
 * @param {PayData} data
 */
function answersOfRun(run, data) {
  const answers = emptyAnswers(data);
  if (!comparesLines(data.size)) {
    for (const { participant, period, total } of run.results) {
      const month = Number(period.from.slice(5, 7)) - 1;
      answers.months[numberOfId(participant) * payPlan.months + month] += centsOfDecimal(total.amount);
    }
    return answers;
  }
  for (const line of run.lines) {
    if (line.cause.kind !== 'transaction') throw new Error(`no transaction caused the line ${line.id}`);
    const who = numberOfId(line.participant);
    const transaction = numberOfId(line.cause.transaction);
    const cents = centsOfDecimal(line.amount.amount);
    const month = Number(line.on.slice(5, 7)) - 1;
    answers.months[who * payPlan.months + month] += cents;
    const isOwn = line.component === 'own';
    // An override names at the end of its id whose credit it comes from: `…/roll-up/<participant>`.
    const holder = isOwn ? who : numberOfId(line.id.slice(line.id.lastIndexOf('/') + 1));
    const list = isOwn ? answers.own : answers.override;
    list[2 * transaction + (holder === data.owner[transaction] ? 0 : 1)] = cents;
  }
  return answers;
}
