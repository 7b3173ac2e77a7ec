import { noticeable, scoreOf, scoreText } from './scores.mjs';

/** @typedef {import('./scores.mjs').DeepScores} DeepScores */
/** @typedef {import('./scores.mjs').RoomScore} RoomScore */

/**
 * The page of the scores, made from docs/contributing/deep.json.
 *
 * @param {DeepScores} scores
 * @returns {string}
 */
export function renderPage(scores) {
  const rooms = Object.entries(scores.rooms);
  return [introduction, table(rooms), ...rooms.map(([name, room]) => survivorsOf(name, room))]
    .join('\n\n')
    .concat('\n');
}

const introduction = `# Deep runs

Made by \`npm run deep\` from [deep.json](deep.json); do not edit it by hand. How it works and why:
[decision 0019](../decisions/0019-mutation-scores-may-not-fall.md).

- \`npm run deep\` compares the engine with the reference evaluator on many more documents than \`npm test\` does (\`DEEP_CASES\`,
  \`DEEP_SEED\`), then changes the code of each room in every small way that Stryker knows and runs the room's tests against each change.
- A change that no test notices survives. \`npm run deep -- --room money --sample 100 --seed 7\` tries a hundred changes and keeps no score.
- **A score may not fall** below the best that was kept. When it does, the command lists the survivors and ends with 1, and \`npm test\`
  refuses the numbers. Write the test, or judge the survivor.
- A verdict is written into deep.json by hand, with a reason in \`why\`, and \`npm run deep -- --page\` renews this page. \`equivalent\`:
  nothing that may happen tells the change apart; it leaves the score. \`gap\`: a test is missing. \`unread\`: nobody has looked yet.
- Words for people (\`found\`, \`expected\`, messages, help) are spared; codes and paths are not.`;

/** @param {[string, RoomScore][]} rooms */
function table(rooms) {
  const rows = rooms.map(([name, room]) => {
    const equivalent = room.mutants - noticeable(room);
    const cells = [
      name,
      room.mutants,
      room.killed,
      room.survivors.length,
      equivalent,
      `${scoreText(scoreOf(room))} %`,
      `${scoreText(room.bar)} %`,
    ];
    return `| ${[...cells, minutes(room.seconds), room.day, `\`${room.commit}\``].join(' | ')} |`;
  });
  return [
    '## Scores',
    '',
    '| room | mutants | killed | survived | of them equivalent | score | least | minutes | day | commit |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** @param {number} seconds */
const minutes = (seconds) => (seconds / 60).toFixed(1);

/**
 * @param {string} name
 * @param {RoomScore} room
 */
function survivorsOf(name, { survivors }) {
  if (survivors.length === 0) return `## Survivors of ${name}\n\nNone.`;
  const rows = survivors.map(({ at, from, to, reached, verdict, why }) => {
    const judged = why === '' ? verdict : `${verdict}: ${why}`;
    return `| ${at} | ${code(from)} | ${code(to)} | ${reached ? '' : 'no test gets here; '}${judged} |`;
  });
  return [
    `## Survivors of ${name}`,
    '',
    '| place | code | changed into | verdict |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const mostCharacters = 90;

/**
 * Code in a cell of a table: bars are escaped, and the fence is longer than any run of backticks inside.
 *
 * @param {string} text
 */
function code(text) {
  if (text === '') return '(nothing)';
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text;
  const runs = [...short.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = runs.length > 0 ? ' ' : '';
  return `${fence}${space}${short.replaceAll('|', '\\|')}${space}${fence}`;
}
