import type { PlainDate } from '../calendar/index.js';
import type { Organization } from '../people/index.js';
import type { OptOut } from './opt-out.js';
import type { Policy } from './policy.js';
import type { Share } from './share.js';

/** What decisions are made from. */
export interface VisibilityWorld {
  readonly policy: Policy;
  readonly organization: Organization;
  readonly shares: readonly Share[];
  /** Who has ended what others share of their numbers. */
  readonly optOuts?: readonly OptOut[];
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
