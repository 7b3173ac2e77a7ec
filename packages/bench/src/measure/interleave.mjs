/**
 * Runs systems turn by turn, so that a minute in which the machine is busy with something else touches all of them. A
 * system with fewer rounds takes its turns spread over the whole.
 *
 * @template {{ readonly rounds: number }} TEntry
 * @param {readonly TEntry[]} entries
 * @param {(entry: TEntry) => Promise<void>} measure one round of one system
 */
export async function interleave(entries, measure) {
  const most = Math.max(...entries.map(({ rounds }) => rounds));
  for (let round = 0; round < most; round += 1) {
    for (const entry of entries) {
      const turns = (/** @type {number} */ upTo) => Math.floor((upTo * entry.rounds) / most);
      if (turns(round + 1) > turns(round)) await measure(entry);
    }
  }
}
