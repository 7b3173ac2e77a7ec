import { describeCommit, readScores, writeScores } from './keep-scores.mjs';
import { carryVerdicts, hasFallen, noticeable, scoreText } from './scores.mjs';

/**
 * Says what a run over a room came to; a run over all its mutants is compared with the numbers that are kept, and takes
 * their place unless the score fell.
 *
 * @param {string} name
 * @param {import('./read-report.mjs').Outcome} outcome
 * @param {{ seconds: number, sampled: boolean, day: string }} run
 * @returns {boolean} false when the score fell
 */
export function judgeRoom(name, outcome, { seconds, sampled, day }) {
  const scores = readScores();
  const before = scores.rooms[name];
  const survivors = carryVerdicts(outcome.survivors, before?.survivors ?? []);
  const now = { day, commit: describeCommit(), seconds: Math.round(seconds), ...outcome, survivors };
  const fell = !sampled && before !== undefined && hasFallen(now, before);
  const asked = survivors.filter(({ verdict }) => sampled || fell || verdict === 'unread');
  for (const { at, from, to, reached, verdict } of asked) {
    console.log(`  ${name}/${at} ${reached ? 'survived' : 'is reached by no test'} (${verdict}): ${from} → ${to}`);
  }
  console.log(`  ${name}: ${scoreText(now)} % (${now.killed} of ${noticeable(now)}, ${Math.round(seconds)} s)`);
  if (fell) {
    console.error(
      `The score of ${name} fell: it was ${scoreText(before)} %. Write the missing test, or judge the survivor.`,
    );
    return false;
  }
  if (!sampled) writeScores({ rooms: sortedByName({ ...scores.rooms, [name]: now }) });
  return true;
}

/**
 * @template T
 * @param {Record<string, T>} rooms
 * @returns {Record<string, T>}
 */
function sortedByName(rooms) {
  return Object.fromEntries(Object.entries(rooms).sort(([a], [b]) => (a < b ? -1 : 1)));
}
