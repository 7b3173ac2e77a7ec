import type {
  PeopleDocument,
  PlanAssignmentDocument,
  PlanDocument,
  QuotaDocument,
  ShareDocument,
  TransactionRow,
} from '@paceline/core';
import { seededDeals } from './seeded-deals.js';
import { seededPeople } from './seeded-people.js';
import { seededAssignments, seededPlan, seededQuotas } from './seeded-plan.js';
import { seededRandom } from './seeded-random.js';
import { sharing, tied } from './story.js';

/** What may differ from one {@link seededOrganization} to another. */
export interface SeededOrganizationOptions {
  /** A whole number; another one gives other deals. @default 1 */
  readonly seed?: number | undefined;
  /** The day of the look, in 2026, as `YYYY-MM-DD`. Deals of later days are still open. @default '2026-11-18' */
  readonly asOf?: string | undefined;
}

/** A whole sales organization as plain documents, and the ids of people worth looking as. */
export interface SeededOrganization {
  readonly people: PeopleDocument;
  readonly plan: PlanDocument;
  readonly transactions: readonly TransactionRow[];
  readonly quotas: readonly QuotaDocument[];
  readonly assignments: readonly PlanAssignmentDocument[];
  readonly shares: readonly ShareDocument[];
  readonly asOf: string;
  /** Participant ids: an account executive, two who are exactly tied, a manager, the director, a newcomer without deals, marketing. */
  readonly viewers: {
    readonly rep: string;
    readonly tied: readonly [string, string];
    readonly manager: string;
    readonly director: string;
    readonly newcomer: string;
    readonly marketing: string;
  };
}

/**
 * A made-up company in mid-quarter: 25 account executives in four teams, calendar year 2026, amounts in US dollars. With
 * splits, a return, an exact tie, a quota of zero, a late joiner, a transfer, a newcomer without deals, and open deals.
 * The same options give the same documents on every machine.
 *
 * @example
 * const { people, plan, transactions, quotas, assignments, asOf } = seededOrganization();
 * const run = unwrap(runFrom({ people, plan, transactions, quotas, assignments, asOf }));
 */
export function seededOrganization(options: SeededOrganizationOptions = {}): SeededOrganization {
  const asOf = options.asOf ?? '2026-11-18';
  const people = seededPeople();
  const executives = people.participants.filter(({ id }) => id === 'newcomer' || /^r\d+$/.test(id));
  return {
    people,
    plan: seededPlan,
    transactions: seededDeals(executives, seededRandom(options.seed ?? 1), asOf),
    quotas: seededQuotas(executives),
    assignments: seededAssignments(executives),
    shares: seededShares(),
    asOf,
    viewers: { rep: 'r1', tied, manager: 'm1', director: 'director', newcomer: 'newcomer', marketing: 'k1' },
  };
}

/** Some share with their team; one also with a colleague in marketing. */
function seededShares(): ShareDocument[] {
  const share = { metric: 'attainment', value: 'exact', order: 'visible', from: '2026-01-01' } as const;
  return [
    ...sharing.map((id) => ({ ...share, id: `share-${id}`, grantor: id, subject: id, to: 'teammates' as const })),
    { ...share, id: 'share-r1-k1', grantor: 'r1', subject: 'r1', to: { people: ['k1'] } },
  ];
}
