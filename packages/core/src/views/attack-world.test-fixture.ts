import { expect } from 'vitest';
import {
  type ComponentDocument,
  type ParticipantDocument,
  type PlanDocument,
  type PolicyDocument,
  type QuotaDocument,
  type RuleDocument,
  runFrom,
  type StarterPolicyId,
  starterPolicy,
  type TransactionRow,
  unwrap,
  type Views,
  viewsOfRun,
} from '../index.js';

// What the tests of attacks on pay share: a small world, and every byte that one viewer of it can get.

export interface World {
  readonly people: readonly ParticipantDocument[];
  readonly components: readonly ComponentDocument[];
  readonly measures?: PlanDocument['measures'];
  readonly deals: readonly TransactionRow[];
  readonly quotas?: readonly QuotaDocument[];
  readonly targets?: Readonly<Record<string, string>>;
  readonly policy?: StarterPolicyId | PolicyDocument;
  readonly metrics?: Parameters<typeof viewsOfRun>[0]['metrics'];
  readonly shares?: Parameters<typeof viewsOfRun>[0]['shares'];
  readonly asOf?: string;
  readonly periods?: readonly string[];
}

export function viewsFor(world: World, viewer: string): Views {
  const { people, components, deals, metrics, targets = {} } = world;
  const plan: PlanDocument = {
    id: 'plan',
    version: 1,
    effective: { from: '2026-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    measures: world.measures ?? { bookings: { sum: 'amount' } },
    components,
  };
  const assignments = people.map(({ id }) => ({ participant: id, targetIncentive: { amount: targets[id] ?? '4000' } }));
  const run = unwrap(
    runFrom({
      people: { participants: people },
      plan,
      transactions: deals,
      quotas: world.quotas ?? [],
      assignments,
      asOf: world.asOf ?? '2026-03-31',
    }),
  );
  const policy = world.policy ?? 'private';
  const shares = world.shares ?? [];
  return unwrap(viewsOfRun({ run, policy, shares, viewer, ...(metrics ? { metrics } : {}) }));
}

/** Every byte that a viewer can get: all views of everybody whose key is in one of them, and every explanation. */
export function everythingFor(world: World, viewer: string): string {
  const views = viewsFor(world, viewer);
  const periods = world.periods ?? ['2026-Q1'];
  const metrics = ['attainment', 'credit', 'earnings', ...Object.keys(world.metrics ?? {})];
  const lists = periods.flatMap((period) =>
    metrics.flatMap((metric) => [
      views.leaderboard({ metric, period }),
      views.leaderboard({ metric, period, among: 'my-reports' }),
      views.peerProgress({ metric, period }),
    ]),
  );
  const profile = unwrap(views.profile());
  const keys = new Set(JSON.stringify([profile, lists]).match(/(?<="key":")\w{12}/g));
  const statements = [...keys, 'unknown'].flatMap((subject) =>
    periods.map((period) => views.statement({ period, subject })),
  );
  const whys = statements.flatMap((each) =>
    each.ok ? each.value.components.flatMap((component) => component.lines.flatMap((line) => line.why ?? [])) : [],
  );
  return JSON.stringify([profile, lists, statements, whys.map((why) => views.explanation({ why }))]);
}

export const deal = (id: string, owner: string, on: string, amount: string, more: Partial<TransactionRow> = {}) => ({
  id,
  owner,
  effectiveOn: on,
  amount,
  currency: 'USD',
  fields: { label: `Account ${id}` },
  ...more,
});
export const quota = (component: string, holder: string, amount = '1000', period = '2026-Q1'): QuotaDocument => ({
  ...(holder === 'north' ? { team: holder } : { participant: holder }),
  component,
  period,
  amount,
});
export const flat = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.05' }] } as const;
export const own: ComponentDocument = { id: 'own', measure: 'bookings', measurement: 'quarter', rates: flat };

export const rule = (more: Partial<RuleDocument> & Pick<RuleDocument, 'effect'>): RuleDocument => ({
  id: `rule-${JSON.stringify(more).length}`,
  who: 'everyone',
  metrics: 'all',
  ...more,
});
export const privateWith = (...rules: readonly RuleDocument[]) => starterPolicy('private', { rules });

/** The viewer's bytes do not change when something hidden does; what is open must be there, so that nothing is equal by being empty. */
export function expectSame(a: World, b: World, viewer: string, open: string | RegExp): void {
  const bytes = everythingFor(a, viewer);
  expect(bytes).toMatch(open);
  expect(firstDifference(bytes, everythingFor(b, viewer))).toBe('none');
}

function firstDifference(a: string, b: string): string {
  if (a === b) return 'none';
  const at = [...a].findIndex((each, index) => each !== b[index]);
  return `${a.slice(Math.max(0, at - 300), at + 100)} ≠ ${b.slice(at, at + 100)}`;
}
