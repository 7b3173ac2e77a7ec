import {
  type EarningsRun,
  type PlanDocument,
  type QuotaDocument,
  runFrom,
  type StarterPolicyId,
  starterPolicyIds,
  type TransactionRow,
  unwrap,
} from '@paceline/core';
import { digestText } from '@paceline/core/foundation';
import { seededRandom } from '@paceline/testing';
import { describe, expect, test, vi } from 'vitest';
import { createPaceline, memoryStore, type OrganizationDocuments } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

/** Two teams of three; a2 shares exact attainment with teammates. Every number in this world is unlike any other. */
const teams: Readonly<Record<string, readonly string[]>> = { red: ['a1', 'a2', 'a3'], blue: ['b1', 'b2', 'b3'] };
const reps = Object.values(teams).flat();
const teamOf = (id: string) => Object.keys(teams).find((team) => teams[team]?.includes(id));
const managerOf: Readonly<Record<string, string>> = { red: 'ma', blue: 'mb' };
const viewers = [...reps, 'ma', 'mb', 'director', 'marketing'];
const periods = ['2026-Q1', '2026-Q2', '2026'];

const people = {
  participants: [
    ...reps.map((id) => ({ id, name: `Rep ${id}`, team: teamOf(id), manager: managerOf[teamOf(id) ?? ''] })),
    { id: 'ma', name: 'Manager A', manager: 'director' },
    { id: 'mb', name: 'Manager B', manager: 'director' },
    { id: 'director', name: 'Director' },
    { id: 'marketing', name: 'Marketing', department: 'marketing' },
  ],
};
const tiers = [
  { from: '0', rate: '0.0612' },
  { from: '1', rate: '0.0917' },
];
const payouts = [
  { from: '0', payout: '0' },
  { from: '2', payout: '2' },
];
const plan: PlanDocument = {
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
  components: [
    {
      id: 'own',
      measure: 'bookings',
      quota: { period: 'quarter' },
      rates: { by: 'attainment', mode: 'marginal', tiers },
    },
    {
      id: 'goal',
      measure: 'bookings',
      of: 'team',
      quota: { period: 'quarter' },
      pays: { targetIncentive: '0.2' },
      rates: { by: 'attainment', mode: 'interpolated', tiers: payouts },
    },
  ],
};

type World = OrganizationDocuments & {
  readonly plan: PlanDocument;
  readonly transactions: TransactionRow[];
  readonly quotas: QuotaDocument[];
};

function makeWorld(): World {
  const random = seededRandom(11);
  const number = (from: number, to: number) => `${random.between(from, to)}.${random.between(11, 99)}`;
  const days = ['2026-01-14', '2026-02-11', '2026-04-08'];
  const transactions = reps.flatMap((owner) =>
    days.map((effectiveOn, index) => ({
      id: `deal-${owner}-${index}`,
      owner,
      effectiveOn,
      amount: number(2_000_000, 4_000_000),
      currency: 'USD',
      fields: { label: `Customer ${index} of ${owner}` },
    })),
  );
  const quarters = ['2026-Q1', '2026-Q2'];
  const own = reps.flatMap((participant) =>
    quarters.map((period) => ({ participant, component: 'own', period, amount: number(5_000_000, 9_000_000) })),
  );
  const goals = Object.keys(teams).flatMap((team) =>
    quarters.map((period) => ({ team, component: 'goal', period, amount: number(15_000_000, 19_000_000) })),
  );
  const assignments = reps.map((participant) => ({
    participant,
    targetIncentive: { amount: number(200_000, 400_000) },
  }));
  const share = {
    metric: 'attainment',
    to: 'teammates',
    value: 'exact',
    order: 'visible',
    from: '2026-01-01',
  } as const;
  const shares = [{ ...share, id: 'a2-shares', grantor: 'a2', subject: 'a2' }];
  return { people, plan, transactions, quotas: [...own, ...goals], assignments, shares, asOf: '2026-05-20' };
}

const world = makeWorld();
const run = unwrap(runFrom(world));

/** Digits of a number by which it would be recognized: no point, no zeros at the end, at most nine of them. */
function digits(value: { readonly numerator: bigint; readonly denominator: bigint } | string): string {
  if (typeof value === 'string') return value.replace(/^-|\.0*$/g, '').slice(0, 9);
  const scaled = (value.numerator * 10n ** 12n) / value.denominator;
  const text = scaled.toString().padStart(13, '0');
  return `${text.slice(0, -12)}.${text.slice(-12)}`.replace(/\.?0+$/, '').slice(0, 9);
}

type Kind = 'attainment' | 'other' | 'team';

/** Every number of this world with whose it is, from the run and from the documents. */
function secretsOf(of: EarningsRun): { subject: string; kind: Kind; text: string }[] {
  const secrets: { subject: string; kind: Kind; text: string }[] = [];
  const add = (subject: string, kind: Kind, text: string) => text.length > 6 && secrets.push({ subject, kind, text });
  for (const each of world.transactions) add(each.owner ?? '', 'other', digits(String(each.amount)));
  for (const each of world.quotas)
    add(each.participant ?? each.team ?? '', each.team ? 'team' : 'other', digits(String(each.amount)));
  for (const each of world.assignments ?? [])
    add(each.participant, 'other', digits(String(each.targetIncentive?.amount)));
  for (const line of of.lines) add(line.participant, 'other', digits(line.amount.amount));
  for (const result of of.results) {
    const { participant, team, attainment, creditedToDate } = result;
    if (attainment.value) add(team ?? participant, team ? 'team' : 'attainment', digits(attainment.value));
    add(team ?? participant, team ? 'team' : 'other', digits(creditedToDate));
    add(participant, 'other', digits(result.total.amount));
  }
  return secrets;
}

/** What the policies say in words, written down once more by hand. */
function maySee(policy: StarterPolicyId, viewer: string, { subject, kind }: { subject: string; kind: Kind }): boolean {
  if (viewer === 'director' || viewer === subject) return true;
  const team = kind === 'team' ? subject : teamOf(subject);
  if (managerOf[team ?? ''] === viewer) return true;
  if (kind === 'team') return teamOf(viewer) === subject;
  if (kind !== 'attainment' || teamOf(viewer) !== team) return false;
  return policy === 'open-team' || subject === 'a2';
}

/** Every question that a viewer could ask, with keys of everybody, whether or not the viewer was ever given them. */
function questionsOf(viewer: string): string[] {
  const keyOf = (id: string) => digestText(`person\u0000${viewer}\u0000${id}`, 12);
  const whyOf = (id: string, line: string) => `${keyOf(id)}.${digestText(`why\u0000${viewer}\u0000${line}`, 16)}`;
  const metrics = ['attainment', 'credit', 'earnings', 'nothing'];
  const boards = ['', '&method=dense', '&among=my-team', '&among=my-reports', '&method=dense&among=everyone'];
  const subjects = [
    '',
    ...people.participants.map(({ id }) => `&subject=${keyOf(id)}`),
    '&subject=b1',
    '&subject=none',
  ];
  return [
    '/profile',
    ...metrics.flatMap((metric) =>
      [...periods, '2026-Q7'].flatMap((period) => [
        ...boards.map((more) => `/leaderboard?metric=${metric}&period=${period}${more}`),
        `/peer-progress?metric=${metric}&period=${period}`,
      ]),
    ),
    ...periods.flatMap((period) => subjects.map((more) => `/statement?period=${period}${more}`)),
    ...run.lines.map((line) => `/explanation?why=${whyOf(line.participant, line.id)}`),
    '/explanation?why=none',
    '/explanation?why=a&why=b',
    '/nothing',
  ];
}

/** Status, headers and body of every answer, by question. */
async function answersTo(viewer: string, policy: StarterPolicyId, documents: World): Promise<Map<string, string>> {
  const paceline = createPaceline({
    keySecret: 'one for both worlds',
    store: memoryStore(documents),
    policy,
    viewerOf: () => viewer,
  });
  const answers = new Map<string, string>();
  for (const question of questionsOf(viewer)) {
    const response = await paceline.handle(new Request(`https://intranet.example/paceline${question}`));
    answers.set(question, JSON.stringify([response.status, [...response.headers], await response.text()]));
  }
  return answers;
}

const secrets = secretsOf(run);

test('the numbers of this world can be told apart', () => {
  const owners = new Map<string, string>();
  for (const { subject, text } of secrets) {
    expect(owners.get(text) ?? subject).toBe(subject);
    owners.set(text, subject);
  }
  expect(owners.size).toBeGreaterThan(100);
});

describe.each(starterPolicyIds)('under the policy %s', (policy) => {
  test.each(viewers)('no answer to %s holds a number that the policy hides', async (viewer) => {
    const answers = await answersTo(viewer, policy, world);
    const everything = [...answers.values()].join('\n');
    const found = secrets.filter(({ text }) => everything.includes(text));
    const leaked = found.filter((secret) => !maySee(policy, viewer, secret));
    expect(leaked).toEqual([]);
    expect(new Set([...answers.values()].map((each) => JSON.parse(each)[0]))).toEqual(new Set([200, 400, 404]));
    // The search itself is tested by what it must find: what somebody may see is really there.
    const own = secrets.filter((secret) => maySee(policy, viewer, secret) && secret.subject !== viewer);
    const expected = viewer === 'marketing' ? 0 : 1;
    expect(found.filter((each) => own.includes(each)).length).toBeGreaterThanOrEqual(expected);
    expect(found.some(({ subject }) => subject === viewer)).toBe(reps.includes(viewer));
  });

  test.each(viewers.filter((each) => each !== 'director'))('another world is the same to %s', async (viewer) => {
    const other = mutate(world, policy, viewer);
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(world));
    const before = await answersTo(viewer, policy, world);
    const after = await answersTo(viewer, policy, other);
    for (const [question, answer] of before) expect(after.get(question), question).toBe(answer);
  });
});

/**
 * A world that differs only in what is hidden from the viewer, by construction: all numbers of strangers and of their team;
 * and, where teammates' attainment is not exact, an amount so small that no band changes goes from one teammate to another,
 * so that the team's total, which its members know, stays.
 */
function mutate(from: World, policy: StarterPolicyId, viewer: string): World {
  const team = teamOf(viewer) ?? Object.keys(managerOf).find((each) => managerOf[each] === viewer);
  const stranger = (id: string | undefined | null) => id !== undefined && id !== null && teamOf(id) !== team;
  const factor = (index: number) => 3 + ((index * 7) % 5);
  const mates = reps.includes(viewer) && policy !== 'open-team' ? mutableMates(viewer) : [];
  const shift = (owner: string | null | undefined, id: string) => {
    const position = mates.indexOf(owner ?? '');
    return position < 0 || !id.endsWith('-0') ? 0n : position === 0 ? 700n : position === 1 ? -700n : 0n;
  };
  return {
    ...from,
    transactions: from.transactions.map((each, index) => {
      const cents = BigInt(String(each.amount).replace('.', ''));
      const next = stranger(each.owner) ? cents * BigInt(factor(index)) + 13n : cents + shift(each.owner, each.id);
      return { ...each, amount: `${next / 100n}.${String(next % 100n).padStart(2, '0')}` };
    }),
    quotas: from.quotas.map((each, index) => {
      const hidden = each.team === undefined ? stranger(each.participant) : each.team !== team;
      return hidden ? { ...each, amount: `${index + 21}${each.amount}` } : each;
    }),
    assignments: (from.assignments ?? []).map((each, index) =>
      stranger(each.participant) ? { ...each, targetIncentive: { amount: `${90_000 + index}` } } : each,
    ),
  };
}

/** Teammates who do not share: two of them can exchange an amount, one alone cannot. */
function mutableMates(viewer: string): string[] {
  const mates = (teams[teamOf(viewer) ?? ''] ?? []).filter((each) => each !== viewer && each !== 'a2');
  return mates.length > 1 ? mates : [];
}
