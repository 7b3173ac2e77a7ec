import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const bytesOfMb = 1024 * 1024;
const kilobytesOfMb = 1024;

/** @typedef {{ readonly rssMb: number, readonly liveMb: number }} MemoryNow */

/**
 * Resident memory after a full collection, and how much of it is in use.
 *
 * @returns {Promise<MemoryNow>}
 */
export async function collectedMemory() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    // Pages go back to the system in the background.
    await setTimeout(20);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rssMb: rss / bytesOfMb, liveMb: (heapUsed + external) / bytesOfMb };
}

/**
 * Forgets the peak of resident memory so far, where the system can (Linux): building the input may have needed more than the
 * run that is measured.
 */
export function forgetPeakMemory() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak of the whole process stands: more than the run needed, never less.
  }
}

/**
 * The peak of resident memory over what the input itself needs. Memory that was left over from building the input, and that
 * a run could use without the system seeing it, counts as used by the run.
 *
 * @param {MemoryNow} bare before the input was built
 * @param {MemoryNow} prepared after
 */
export function peakOverInputMb(bare, prepared) {
  const input = Math.min(prepared.rssMb, bare.rssMb + (prepared.liveMb - bare.liveMb));
  return peakMb() - input;
}

/**
 * The peak of this program. What `resourceUsage` tells is not less than what the parent had when it started us, so Linux is
 * asked for the peak of the present memory map.
 */
function peakMb() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / kilobytesOfMb;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / kilobytesOfMb;
}
