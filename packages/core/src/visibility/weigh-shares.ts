import { isEffectiveOn } from '../calendar/index.js';
import { isEmployedOn, manages } from '../people/index.js';
import { applies, belongs, fits } from './audience.js';
import { type DecisionCode, mostGenerous, nothing, strictest } from './detail.js';
import type { Share } from './share.js';
import type { VisibilityQuestion, VisibilityWorld } from './visibility-world.js';
import { weighRules } from './weigh-rules.js';

/**
 * What a share gives for a question. It holds on the day of the look, while the grantor works here, and reaches back no further than its own beginning.
 * Pay is in none, also where a later policy first calls it so. What somebody shares of others is worth what rules let them see and hand on when the viewer
 * looks: nobody sees more than whoever granted it, and what came by a share is not handed on. Private to this room.
 */
export function weighShare(world: VisibilityWorld, share: Share, question: VisibilityQuestion): DecisionCode {
  const { subject, metric, on, at } = question;
  if (share.metric !== metric || !isEffectiveOn(share.holds, at) || on < share.holds.from) return nothing;
  if (!isAbout(world, share, question) || !receives(world, share, question)) return nothing;
  if (!isEmployedOn(world.organization, share.grantor, at) || world.policy.metrics.get(metric)?.pay) return nothing;
  if (share.grantor === subject) return share.grants;
  if (hasOptedOut(world, question) && !belongs(world.organization, 'manager-chain', question, at)) return nothing;
  const asked = { ...question, viewer: share.grantor };
  const own = weighRules(world, asked, null);
  return own === null
    ? nothing
    : strictest(share.grants, strictest(strictest(own.allowed, own.cap), mayHandOn(world, asked)));
}

function isAbout({ organization }: VisibilityWorld, { subjects }: Share, { subject, on }: VisibilityQuestion): boolean {
  if (typeof subjects === 'string') return subjects === subject;
  return 'reportsOf' in subjects
    ? manages(organization, subjects.reportsOf, subject, on)
    : fits(organization, subjects, subject, on);
}

function receives({ organization }: VisibilityWorld, { to }: Share, question: VisibilityQuestion): boolean {
  return belongs(organization, to, question, question.at);
}

function hasOptedOut({ optOuts }: VisibilityWorld, { subject, metric, at }: VisibilityQuestion): boolean {
  return (optOuts ?? []).some(
    (each) =>
      each.participant === subject &&
      (each.metric === 'all' || each.metric === metric) &&
      isEffectiveOn(each.holds, at),
  );
}

/** How much of what somebody sees they may hand on: the most generous rule for granting. */
function mayHandOn({ policy, organization }: VisibilityWorld, question: VisibilityQuestion): DecisionCode {
  return policy.rules
    .filter(
      (rule) =>
        rule.effect === 'grant' &&
        (rule.metrics === 'all' || rule.metrics.has(question.metric)) &&
        isEffectiveOn(rule.holds, question.at) &&
        (rule.since === null || question.on >= rule.since) &&
        applies(organization, rule, question),
    )
    .reduce((so, rule) => mostGenerous(so, rule.grants), nothing);
}
