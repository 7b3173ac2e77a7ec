import { isEffectiveOn } from '../calendar/index.js';
import { assignmentOn, isEmployedOn, manages, type Organization } from '../people/index.js';
import { applies } from './audience.js';
import { codeOf, type DecisionCode, mostGenerous, nothing, strictest } from './detail.js';
import type { VisibilityQuestion, VisibilityWorld } from './visibility-world.js';

/** All that a decision can give. */
export const everything = codeOf('exact', 'visible');

/** What rules say of a question: what they allow together, and how much of anything is let through. */
export interface Weighed {
  readonly allowed: DecisionCode;
  readonly cap: DecisionCode;
}

/** Weighs the rules; null where nothing else matters: somebody unknown, pay of a peer, a deny. Private to this room. */
export function weighRules(
  { policy, organization }: VisibilityWorld,
  question: VisibilityQuestion,
  because: string[] | null,
): Weighed | null {
  const { viewer, subject, at, on } = question;
  const metric = policy.metrics.get(question.metric);
  if (!metric || !organization.participants.has(subject) || !isEmployedOn(organization, viewer, at)) return null;
  if (viewer === subject) {
    because?.push('own');
    return { allowed: everything, cap: everything };
  }
  if (metric.pay && arePeers(organization, question)) return null;
  let allowed = nothing;
  let cap = everything;
  for (const rule of policy.rules) {
    if (rule.effect === 'grant' || (rule.metrics !== 'all' && !rule.metrics.has(metric.id))) continue;
    if (!isEffectiveOn(rule.holds, at) || !applies(organization, rule, question)) continue;
    if (rule.since !== null && on < rule.since) continue;
    because?.push(rule.id);
    if (rule.effect === 'deny') return null;
    if (rule.effect === 'limit') cap = strictest(cap, rule.grants);
    else allowed = mostGenerous(allowed, rule.grants);
  }
  return { allowed, cap };
}

/**
 * Peers share a team, a manager or a role, on the day of the number or on the day of the look, and neither manages the
 * other. Whatever a policy says, pay is never shown to a peer.
 */
function arePeers(organization: Organization, { viewer, subject, on, at }: VisibilityQuestion): boolean {
  if (isEmployedOn(organization, viewer, on) && manages(organization, viewer, subject, on)) return false;
  return [on, at].some((day) => {
    const mine = assignmentOn(organization, viewer, day);
    const theirs = assignmentOn(organization, subject, day);
    const same = (key: 'team' | 'manager' | 'role') => mine?.[key] !== undefined && mine[key] === theirs?.[key];
    return same('team') || same('manager') || same('role');
  });
}
