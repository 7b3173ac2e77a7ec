import { measureSystems } from '../measure/measure-systems.mjs';
import { growthEntry, reportEntries } from '../report/report-entry.mjs';
import { measureSmallPlans } from '../small/measure-small-plans.mjs';
import { generatePayData } from './generate-pay-data.mjs';
import { prepare as prepareLimit } from './limit.mjs';
import { payPlaces } from './pay-places.mjs';

/**
 * @typedef {object} PayBenchOptions
 * @property {number} size transactions of the main run
 * @property {boolean} full more rounds, and the large sizes
 * @property {boolean} basic without the cap and the override
 * @property {string} engine address of the bundle
 * @property {(text: string) => void} say tells how far it is
 *
 * @typedef {import('../measure/measure-systems.mjs').SystemToMeasure} SystemToMeasure
 */

const peers = ['integer objects', 'decimal.js', 'DuckDB'];

/**
 * W1: the pay run beside its limit and its peers, the building of its input, its growth, and many small plans.
 *
 * @param {PayBenchOptions} options
 */
export async function measurePay(options) {
  const { size, full, basic } = options;
  const effort = full
    ? { mostRounds: 45, leastRounds: 5, budgetMs: 90_000 }
    : { mostRounds: 15, leastRounds: 3, budgetMs: 20_000 };
  const reference = payReference(basic);
  const measure = (/** @type {readonly SystemToMeasure[]} */ systems) =>
    measureSystems(systems, reference, { ...options, effort });

  const run = `W1 pay run, ${named(size)} transactions`;
  const small = [size / 100, size / 10].map(Math.round);
  const together = await measure([
    ...['ours', 'limit', ...peers].map((system) => ({ module: system, system, workload: run, size })),
    ...small.flatMap(growthSystems),
  ]);
  const built = [];
  for (const from of ['rows', 'columns']) {
    const module = `ours, set from ${from}`;
    const workload = `W1 building the set from ${from}, ${named(size)} transactions`;
    built.push(...(await measure([{ module, system: 'ours', workload, size }])));
  }
  const large = full ? await measure(growthSystems(10 * size)) : [];
  const grown = [...together.filter(({ of }) => !peers.includes(of.system)), ...large];
  return {
    main: together.filter(({ of }) => of.workload === run),
    entries: [
      ...reportEntries(together),
      ...reportEntries(built),
      ...reportEntries(large),
      ...['ours', 'limit'].map((system) => growthEntry(grown, system)),
      ...reportEntries(await measureSmallPlans({ ...options, effort })),
    ],
  };
}

/**
 * @param {number} size
 * @returns {SystemToMeasure[]}
 */
function growthSystems(size) {
  const workload = `W1 growth, ${named(size)} transactions`;
  return ['ours', 'limit'].map((system) => ({ module: system, system, workload, size }));
}

/**
 * The limit is the reference: the tests hold it against a naive program.
 *
 * @param {boolean} basic
 * @returns {import('../measure/measure-systems.mjs').Reference}
 */
function payReference(basic) {
  /** @type {Map<number, import('./answers.mjs').Answers>} */
  const known = new Map();
  return {
    answers: async (size) => {
      const found = known.get(size);
      if (found) return found;
      const limit = await prepareLimit({ size, basic, engine: '' });
      await limit.run();
      const answers = await limit.answers();
      known.set(size, answers);
      return answers;
    },
    places: (size) => payPlaces(generatePayData({ size, basic })),
  };
}

/** @param {number} count */
function named(count) {
  return count.toLocaleString('en-US');
}
