import { payPlan } from './pay-plan.mjs';

/**
 * What a program paid, in cents, in an order that does not depend on the program. `months` is by participant and month,
 * all components together. `own` and `override` are by transaction and holder (2 × transaction, + 1 for the partner):
 * the holder's own line, and the line that the holder's manager has for it; {@link noLine} where there is none.
 *
 * @typedef {object} Answers
 * @property {Float64Array} months
 * @property {Int32Array} own
 * @property {Int32Array} override
 */

/** Stands for "there is no such line"; no line of this benchmark pays less than nothing. */
export const noLine = -1;

/**
 * Whether every line is compared. Beyond this the lines as objects would need more memory than the machine has, and what everybody is paid each month is
 * compared alone: lines are held against each other at the smaller sizes.
 *
 * @param {number} size transactions
 */
export const comparesLines = (size) => size <= 2_000_000;

/**
 * @param {{ readonly size: number, readonly participants: number }} data
 * @returns {Answers}
 */
export function emptyAnswers({ size, participants }) {
  const places = comparesLines(size) ? 2 * size : 0;
  return {
    months: new Float64Array(participants * payPlan.months),
    own: new Int32Array(places).fill(noLine),
    override: new Int32Array(places).fill(noLine),
  };
}

/**
 * Says in words what an entry of the answers is about.
 *
 * @typedef {object} AnswerPlaces
 * @property {(component: 'own' | 'override', line: number) => string} line
 * @property {(cell: number) => string} cell an entry of `months`
 *
 * @typedef {{ readonly name: string, readonly answers: Answers }} NamedAnswers
 */

/**
 * The first line in which two programs differ, else the first month, in words; null when they agree on everything.
 *
 * @param {NamedAnswers} one
 * @param {NamedAnswers} other
 * @param {AnswerPlaces} places
 */
export function firstDifference(one, other, places) {
  const differs = (/** @type {string} */ place, /** @type {number} */ a, /** @type {number} */ b) =>
    `${place}: ${one.name} ${inCents(a)}, ${other.name} ${inCents(b)}`;
  for (const component of /** @type {const} */ (['own', 'override'])) {
    const [a, b] = [one.answers[component], other.answers[component]];
    const line = firstDifferent(a, b);
    if (line >= 0) return differs(places.line(component, line), a[line] ?? Number.NaN, b[line] ?? Number.NaN);
  }
  const [a, b] = [one.answers.months, other.answers.months];
  const cell = firstDifferent(a, b);
  return cell < 0 ? null : differs(places.cell(cell), a[cell] ?? Number.NaN, b[cell] ?? Number.NaN);
}

/**
 * One number over every line, to print beside a run.
 *
 * @param {Answers} answers
 */
export function checksumOf({ own, override }) {
  let sum = 0;
  for (let line = 0; line < own.length; line += 1) {
    const weight = ((line >> 1) % 97) + 1;
    sum += weight * (Math.max(0, own[line]) + Math.max(0, override[line]));
  }
  return sum;
}

/**
 * @param {Int32Array | Float64Array} a
 * @param {Int32Array | Float64Array} b
 */
function firstDifferent(a, b) {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i += 1) if (a[i] !== b[i]) return i;
  return -1;
}

/** @param {number} amount */
const inCents = (amount) => (amount === noLine ? 'has no line' : `pays ${amount} cents`);
