import { describeCommit, readScores, writeScores } from './keep-scores.mjs';
import { carryVerdicts, hasFallen, scoreOf, scoreText } from './scores.mjs';

/**
 * Says what a run over a room came to. A run over all its mutants is written down and compared with the best that was kept;
 * when it fell it is written down all the same, so that a person can judge its survivors, but the bar stays.
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
  const now = {
    day,
    commit: describeCommit(),
    seconds: Math.round(seconds),
    ...outcome,
    survivors,
    bar: before?.bar ?? { killed: 0, of: 1 },
  };
  const fell = !sampled && hasFallen(now);
  const asked = survivors.filter(({ verdict }) => sampled || fell || verdict === 'unread');
  for (const { at, from, to, reached, verdict } of asked) {
    console.log(`  ${name}/${at} ${reached ? 'survived' : 'is reached by no test'} (${verdict}): ${from} → ${to}`);
  }
  console.log(
    `  ${name}: ${scoreText(scoreOf(now))} % (${now.killed} of ${scoreOf(now).of}, ${Math.round(seconds)} s)`,
  );
  if (!sampled) writeScores({ rooms: sortedByName({ ...scores.rooms, [name]: now }) });
  if (!fell) return true;
  console.error(
    `The score of ${name} fell: it was ${scoreText(now.bar)} %. Write the missing test, or judge the survivors in ` +
      'docs/contributing/deep.json and run npm run deep -- --page.',
  );
  return false;
}

/**
 * @template T
 * @param {Record<string, T>} rooms
 * @returns {Record<string, T>}
 */
function sortedByName(rooms) {
  return Object.fromEntries(Object.entries(rooms).sort(([a], [b]) => (a < b ? -1 : 1)));
}
