import { noEnd, type OrganizationIndex } from './organization-index.js';

/**
 * The managers above somebody, kept for as long as they stay the same: days come in order, so each stretch is walked once.
 * `line[start[p] … start[p] + length[p])` are the positions of the managers of participant `p`, nearest first, for the days
 * `[from[p], to[p])`; −1 for a manager who did not work here then.
 */
export interface ReportingLines {
  readonly index: OrganizationIndex;
  readonly depth: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
  line: Int32Array;
  used: number;
}

/** No lines yet; `depth` is how many levels are ever asked for. */
export function reportingLines(index: OrganizationIndex, depth: number): ReportingLines {
  const size = index.participants.length;
  return {
    index,
    depth: Math.min(depth, size),
    from: new Int32Array(size).fill(1),
    to: new Int32Array(size),
    start: new Int32Array(size),
    length: new Int32Array(size),
    line: new Int32Array(64),
    used: 0,
  };
}

/** Makes the line of a participant stand for a day. */
export function walkLine(lines: ReportingLines, participant: number, day: number): void {
  if (day >= (lines.from[participant] ?? 0) && day < (lines.to[participant] ?? 0)) return;
  const { employed } = lines.index;
  const stretch = { from: -noEnd, to: noEnd };
  lines.start[participant] = lines.used;
  let at = participant;
  for (let level = 0; level < lines.depth; level += 1) {
    at = managerOn(lines.index, at, day, stretch);
    if (at < 0) break;
    const isEmployed = narrow(stretch, employed.from[at] ?? 0, employed.to[at] ?? 0, day);
    append(lines, isEmployed ? at : -1);
  }
  lines.length[participant] = lines.used - (lines.start[participant] ?? 0);
  lines.from[participant] = stretch.from;
  lines.to[participant] = stretch.to;
}

interface Stretch {
  from: number;
  to: number;
}

/** The manager of somebody on a day, −1 for none; narrows the stretch to the days on which that stays so. */
function managerOn(index: OrganizationIndex, participant: number, day: number, stretch: Stretch): number {
  const { assigned, assignmentStarts, managers } = index;
  for (let at = assignmentStarts[participant] ?? 0; at < (assignmentStarts[participant + 1] ?? 0); at += 1) {
    if (narrow(stretch, assigned.from[at] ?? 0, assigned.to[at] ?? 0, day)) return managers[at] ?? -1;
  }
  return -1;
}

/** Narrows a stretch to the side of a span on which the day is; true when that is inside. */
export function narrow(stretch: Stretch, from: number, to: number, day: number): boolean {
  if (day < from) {
    if (from < stretch.to) stretch.to = from;
    return false;
  }
  if (day >= to) {
    if (to > stretch.from) stretch.from = to;
    return false;
  }
  if (from > stretch.from) stretch.from = from;
  if (to < stretch.to) stretch.to = to;
  return true;
}

function append(lines: ReportingLines, manager: number): void {
  if (lines.used === lines.line.length) {
    const longer = new Int32Array(lines.line.length * 2);
    longer.set(lines.line);
    lines.line = longer;
  }
  lines.line[lines.used] = manager;
  lines.used += 1;
}
