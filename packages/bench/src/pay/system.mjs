/**
 * A program that is measured. Its module exports `prepare`, which builds the input, untimed. `run` is what is timed; the
 * program keeps its last outcome, as somebody who wants to look at traces would. `answers` tells what that outcome paid.
 *
 * @typedef {object} PreparedSystem
 * @property {() => void | Promise<void>} run
 * @property {() => import('./answers.mjs').Answers | Promise<import('./answers.mjs').Answers>} answers
 *
 * @typedef {object} SystemOptions
 * @property {number} size how many transactions
 * @property {boolean} basic without the cap and the override
 * @property {string} engine the address of the bundled engine
 *
 * @typedef {{ prepare: (options: SystemOptions) => Promise<PreparedSystem> }} SystemModule
 */

export {};
