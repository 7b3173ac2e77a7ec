import { type Issue, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import type { Organization } from '../people/index.js';
import type { Policy } from './policy.js';
import type { Audience } from './policy-document.js';

/**
 * Every person, team, role and department that a policy names exists in the organization, on some day: a misspelt name in
 * a deny would otherwise deny nobody. Issues: `visibility/unknown-name`, by the place of the rule.
 */
export function checkPolicyNames(policy: Policy, organization: Organization): Issue[] {
  const unknown = unknownNamesIn(organization);
  return policy.rules.flatMap((rule, index) =>
    (['who', 'whose'] as const).flatMap((side) => unknown(rule[side], ['rules', index, side])),
  );
}

/** Asks of a group whether everybody and everything that it names exists. Private to this room. */
export function unknownNamesIn(organization: Organization): (group: Audience, path: IssuePath) => Issue[] {
  const assignments = [...organization.participants.values()].flatMap((each) => each.assignments);
  const known = {
    people: new Set(organization.participants.keys()),
    team: new Set(organization.teams.keys()),
    role: new Set(assignments.map((each) => each.role)),
    department: new Set(assignments.map((each) => each.department)),
    territory: new Set(organization.territories.keys()),
  };
  const namesOf = (group: Audience): [keyof typeof known, string][] => {
    if (typeof group === 'string') return [];
    if ('people' in group) return group.people.map((id) => ['people', id]);
    if ('managerChain' in group) return [];
    if ('team' in group) return [['team', group.team]];
    if ('territory' in group) return [['territory', group.territory]];
    return 'role' in group ? [['role', group.role]] : [['department', group.department]];
  };
  return (group, path) =>
    namesOf(group)
      .filter(([kind, name]) => !known[kind].has(name))
      .map(([kind, name]) =>
        issue('visibility/unknown-name', [...path, kind], quoteFound(name), `a ${nounOf[kind]} of the organization`),
      );
}

const nounOf = {
  people: 'participant',
  team: 'team',
  role: 'role',
  department: 'department',
  territory: 'territory',
} as const;
