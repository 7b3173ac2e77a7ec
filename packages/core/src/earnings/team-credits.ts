import { fromDayNumber, toDayNumber } from '../calendar/index.js';
import { dayAt, rowAt } from '../crediting/index.js';
import { assignmentOn, type Organization } from '../people/index.js';
import type { MeasuredCredits } from './credited-columns.js';

/**
 * The credits of each team in order of day and transaction: those of whoever was in the team on the credit's day. Made once for a
 * component, whatever the number of members.
 */
export function creditsByTeam(columns: MeasuredCredits, organization: Organization): ReadonlyMap<string, Int32Array> {
  const positions = new Map<string, number[]>();
  columns.participants.forEach((participant, code) => {
    const to = columns.starts[code + 1] ?? 0;
    let position = columns.starts[code] ?? 0;
    while (position < to) {
      const day = dayAt(columns, position);
      const on = fromDayNumber(day);
      const assignment = assignmentOn(organization, participant, on);
      const end = assignment?.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(assignment.to);
      const team = assignment?.team;
      const list = (team === undefined ? undefined : positions.get(team)) ?? [];
      if (team !== undefined) positions.set(team, list);
      const until = assignment === undefined ? day + 1 : end;
      while (position < to && dayAt(columns, position) < until) {
        list.push(position);
        position += 1;
      }
    }
  });
  const byDay = (a: number, b: number) =>
    dayAt(columns, a) - dayAt(columns, b) || rowAt(columns, a) - rowAt(columns, b) || a - b;
  return new Map([...positions].map(([team, list]) => [team, Int32Array.from(list.sort(byDay))]));
}
