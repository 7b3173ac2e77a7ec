import {
  type DecisionCode,
  mostGenerous,
  nothing,
  type OrderDetail,
  orderDetailOf,
  strictest,
  type ValueDetail,
  valueDetailOf,
} from './detail.js';
import type { VisibilityQuestion, VisibilityWorld } from './visibility-world.js';
import { everything, weighRules } from './weigh-rules.js';
import { weighShare } from './weigh-shares.js';

/** An answer with the rules and shares that led to it, by id; `own` stands for the right to one's own numbers. */
export interface Decision {
  readonly value: ValueDetail;
  readonly order: OrderDetail;
  readonly because: readonly string[];
}

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
  const weighed = weighRules(world, question, because);
  if (weighed === null) return nothing;
  if (question.viewer === question.subject || (because === null && weighed.allowed === everything))
    return strictest(weighed.allowed, weighed.cap);
  let code = weighed.allowed;
  for (const share of world.shares) {
    const shared = weighShare(world, share, question);
    if (shared === nothing) continue;
    because?.push(share.id);
    code = mostGenerous(code, shared);
  }
  const capped = strictest(code, weighed.cap);
  // A place would show that somebody is there.
  return valueDetailOf(capped) === 'hidden' ? nothing : capped;
}
