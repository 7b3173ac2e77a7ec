import { textTable } from './text-table.mjs';

/** @typedef {import('./report-entry.mjs').ReportEntry} ReportEntry */

/**
 * What the pay run must keep, as ratios within one run; README.md has the same table. `measure` reads the entry of `system`.
 *
 * @type {readonly { readonly says: string, readonly system: string, readonly measure: (entry: ReportEntry) => number,
 *   readonly unit: string, readonly atLeast?: number, readonly atMost?: number }[]}
 */
export const payBounds = [
  {
    ...{ says: 'ours takes at most 3 times the limit', system: 'limit', unit: 'x', atMost: 3 },
    measure: ({ ratio }) => 1 / ratio,
  },
  slower('decimal.js', 75),
  slower('integer objects', 8),
  slower('DuckDB', 4),
  {
    ...{ says: 'ours needs at most 200 MB over the input', system: 'ours', unit: ' MB', atMost: 200 },
    measure: ({ peakRssMb }) => peakRssMb ?? Number.NaN,
  },
];

/**
 * What a peer takes, in times of ours.
 *
 * @param {string} system
 * @param {number} atLeast
 */
function slower(system, atLeast) {
  const measure = (/** @type {ReportEntry} */ { ratio }) => ratio;
  return { says: `${system}: at least ${atLeast} times ours`, system, unit: 'x', atLeast, measure };
}

/**
 * @param {readonly ReportEntry[]} entries
 */
export function checkBounds(entries) {
  return payBounds.map(({ says, system, measure, unit, atLeast, atMost }) => {
    const entry = entries.find((each) => each.workload.startsWith('W1 pay run') && each.system === system);
    const measured = entry ? measure(entry) : Number.NaN;
    // What was not measured is not kept: no comparison with NaN holds.
    const holds = measured >= (atLeast ?? Number.NEGATIVE_INFINITY) && measured <= (atMost ?? Number.POSITIVE_INFINITY);
    return { says, measured, unit, holds };
  });
}

/** @param {ReturnType<typeof checkBounds>} checked */
export function boundsReport(checked) {
  const rows = checked.map(({ says, measured, unit, holds }) => [
    says,
    `${Number(measured.toPrecision(3))}${unit}`,
    holds ? 'yes' : 'NO',
  ]);
  return textTable([['bound', 'measured', 'holds'], ...rows]);
}
