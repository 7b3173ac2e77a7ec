import { Decimal } from 'decimal.js';
import { prepareObjects } from './run-objects.mjs';

const halfUp = Decimal.ROUND_HALF_UP;

/**
 * Money as `Decimal` in major units, the usual library. Its 20 digits hold every figure of this benchmark exactly.
 *
 * @type {import('./object-program.mjs').Arithmetic<Decimal, Decimal>}
 */
export const decimalMoney = {
  amountOf: (transaction) => new Decimal(transaction.amount),
  cents: (cents) => new Decimal(cents).div(100),
  part: (amount, basisPoints) => amount.times(basisPoints).div(10_000).toDecimalPlaces(2, halfUp),
  rate: (amount, basisPoints) => amount.times(basisPoints).div(10_000),
  exact: (amount) => amount,
  round: (exact) => exact.toDecimalPlaces(2, halfUp),
  addExact: (a, b) => a.plus(b),
  subtractExact: (a, b) => a.minus(b),
  isLessExact: (a, b) => a.lt(b),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  isLess: (a, b) => a.lt(b),
  toCents: (amount) => amount.times(100).toNumber(),
};

/** @param {import('../src/pay/system.mjs').SystemOptions} options */
export async function prepare(options) {
  return prepareObjects(options, decimalMoney);
}
