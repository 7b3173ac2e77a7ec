import { participantId, transactionId } from '../pay/pay-names.mjs';
import { seededNumbers } from '../pay/seeded-numbers.mjs';

/**
 * Many people with little each: a month of about three transactions a person, ten components. Component `c` counts the
 * products 2c to 2c + 3, so that every transaction counts in two.
 *
 * @typedef {object} SmallData
 * @property {number} size
 * @property {number} participants
 * @property {Int32Array} amount cents
 * @property {Uint8Array} day from 1
 * @property {Int32Array} owner
 * @property {Uint8Array} product
 */

export const smallPlan = Object.freeze({
  month: '2026-01',
  components: 10,
  products: 20,
  transactionsOfParticipant: 3,
  /** Cents: above it a component pays twice its rate. */
  edge: 500_000,
});

/** Basis points below the edge. @param {number} component */
export const smallRate = (component) => 100 + 25 * component;

/** The two components in which a product counts. @param {number} product */
export function componentsOfProduct(product) {
  const own = product >> 1;
  return /** @type {const} */ ([own, (own + smallPlan.components - 1) % smallPlan.components]);
}

/**
 * @param {number} participants
 * @returns {SmallData}
 */
export function generateSmallData(participants) {
  const size = participants * smallPlan.transactionsOfParticipant;
  const numbers = seededNumbers(7);
  const data = {
    size,
    participants,
    amount: new Int32Array(size),
    day: new Uint8Array(size),
    owner: new Int32Array(size),
    product: new Uint8Array(size),
  };
  for (let i = 0; i < size; i += 1) {
    data.amount[i] = 1000 + numbers.below(999_001);
    data.day[i] = 1 + numbers.below(31);
    data.owner[i] = numbers.below(participants);
    data.product[i] = numbers.below(smallPlan.products);
  }
  return data;
}

/**
 * Lines are by transaction and which of its two components; cells by participant and component.
 *
 * @param {SmallData} data
 * @returns {import('../pay/answers.mjs').Answers}
 */
export function emptySmallAnswers({ size, participants }) {
  return {
    months: new Float64Array(participants * smallPlan.components),
    own: new Int32Array(2 * size),
    override: new Int32Array(0),
  };
}

/**
 * @param {SmallData} data
 * @returns {import('../pay/answers.mjs').AnswerPlaces}
 */
export function smallPlaces(data) {
  return {
    line: (_, line) => {
      const component = componentsOfProduct(data.product[line >> 1])[line & 1];
      return `line of ${transactionId(line >> 1)} in component c${component}`;
    },
    cell: (cell) =>
      `component c${cell % smallPlan.components} of ${participantId(Math.floor(cell / smallPlan.components))}`,
  };
}
