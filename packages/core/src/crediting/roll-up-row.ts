import { kindCodes } from './credit-kind.js';
import { type Emission, productOf, pushCredit, type RollUp, type Source } from './emission.js';
import { walkLine } from './reporting-lines.js';

/**
 * Credits the managers above everybody who has a source for the row at hand, one credit for each manager and person it
 * comes from: by the first roll-up, and the first source of that person that it rolls up.
 */
export function rollUpRow(emission: Emission, row: number, day: number): void {
  const { rollUps } = emission;
  const sources = emission.sources.list.slice(0, emission.sources.size);
  if (sources.length > 1) sources.sort((a, b) => a.participant - b.participant);
  for (let first = 0; first < sources.length; ) {
    const via = sources[first]?.participant ?? 0;
    let next = first + 1;
    while (next < sources.length && sources[next]?.participant === via) next += 1;
    walkLine(emission.lines, via, day);
    const credited: number[] = [];
    for (const rollUp of rollUps) {
      const source = sourceOf(sources, rollUp, { first, next });
      if (source) rollUpSource(emission, row, { rollUp, source, credited });
    }
    first = next;
  }
}

/** The first source in a part of the list that a roll-up wants. */
function sourceOf(
  sources: readonly Source[],
  { kinds }: RollUp,
  { first, next }: { readonly first: number; readonly next: number },
): Source | undefined {
  for (let at = first; at < next; at += 1) {
    const source = sources[at];
    if (source && kinds[source.kind] === 1) return source;
  }
  return undefined;
}

interface Rising {
  readonly rollUp: RollUp;
  readonly source: Source;
  /** Which managers have been credited through this person already. */
  readonly credited: number[];
}

function rollUpSource({ lines, buffer, shares }: Emission, row: number, { rollUp, source, credited }: Rising): void {
  const via = source.participant;
  const share = productOf(rollUp.factor, source.share, shares);
  const start = lines.start[via] ?? 0;
  const levels = Math.min(lines.length[via] ?? 0, rollUp.depth);
  for (let level = 0; level < levels; level += 1) {
    const manager = lines.line[start + level] ?? -1;
    if (manager < 0 || credited.includes(manager)) continue;
    credited.push(manager);
    pushCredit(buffer, row, { participant: manager, share, kind: kindCodes['roll-up'], via });
  }
}
