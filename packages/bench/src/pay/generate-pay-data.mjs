import { daysOfYear, payPlan } from './pay-plan.mjs';
import { seededNumbers } from './seeded-numbers.mjs';

/**
 * The facts of W1 in columns: whole numbers, one entry a transaction. Days count from 0 through months of 28 days. Amounts
 * are cents; `partner` is −1 where nothing is split. `quota`, `cap` (both for a quarter, in cents) and `manager` (−1 for
 * none) have one entry a participant.
 *
 * @typedef {object} PayData
 * @property {number} size
 * @property {number} participants
 * @property {Int32Array} amount
 * @property {Int16Array} day
 * @property {Int32Array} owner
 * @property {Int32Array} partner
 * @property {Uint8Array} product
 * @property {Uint8Array} region
 * @property {Float64Array} quota
 * @property {Float64Array} cap
 * @property {Int32Array} manager
 *
 * @typedef {object} PayDataOptions
 * @property {number} size how many transactions
 * @property {boolean} [basic] without the cap and the override
 */

const transactionsOfParticipant = 1000;
const leastCents = 1000;
const spreadCents = 1_999_001;
const meanCents = 1_000_500;
const creditedPart = 0.7;
const mostManagers = 50;

/**
 * A year of a company, the same for the same options. A larger company has more people, not busier ones: 1,000 transactions
 * each.
 *
 * @param {PayDataOptions} options
 * @returns {PayData}
 */
export function generatePayData({ size, basic = false }) {
  const participants = Math.max(10, Math.round(size / transactionsOfParticipant));
  const numbers = seededNumbers(42);
  const data = emptyPayData(size, participants);
  for (let i = 0; i < size; i += 1) {
    const isSplit = numbers.below(10) === 0;
    const cents = leastCents + numbers.below(spreadCents);
    // Credits are not rounded by the engine: 30 % of a multiple of ten cents is a whole number of cents in every program.
    data.amount[i] = isSplit ? cents - (cents % 10) : cents;
    data.day[i] = numbers.below(daysOfYear);
    data.owner[i] = numbers.below(participants);
    data.partner[i] = isSplit ? (data.owner[i] + 1 + numbers.below(participants - 1)) % participants : -1;
    data.product[i] = numbers.below(payPlan.products);
    data.region[i] = numbers.below(payPlan.regions);
  }
  const meanCredit = (size * creditedPart * meanCents) / participants / 4;
  const managers = Math.min(mostManagers, Math.max(1, Math.floor(participants / 20)));
  for (let who = 0; who < participants; who += 1) {
    // Whole hundreds, so that every edge and the cap are whole cents.
    data.quota[who] = Math.max(1, Math.floor((meanCredit * (0.55 + 1.2 * numbers.fraction())) / 10_000)) * 10_000;
    data.cap[who] = basic ? Number.POSITIVE_INFINITY : (data.quota[who] * payPlan.cap) / 10_000;
    data.manager[who] = basic || who < managers ? -1 : who % managers;
  }
  return data;
}

/**
 * @param {number} size
 * @param {number} participants
 * @returns {PayData}
 */
function emptyPayData(size, participants) {
  return {
    size,
    participants,
    amount: new Int32Array(size),
    day: new Int16Array(size),
    owner: new Int32Array(size),
    partner: new Int32Array(size),
    product: new Uint8Array(size),
    region: new Uint8Array(size),
    quota: new Float64Array(participants),
    cap: new Float64Array(participants),
    manager: new Int32Array(participants),
  };
}
