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
 * @property {Bar} bar the best that was ever kept
 *
 * @typedef {{ killed: number, of: number }} Bar
 * @typedef {Pick<RoomScore, 'mutants' | 'killed' | 'survivors'>} Figures
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
 * @param {Omit<Figures, 'killed'>} room
 */
export function noticeable({ mutants, survivors }) {
  return mutants - survivors.filter(({ verdict }) => verdict === 'equivalent').length;
}

/**
 * The killed in a hundred of those that a test could notice, cut (never rounded up) to two places.
 *
 * @param {Bar} score
 */
export function scoreText({ killed, of }) {
  return of === 0 ? '–' : (Math.floor((killed * 10_000) / of) / 100).toFixed(2);
}

/**
 * @param {Figures} room
 * @returns {Bar}
 */
export function scoreOf(room) {
  return { killed: room.killed, of: noticeable(room) };
}

/**
 * True when less of what can be noticed is noticed than was kept before.
 *
 * @param {Figures & { bar: Bar }} room
 */
export function hasFallen(room) {
  const { killed, of } = scoreOf(room);
  return killed * room.bar.of < room.bar.killed * of;
}

/**
 * The bar where the room stands now, unless it stands lower: then where it was. A verdict may raise a room over it again.
 *
 * @template {Figures & { bar: Bar }} T
 * @param {T} room
 * @returns {T}
 */
export function raiseBar(room) {
  return hasFallen(room) ? room : { ...room, bar: scoreOf(room) };
}
