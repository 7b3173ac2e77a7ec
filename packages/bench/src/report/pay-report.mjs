import { textTable } from './text-table.mjs';

/**
 * @typedef {import('./report-entry.mjs').ReportEntry} ReportEntry
 * @typedef {import('../measure/measure-systems.mjs').Measurement} Measurement
 */

/**
 * The pay run in full, then every other line.
 *
 * @param {readonly Measurement[]} main
 * @param {readonly ReportEntry[]} entries
 */
export function payReport(main, entries) {
  const workload = main[0]?.of.workload ?? '';
  const ours = main.find(({ of }) => of.system === 'ours')?.medianMs ?? Number.NaN;
  const limit = main.find(({ of }) => of.system === 'limit')?.medianMs ?? Number.NaN;
  const runs = main.map(({ of, medianMs, lowestMs, firstMs, rounds, peakMb }) => [
    of.system,
    ...[medianMs, lowestMs, firstMs].map(milliseconds),
    Math.round((of.size / medianMs) * 1000).toLocaleString('en-US'),
    ...[medianMs / ours, medianMs / limit].map(times),
    `${Math.round(peakMb)}`,
    `${rounds}`,
  ]);
  const heading = [
    ...['system', 'median CPU ms', 'lowest', 'first run', 'transactions / CPU s', 'to ours', 'to limit'],
    ...['peak MB over input', 'rounds'],
  ];
  const others = entries
    .filter((entry) => entry.workload !== workload)
    .map((entry) => [
      `${entry.workload}: ${entry.system}`,
      `${milliseconds(entry.median)} ${entry.unit}`,
      times(entry.ratio),
      entry.peakRssMb === null ? '' : `${entry.peakRssMb}`,
    ]);
  return [
    `${workload}; all programs paid the same on every line`,
    textTable([heading, ...runs]),
    '',
    textTable([['other lines', 'median', 'to ours', 'peak MB'], ...others]),
  ].join('\n');
}

/** @param {number} value */
function milliseconds(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0);
}

/** @param {number} value */
function times(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)}x`;
}
