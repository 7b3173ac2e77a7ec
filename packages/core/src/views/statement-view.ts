import type { PlainDate } from '../calendar/index.js';
import type { Quantity } from '../explain/index.js';
import type { Money } from '../money/index.js';
import type { Person, View } from './envelope.js';
import type { MissingReason } from './shown.js';

/**
 * What a line was paid for: one deal, the person's own result, what a modifier of the plan adds to it, the result of a team, or colleagues' deals that
 * roll up and may not be seen one by one.
 */
export type StatementCause =
  | { readonly kind: 'transaction'; readonly id: string; readonly label: string; readonly on: PlainDate }
  | { readonly kind: 'result' | 'floor' | 'kicker' | 'catch-up' | 'roll-up' }
  | { readonly kind: 'team'; readonly label: string };

/** One amount on a statement. `why` opens its explanation, null where there is none to show; `credited` is what the deal counted, in the plan's currency. */
export interface StatementLine {
  readonly key: string;
  readonly cause: StatementCause;
  readonly credited: Quantity | null;
  readonly amount: Money;
  readonly why: string | null;
}

/** A component of the plan with its lines; `total` is the sum of their amounts. */
export interface StatementComponent {
  readonly id: string;
  readonly label: string;
  readonly attainment: Quantity | null;
  readonly because?: MissingReason;
  readonly credited: Quantity | null;
  readonly quota: Quantity | null;
  readonly total: Money;
  readonly lines: readonly StatementLine[];
}

/** The body of a {@link StatementView}. */
export interface StatementBody {
  readonly subject: Person;
  readonly plan: { readonly id: string; readonly version: number };
  /** Every figure is an estimate until a pay run publishes it. */
  readonly status: 'estimate';
  readonly components: readonly StatementComponent[];
  readonly total: Money;
}

/** What somebody earned in a period, line by line. */
export type StatementView = View<'statement', StatementBody>;
