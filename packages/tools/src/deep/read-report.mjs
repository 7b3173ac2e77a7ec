/**
 * @typedef {object} Survivor a change of the code that no test noticed
 * @property {string} at file, line and column, such as `allocate.ts:25:16`
 * @property {string} line the whole line of code, without the indent
 * @property {string} from the part that was changed
 * @property {string} to what it was changed into
 * @property {boolean} reached whether a test ran it at all
 *
 * @typedef {object} Outcome
 * @property {number} mutants those that were tried
 * @property {number} killed noticed by a failing test, or by never coming to an end
 * @property {number} timedOut the latter
 * @property {Survivor[]} survivors
 *
 * @typedef {{ line: number, column: number }} Position
 * @typedef {{ replacement?: string, status: string, statusReason?: string, location: { start: Position, end: Position } }} Mutant
 * @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} StrykerReport
 */

const noticed = ['Killed', 'Timeout', 'RuntimeError'];
const unnoticed = ['Survived', 'NoCoverage'];

/**
 * What a run of Stryker over one room came to. Wording that is spared and mutants outside the sample count for nothing.
 *
 * @param {StrykerReport} report
 * @returns {Outcome}
 */
export function readReport(report) {
  const files = Object.entries(report.files).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = files.flatMap(([, file]) => file.mutants);
  const killed = all.filter((mutant) => noticed.includes(mutant.status)).length;
  const survivors = files.flatMap(([path, { source, mutants }]) =>
    mutants
      .filter((mutant) => unnoticed.includes(mutant.status))
      .sort((a, b) => order(a.location.start, b.location.start))
      .map((mutant) => survivorOf(path, source.split('\n'), mutant)),
  );
  const timedOut = all.filter((mutant) => mutant.status === 'Timeout').length;
  return { mutants: killed + survivors.length, killed, timedOut, survivors };
}

/**
 * @param {string} path
 * @param {string[]} lines
 * @param {Mutant} mutant
 * @returns {Survivor}
 */
function survivorOf(path, lines, { replacement = '', status, location: { start, end } }) {
  const rows = lines.slice(start.line - 1, end.line);
  const last = rows.length - 1;
  const cut = rows.map((row, index) =>
    row.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
  );
  return {
    at: `${path.replace(/^packages\/core\/src\/[^/]+\//, '')}:${start.line}:${start.column}`,
    line: oneLine(rows[0] ?? ''),
    from: oneLine(cut.join(' ')),
    to: oneLine(replacement),
    reached: status === 'Survived',
  };
}

/** @param {string} code */
const oneLine = (code) => code.replaceAll(/\s+/g, ' ').trim();

/**
 * @param {Position} a
 * @param {Position} b
 */
const order = (a, b) => a.line - b.line || a.column - b.column;
