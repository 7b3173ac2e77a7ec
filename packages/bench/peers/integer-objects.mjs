import { prepareObjects } from './run-objects.mjs';

/**
 * Money as whole cents in plain numbers, rates as whole cents / 10,000: exact below 2^53, and the fastest money that a
 * program of objects can have.
 *
 * @type {import('./object-program.mjs').Arithmetic<number, number>}
 */
export const integerMoney = {
  amountOf: (transaction) => transaction.cents,
  cents: (cents) => cents,
  part: (amount, basisPoints) => Math.floor((amount * basisPoints + 5000) / 10_000),
  rate: (amount, basisPoints) => amount * basisPoints,
  exact: (amount) => amount * 10_000,
  round: (exact) => Math.floor((exact + 5000) / 10_000),
  addExact: (a, b) => a + b,
  subtractExact: (a, b) => a - b,
  isLessExact: (a, b) => a < b,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  isLess: (a, b) => a < b,
  toCents: (amount) => amount,
};

/** @param {import('../src/pay/system.mjs').SystemOptions} options */
export async function prepare(options) {
  return prepareObjects(options, integerMoney);
}
