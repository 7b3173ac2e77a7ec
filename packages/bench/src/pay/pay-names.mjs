import { payPlan } from './pay-plan.mjs';

// Numbers are padded, so that ids by code point stand in the order of the numbers: the peers break ties by number.
const digitsOfTransaction = 8;
const digitsOfParticipant = 6;

/** @param {number} index */
export const transactionId = (index) => `t${String(index).padStart(digitsOfTransaction, '0')}`;

/** @param {number} who */
export const participantId = (who) => `p${String(who).padStart(digitsOfParticipant, '0')}`;

/** @param {string} id of a transaction or a participant */
export const numberOfId = (id) => Number(id.slice(1));

/** @param {number} product */
export const productName = (product) => `product-${product}`;

/** @param {number} region */
export const regionName = (region) => `region-${region}`;

/** The date of each day of the generator. */
export const dateOfDay = Array.from({ length: payPlan.months * payPlan.daysOfMonth }, (_, day) => {
  const month = Math.floor(day / payPlan.daysOfMonth) + 1;
  return `${payPlan.year}-${twoDigits(month)}-${twoDigits((day % payPlan.daysOfMonth) + 1)}`;
});

/** Cents as a decimal in major units. @param {number} cents */
export const decimalOfCents = (cents) => (cents / 100).toFixed(2);

/** The other way round. @param {string} amount */
export const centsOfDecimal = (amount) => Math.round(Number(amount) * 100);

/** @param {number} value */
function twoDigits(value) {
  return String(value).padStart(2, '0');
}
