import { dateOfDay, participantId, transactionId } from './pay-names.mjs';
import { payPlan } from './pay-plan.mjs';

/**
 * What the entries of the answers of W1 are about.
 *
 * @param {import('./generate-pay-data.mjs').PayData} data
 * @returns {import('./answers.mjs').AnswerPlaces}
 */
export function payPlaces(data) {
  return {
    line: (component, line) => {
      const transaction = line >> 1;
      const holder = (line & 1 ? data.partner : data.owner)[transaction] ?? -1;
      const day = dateOfDay[data.day[transaction] ?? -1];
      return `${component} line of ${transactionId(transaction)} on ${day}, credit of ${participantId(holder)}`;
    },
    cell: (cell) =>
      `month ${(cell % payPlan.months) + 1} of ${participantId(Math.floor(cell / payPlan.months))}, all components`,
  };
}
