/**
 * @typedef {import('./read-report.mjs').Outcome} Outcome
 * @typedef {import('./read-report.mjs').Survivor} Survivor
 *
 * @typedef {'unread' | 'gap' | 'equivalent'} Verdict
 *   unread: nobody has looked. gap: a test is missing. equivalent: nothing that may happen tells the two apart.
 * @typedef {Survivor & { verdict: Verdict, why: string }} JudgedSurvivor
 *
 * @typedef {object} RoomScore
 * @property {string} day
 * @property {string} commit
 * @property {number} seconds
 * @property {number} mutants
 * @property {number} killed
 * @property {number} timedOut
 * @property {JudgedSurvivor[]} survivors
 *
 * @typedef {{ rooms: Record<string, RoomScore> }} DeepScores what docs/contributing/deep.json holds
 */

/**
 * The survivors of a run with the verdicts of the last one. A survivor is known again by its line of code and its
 * change, wherever the line has moved to in its file; the second of two equal ones is the second again.
 *
 * @param {readonly Survivor[]} survivors
 * @param {readonly JudgedSurvivor[]} judged
 * @returns {JudgedSurvivor[]}
 */
export function carryVerdicts(survivors, judged) {
  const known = new Map(withKeys(judged).map(([key, each]) => [key, each]));
  return withKeys(survivors).map(([key, each]) => {
    const before = known.get(key);
    return { ...each, verdict: before?.verdict ?? 'unread', why: before?.why ?? '' };
  });
}

/**
 * @template {Survivor} T
 * @param {readonly T[]} survivors
 * @returns {[string, T][]}
 */
function withKeys(survivors) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return survivors.map((each) => {
    const key = JSON.stringify([each.at.replace(/:.*/, ''), each.line, each.from, each.to]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return [`${key} ${nth}`, each];
  });
}

/**
 * How many mutants a test could notice.
 *
 * @param {Pick<RoomScore, 'mutants' | 'survivors'>} room
 */
export function noticeable({ mutants, survivors }) {
  return mutants - survivors.filter(({ verdict }) => verdict === 'equivalent').length;
}

/**
 * The killed in a hundred of those that a test could notice, cut (never rounded up) to two places.
 *
 * @param {Pick<RoomScore, 'mutants' | 'killed' | 'survivors'>} room
 */
export function scoreText(room) {
  const of = noticeable(room);
  return of === 0 ? '–' : (Math.floor((room.killed * 10_000) / of) / 100).toFixed(2);
}

/**
 * True when less of what can be noticed is noticed than before.
 *
 * @param {Pick<RoomScore, 'mutants' | 'killed' | 'survivors'>} now
 * @param {Pick<RoomScore, 'mutants' | 'killed' | 'survivors'>} before
 */
export function hasFallen(now, before) {
  return now.killed * noticeable(before) < before.killed * noticeable(now);
}
