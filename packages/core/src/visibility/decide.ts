import { isEffectiveOn, type PlainDate } from '../calendar/index.js';
import {
  areTeammates,
  assignmentOn,
  holdersOf,
  isEmployedOn,
  leadsTeamOf,
  manages,
  type Organization,
} from '../people/index.js';
import {
  codeOf,
  type DecisionCode,
  mostGenerous,
  nothing,
  type OrderDetail,
  orderDetailOf,
  strictest,
  type ValueDetail,
  valueDetailOf,
} from './detail.js';
import type { Policy, Rule } from './policy.js';
import type { Audience, GroupAudience, Subjects } from './policy-document.js';
import type { Share } from './share.js';

/** What decisions are made from. */
export interface VisibilityWorld {
  readonly policy: Policy;
  readonly organization: Organization;
  readonly shares: readonly Share[];
}

/**
 * May `viewer` see `metric` of `subject`? `on` is the day of the number: who was whose manager or teammate then decides.
 * `at` is the day on which the viewer looks: rules and shares must hold then, and the viewer must work here.
 */
export interface VisibilityQuestion {
  readonly viewer: string;
  readonly subject: string;
  readonly metric: string;
  readonly on: PlainDate;
  readonly at: PlainDate;
}

/** An answer with the rules and shares that led to it, by id; `own` stands for the right to one's own numbers. */
export interface Decision {
  readonly value: ValueDetail;
  readonly order: OrderDetail;
  readonly because: readonly string[];
}

const everything = codeOf('exact', 'visible');

/**
 * Decides, as one small number. Hidden unless something allows it; the most generous allow or share wins; limits cap it;
 * a deny takes it all; only your own numbers are always yours. An unknown viewer, subject or metric is a no.
 */
export function decide(world: VisibilityWorld, question: VisibilityQuestion): DecisionCode {
  return weigh(world, question, null);
}

/** The same decision with its reasons. For logs and settings, not for the viewer: reasons may themselves say too much. */
export function explainDecision(world: VisibilityWorld, question: VisibilityQuestion): Decision {
  const because: string[] = [];
  const code = weigh(world, question, because);
  return { value: valueDetailOf(code), order: orderDetailOf(code), because };
}

function weigh(world: VisibilityWorld, question: VisibilityQuestion, because: string[] | null): DecisionCode {
  const { policy, organization, shares } = world;
  const { viewer, subject, at } = question;
  const metric = policy.metrics.get(question.metric);
  if (!metric || !organization.participants.has(subject) || !isEmployedOn(organization, viewer, at)) return nothing;
  if (viewer === subject) {
    because?.push('own');
    return everything;
  }
  if (metric.pay && arePeers(organization, question)) return nothing;
  let code = nothing;
  let cap = everything;
  for (const rule of policy.rules) {
    if (rule.metrics !== 'all' && !rule.metrics.has(metric.id)) continue;
    if (!isEffectiveOn(rule.holds, at) || !applies(organization, rule, question)) continue;
    if (rule.since !== null && question.on < rule.since) continue;
    because?.push(rule.id);
    if (rule.effect === 'deny') return nothing;
    if (rule.effect === 'limit') cap = strictest(cap, rule.grants);
    else code = mostGenerous(code, rule.grants);
  }
  for (const share of shares) {
    if (share.subject !== subject || share.metric !== metric.id || !receives(organization, share, question)) continue;
    because?.push(share.id);
    code = mostGenerous(code, share.grants);
  }
  return strictest(code, cap);
}

/**
 * Peers share a team, a manager or a role, on the day of the number or on the day of the look, and neither manages the
 * other. Whatever a policy says, pay is never shown to a peer.
 */
function arePeers(organization: Organization, { viewer, subject, on, at }: VisibilityQuestion): boolean {
  if (manages(organization, viewer, subject, on)) return false;
  return [on, at].some((day) => {
    const mine = assignmentOn(organization, viewer, day);
    const theirs = assignmentOn(organization, subject, day);
    const same = (key: 'team' | 'manager' | 'role') => mine?.[key] !== undefined && mine[key] === theirs?.[key];
    return same('team') || same('manager') || same('role');
  });
}

/** What takes away applies when it fits on either day: nobody sheds a deny by moving to another team. */
function applies(organization: Organization, rule: Rule, question: VisibilityQuestion): boolean {
  const days = rule.effect === 'allow' ? [question.at] : [question.at, question.on];
  return (
    isAmong(organization, rule.whose, question) && days.some((day) => belongs(organization, rule.who, question, day))
  );
}

/**
 * Relations hold as on the day of the number: a manager of that month keeps that month, a later one does not get it, and
 * neither does somebody who did not work here yet.
 */
function belongs(organization: Organization, who: Audience, question: VisibilityQuestion, day: PlainDate): boolean {
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

function fits(organization: Organization, group: GroupAudience, id: string, on: PlainDate): boolean {
  if ('people' in group) return group.people.includes(id);
  if ('territory' in group) return holdersOf(organization, group.territory, on).some((each) => each.participant === id);
  const assignment = assignmentOn(organization, id, on);
  if ('role' in group) return assignment?.role === group.role;
  if ('team' in group) return assignment?.team === group.team;
  return assignment?.department === group.department;
}

/** A share holds on the day of the look and reaches back no further than its own beginning. */
function receives(organization: Organization, share: Share, question: VisibilityQuestion): boolean {
  const { viewer, on, at } = question;
  if (!isEffectiveOn(share.holds, at) || on < share.holds.from) return false;
  return share.to === 'teammates' ? belongs(organization, 'teammates', question, at) : share.to.people.includes(viewer);
}
