import { growthExponent } from '../measure/growth-exponent.mjs';

/**
 * One line of the report, as `--json` writes it. `ratio` is the system's median divided by ours of the same workload: above 1
 * the system is slower than we are.
 *
 * @typedef {object} ReportEntry
 * @property {string} workload starts with W1 … W7
 * @property {string} system
 * @property {number} median
 * @property {string} unit
 * @property {number} ratio
 * @property {boolean} agrees answers were identical
 * @property {number | null} peakRssMb resident memory over the input
 *
 * @typedef {import('../measure/measure-systems.mjs').Measurement} Measurement
 */

/**
 * @param {readonly Measurement[]} measurements each workload with one that is ours
 * @returns {ReportEntry[]}
 */
export function reportEntries(measurements) {
  return measurements.map(({ of, medianMs, peakMb }) => {
    const ours = measurements.find((each) => each.of.workload === of.workload && each.of.system === 'ours');
    return {
      workload: of.workload,
      system: of.system,
      median: rounded(medianMs),
      unit: 'CPU ms',
      ratio: rounded(medianMs / (ours ?? { medianMs }).medianMs),
      // `measureSystems` stops at the first difference: what was timed had paid the same.
      agrees: true,
      peakRssMb: Math.round(peakMb),
    };
  });
}

/**
 * How a system's time grows with the number of transactions.
 *
 * @param {readonly Measurement[]} measurements of several sizes
 * @param {string} system
 * @returns {ReportEntry}
 */
export function growthEntry(measurements, system) {
  const exponentOf = (/** @type {string} */ name) =>
    growthExponent(
      measurements
        .filter(({ of }) => of.system === name)
        .map(({ of, medianMs }) => ({ size: of.size, time: medianMs })),
    );
  const sizes = [...new Set(measurements.map(({ of }) => of.size))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sizes[0], sizes.at(-1)];
  const exponent = exponentOf(system);
  return {
    workload: `W1 growth, exponent from ${first.toLocaleString('en-US')} to ${last.toLocaleString('en-US')} transactions`,
    system,
    median: rounded(exponent),
    unit: 'exponent',
    ratio: rounded(exponent / exponentOf('ours')),
    agrees: true,
    peakRssMb: null,
  };
}

/** Four digits say more than the noise allows. @param {number} value */
function rounded(value) {
  return Number(value.toPrecision(4));
}
