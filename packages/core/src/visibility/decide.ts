import { isEffectiveOn, type PlainDate } from '../calendar/index.js';
import { areTeammates, assignmentOn, isEmployedOn, manages, type Organization } from '../people/index.js';
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
import type { Policy } from './policy.js';
import type { Audience } from './policy-document.js';
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
  const { viewer, subject, metric, at } = question;
  if (!policy.metrics.has(metric) || !organization.participants.has(subject)) return nothing;
  if (!isEmployedOn(organization, viewer, at)) return nothing;
  if (viewer === subject) {
    because?.push('own');
    return everything;
  }
  let code = nothing;
  let cap = everything;
  for (const rule of policy.rules) {
    if (rule.metrics !== 'all' && !rule.metrics.has(metric)) continue;
    if (
      !isEffectiveOn(rule.holds, at) ||
      !belongs(organization, rule.who, question) ||
      !isAmong(organization, rule.whose, question)
    )
      continue;
    because?.push(rule.id);
    if (rule.effect === 'deny') return nothing;
    if (rule.effect === 'limit') cap = strictest(cap, rule.grants);
    else code = mostGenerous(code, rule.grants);
  }
  for (const share of shares) {
    if (share.subject !== subject || share.metric !== metric || !isEffectiveOn(share.holds, at)) continue;
    if (!receives(organization, share, question)) continue;
    because?.push(share.id);
    code = mostGenerous(code, share.grants);
  }
  return strictest(code, cap);
}

/** Relations hold as on the day of the number: a manager of that month keeps that month, a later one does not get it. */
function belongs(organization: Organization, who: Audience, { viewer, subject, on, at }: VisibilityQuestion): boolean {
  if (who === 'everyone') return true;
  if (who === 'self') return viewer === subject;
  if (who === 'teammates') return areTeammates(organization, viewer, subject, on);
  if (who === 'manager-chain') return manages(organization, viewer, subject, on);
  return fits(organization, who, viewer, at);
}

function isAmong(organization: Organization, whose: Audience, { subject, on }: VisibilityQuestion): boolean {
  return whose === 'everyone' || (typeof whose === 'object' && fits(organization, whose, subject, on));
}

function fits(organization: Organization, group: Exclude<Audience, string>, id: string, on: PlainDate): boolean {
  if ('people' in group) return group.people.includes(id);
  const assignment = assignmentOn(organization, id, on);
  if ('role' in group) return assignment?.role === group.role;
  if ('team' in group) return assignment?.team === group.team;
  return assignment?.department === group.department;
}

function receives(organization: Organization, share: Share, { viewer, subject, on }: VisibilityQuestion): boolean {
  return share.to === 'teammates' ? areTeammates(organization, viewer, subject, on) : share.to.people.includes(viewer);
}
