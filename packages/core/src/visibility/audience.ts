import type { PlainDate } from '../calendar/index.js';
import {
  areTeammates,
  assignmentOn,
  holdersOf,
  isEmployedOn,
  leadsTeamOf,
  manages,
  type Organization,
} from '../people/index.js';
import type { Rule } from './policy.js';
import type { Audience, GroupAudience, Subjects } from './policy-document.js';
import type { VisibilityQuestion } from './visibility-world.js';

/** What takes away applies when it fits on either day: nobody sheds a deny by moving to another team. */
export function applies(organization: Organization, rule: Rule, question: VisibilityQuestion): boolean {
  const takesAway = rule.effect === 'limit' || rule.effect === 'deny';
  const days = takesAway ? [question.at, question.on] : [question.at];
  return (
    isAmong(organization, rule.whose, question) && days.some((day) => belongs(organization, rule.who, question, day))
  );
}

/**
 * Relations hold as on the day of the number: a manager of that month keeps that month, a later one does not get it, and
 * neither does somebody who did not work here yet.
 */
export function belongs(
  organization: Organization,
  who: Audience,
  question: VisibilityQuestion,
  day: PlainDate,
): boolean {
  const { viewer, subject, on } = question;
  if (who === 'everyone') return true;
  if (who === 'self') return viewer === subject;
  if (typeof who === 'object' && !('managerChain' in who)) return fits(organization, who, viewer, day);
  if (!isEmployedOn(organization, viewer, on)) return false;
  if (who === 'teammates') return areTeammates(organization, viewer, subject, on);
  if (who === 'team-lead') return leadsTeamOf(organization, viewer, subject, on);
  return manages(organization, viewer, subject, on, depthOf(who));
}

/** How many levels above count. */
function depthOf(who: 'manager' | 'manager-chain' | { readonly managerChain: { readonly depth: number } }): number {
  if (typeof who === 'object') return who.managerChain.depth;
  return who === 'manager' ? 1 : Number.POSITIVE_INFINITY;
}

function isAmong(organization: Organization, whose: Subjects, { subject, on }: VisibilityQuestion): boolean {
  return whose === 'everyone' || fits(organization, whose, subject, on);
}

/** True for somebody who is one of a group on a day. */
export function fits(organization: Organization, group: GroupAudience, id: string, on: PlainDate): boolean {
  if ('people' in group) return group.people.includes(id);
  if ('territory' in group) return holdersOf(organization, group.territory, on).some((each) => each.participant === id);
  const assignment = assignmentOn(organization, id, on);
  if ('role' in group) return assignment?.role === group.role;
  if ('team' in group) return assignment?.team === group.team;
  return assignment?.department === group.department;
}
