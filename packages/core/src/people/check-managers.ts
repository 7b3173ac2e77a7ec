import { effectiveOn, type PlainDate } from '../calendar/index.js';
import { compareText, groupBy, type Issue, issue, quoteFound } from '../foundation/index.js';
import type { Organization } from './organization.js';

/** Where a person stands in the document, and whether their assignments are dated there. */
export interface PersonPlace {
  readonly index: number;
  readonly dated: boolean;
}

/** Every manager exists, nobody manages themselves, and on no day do reporting lines run in a circle. */
export function checkManagers(organization: Organization, places: ReadonlyMap<string, PersonPlace>): Issue[] {
  const issues: Issue[] = [];
  for (const [id, { index, dated }] of places) {
    organization.participants.get(id)?.assignments.forEach((assignment, position) => {
      const { manager } = assignment;
      if (manager === undefined) return;
      const path = dated
        ? ['participants', index, 'assignments', position, 'manager']
        : ['participants', index, 'manager'];
      if (manager === id) {
        issues.push(issue('people/manages-self', path, quoteFound(manager), 'somebody else, or no manager'));
      } else if (!organization.participants.has(manager)) {
        issues.push(issue('people/unknown-manager', path, quoteFound(manager), 'the id of a participant'));
      }
    });
  }
  return issues.length > 0 ? issues : cyclesIn(organization, places);
}

/**
 * Reporting lines change only on days when an assignment starts, and a circle that is new on a day runs through somebody
 * whose assignment starts on it: looking at those people on those days is looking at all.
 */
function cyclesIn(organization: Organization, places: ReadonlyMap<string, PersonPlace>): Issue[] {
  const starts = [...places.keys()].flatMap((id) =>
    (organization.participants.get(id)?.assignments ?? []).map(({ from }) => ({ id, from })),
  );
  const days = [...groupBy(starts, (each) => each.from)].sort(([a], [b]) => compareText(a, b));
  return days.flatMap(([, list]) => cyclesFrom(organization, places, list));
}

function cyclesFrom(
  organization: Organization,
  places: ReadonlyMap<string, PersonPlace>,
  starts: readonly { readonly id: string; readonly from: PlainDate }[],
): Issue[] {
  const settled = new Set<string>();
  const issues: Issue[] = [];
  for (const { id, from: day } of starts) {
    const managerOf = (each: string) =>
      effectiveOn(organization.participants.get(each)?.assignments ?? [], day)?.manager;
    const walked = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !settled.has(at) && !walked.has(at)) {
      walked.add(at);
      at = managerOf(at);
    }
    if (at !== undefined && walked.has(at)) {
      const found = `a reporting line that comes back to ${quoteFound(at)} on ${day}`;
      const path = ['participants', places.get(id)?.index ?? 0];
      issues.push(issue('people/manager-cycle', path, found, 'a line that ends'));
    }
    for (const each of walked) settled.add(each);
  }
  return issues;
}
