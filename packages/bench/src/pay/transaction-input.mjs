import { dateOfDay, decimalOfCents, participantId, productName, regionName, transactionId } from './pay-names.mjs';
import { payPlan } from './pay-plan.mjs';

/**
 * The transactions of W1 as a host gives them to the engine, in the order of their ids, which is no order of days or people.
 *
 * @typedef {import('./generate-pay-data.mjs').PayData} PayData
 */

/**
 * By column, one list entry a transaction. Texts are shared, as a reader of columns would share them.
 *
 * @param {PayData} data
 */
export function transactionColumns(data) {
  const people = Array.from({ length: data.participants }, (_, who) => participantId(who));
  const products = Array.from({ length: payPlan.products }, (_, product) => productName(product));
  const regions = Array.from({ length: payPlan.regions }, (_, region) => regionName(region));
  return {
    id: Array.from({ length: data.size }, (_, index) => transactionId(index)),
    owner: Array.from(data.owner, (who) => people[who]),
    effectiveOn: Array.from(data.day, (day) => dateOfDay[day]),
    amount: Array.from(data.amount, decimalOfCents),
    currency: 'USD',
    splits: Array.from(data.partner, (partner, index) => splitsOf(people[data.owner[index]], people[partner])),
    fields: {
      product: Array.from(data.product, (product) => products[product]),
      region: Array.from(data.region, (region) => regions[region]),
    },
  };
}

/**
 * By row, one object a transaction.
 *
 * @param {PayData} data
 */
export function transactionRows(data) {
  return Array.from({ length: data.size }, (_, index) => ({
    id: transactionId(index),
    owner: participantId(data.owner[index]),
    effectiveOn: dateOfDay[data.day[index]],
    amount: decimalOfCents(data.amount[index]),
    currency: 'USD',
    ...(data.partner[index] < 0
      ? {}
      : { splits: splitsOf(participantId(data.owner[index]), participantId(data.partner[index])) }),
    fields: { product: productName(data.product[index]), region: regionName(data.region[index]) },
  }));
}

/**
 * @param {string | undefined} owner
 * @param {string | undefined} partner undefined when the owner has all of it
 */
function splitsOf(owner, partner) {
  if (owner === undefined || partner === undefined) return undefined;
  return [
    { participant: owner, share: ((10_000 - payPlan.partnerShare) / 10_000).toString() },
    { participant: partner, share: (payPlan.partnerShare / 10_000).toString() },
  ];
}
