import { effectiveOn, type PlainDate } from '../calendar/index.js';
import { type Issue, issue, quoteFound } from '../foundation/index.js';
import type { Organization } from './organization.js';

/** Where a person stands in the document, and whether their assignments are dated there. */
export interface PersonPlace {
  readonly index: number;
  readonly dated: boolean;
}

/** Every manager exists, nobody manages themselves, and on no day do reporting lines run in a circle. */
export function checkManagers(organization: Organization, places: ReadonlyMap<string, PersonPlace>): Issue[] {
  const issues: Issue[] = [];
  const days = new Set<PlainDate>();
  for (const [id, { index, dated }] of places) {
    organization.participants.get(id)?.assignments.forEach((assignment, position) => {
      const { manager } = assignment;
      if (manager === undefined) return;
      const path = dated
        ? ['participants', index, 'assignments', position, 'manager']
        : ['participants', index, 'manager'];
      days.add(assignment.from);
      if (manager === id) {
        issues.push(issue('people/manages-self', path, quoteFound(manager), 'somebody else, or no manager'));
      } else if (!organization.participants.has(manager)) {
        issues.push(issue('people/unknown-manager', path, quoteFound(manager), 'the id of a participant'));
      }
    });
  }
  return issues.length > 0 ? issues : [...days].sort().flatMap((day) => cyclesOn(organization, places, day));
}

/** Reporting lines change only on days when an assignment starts, so looking at those days is looking at all. */
function cyclesOn(organization: Organization, places: ReadonlyMap<string, PersonPlace>, day: PlainDate): Issue[] {
  const managerOf = (id: string) => effectiveOn(organization.participants.get(id)?.assignments ?? [], day)?.manager;
  const settled = new Set<string>();
  const issues: Issue[] = [];
  for (const [id, { index }] of places) {
    const walked = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !settled.has(at) && !walked.has(at)) {
      walked.add(at);
      at = managerOf(at);
    }
    if (at !== undefined && walked.has(at)) {
      issues.push(
        issue(
          'people/manager-cycle',
          ['participants', index],
          `a reporting line that comes back to ${quoteFound(at)} on ${day}`,
          'a line that ends',
        ),
      );
    }
    for (const each of walked) settled.add(each);
  }
  return issues;
}
