import { expect, test } from 'vitest';
import { type Random, randomFrom } from '../../reference/random.js';
import {
  type ComponentDocument,
  decide,
  defaultMetrics,
  type EarningLine,
  type EarningsRun,
  linesFor,
  metricValues,
  type PlanDocument,
  type PolicyDocument,
  parsePlainDate,
  parsePolicy,
  periodsBetween,
  type QuotaDocument,
  type RuleDocument,
  type RunDocuments,
  resultsFor,
  runFrom,
  shiftDays,
  starterPolicy,
  type TransactionRow,
  unwrap,
  type Views,
  valueDetailOf,
  viewsOfRun,
} from '../index.js';

// Random plans of every mechanism, twice: between the two, deals changed in which only people have a part of whom the viewer may see nothing. Where all
// that the viewer is owed (own results, the statements that are open to them) is the same, every byte must be.

const firstSeed = 20_261_123;
const cases = 200;
const reps = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
const north = { team: 'north', manager: 'm1' };
const south = { team: 'south', manager: 'm2' };
const everybody = [...reps, 'm1', 'm2', 'top', 'out'];

/** Two teams under one director, somebody from elsewhere, and at times somebody who moves from one team to the other. */
const peopleWhere = (moves: boolean): RunDocuments['people'] => ({
  participants: [
    ...reps.map((id, index) => ({ id, name: `Rep ${id}`, ...(index < 3 ? north : south) })),
    ...['m1', 'm2'].map((id) => ({ id, name: `Manager ${id}`, manager: 'top' })),
    ...['top', 'out'].map((id) => ({ id, name: `Somebody ${id}` })),
  ].map((each) =>
    moves && each.id === 'r3'
      ? {
          id: each.id,
          name: each.name,
          assignments: [
            { from: '2020-01-01', to: '2026-02-15', ...north },
            { from: '2026-02-15', ...south },
          ],
        }
      : each,
  ),
  territories: [
    { id: 'west', holders: [{ participant: 'r2' }, { participant: 'r3', weight: '2' }] },
    { id: 'east', holders: [{ participant: 'r4' }] },
  ],
});

const ownTiers = [
  { from: '0', rate: '0.05' },
  { from: '0.6', rate: '0.08' },
];

function someModifiers({ pick, chance }: Random): NonNullable<ComponentDocument['modifiers']> {
  const by = pick(['attainment', { attainmentOf: 'goal' }, { attainmentOf: 'goal' }, { payoutOf: 'pooled' }] as const);
  const all: NonNullable<ComponentDocument['modifiers']> = [
    { kind: 'gate', by, atLeast: '0.1', catchUp: chance(0.5) },
    { kind: 'multiplier', by, mode: 'whole', tiers: [{ from: '0.2', factor: '1.5' }] },
    { kind: 'multiplier', where: { channel: 'partner' }, factor: '0.5' },
    { kind: 'cap', amount: pick(['20', '60']), per: pick(['deal', 'period', 'quarter', 'year']) },
    { kind: 'kicker', per: 'period', amount: '7', by, atLeast: '0.3' },
    { kind: 'kicker', per: 'deal', amount: '3', where: { channel: 'partner' } },
    { kind: 'floor', amount: '4', per: 'period' },
  ];
  return all.filter(() => chance(0.25));
}

function somePlan(random: Random): PlanDocument {
  const { pick, chance } = random;
  const common = { measure: 'bookings', measurement: 'month', quota: { period: 'quarter' } } as const;
  const curve = { by: 'attainment', mode: 'marginal', tiers: ownTiers } as const;
  const flat = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.03' }] } as const;
  const rolls = { kind: 'roll-up', depth: pick([1, 'all'] as const) } as const;
  const share = pick(['equal', 'credit', 'target-incentive'] as const);
  const shared = chance(0.5) ? {} : { qualify: { by: 'amount', atLeast: '50' } as const };
  const goals = [
    { id: 'team', by: { attainmentOf: 'goal' }, weight: '0.5', mode: 'whole' },
    { id: 'own', by: { measure: 'bookings', target: '500' }, weight: '0.5', mode: 'whole' },
  ] as const;
  const payouts = [{ from: '0.2', payout: '1' }];
  const components: ComponentDocument[] = [
    { id: 'goal', measure: 'bookings', of: 'team', quota: { period: 'quarter' } },
    { id: 'pooled', measure: 'bookings', of: 'team', measurement: 'month', rates: flat, pool: { share, ...shared } },
    { ...common, id: 'own', rates: curve, modifiers: someModifiers(random) },
    {
      ...common,
      id: 'managers',
      rates: curve,
      crediting: [{ kind: 'direct' }, rolls],
      modifiers: someModifiers(random),
    },
    {
      ...common,
      id: 'accounts',
      rates: curve,
      crediting: [
        { kind: 'territory', field: 'account', holders: pick(['each', 'by-weight']) },
        { kind: 'direct' },
        rolls,
      ],
    },
    {
      ...common,
      id: 'helpers',
      rates: curve,
      crediting: [{ kind: 'direct' }, { kind: 'overlay' }, { kind: 'assist' }],
    },
    { ...common, id: 'parts', rates: curve, splits: 'pay', modifiers: someModifiers(random) },
    {
      id: 'card',
      measurement: 'quarter',
      pays: { targetIncentive: '0.5' },
      scorecard: { goals: goals.map((each) => ({ ...each, tiers: payouts })) },
    },
  ];
  const needed = ['goal', 'pooled'];
  return {
    id: 'plan',
    version: 1,
    effective: { from: '2026-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    measures: { bookings: { sum: 'amount' } },
    components: components.filter(({ id }) => needed.includes(id) || chance(0.4)),
  };
}

const dollars = (cents: number) => (cents / 100).toFixed(2);

function someDeal({ pick, whole, chance }: Random, index: number): TransactionRow {
  const owner = pick([...reps, ...reps, 'm1', 'm2']);
  const [one, two] = [pick(reps), pick(reps)];
  const parts = [
    { participant: one, share: '0.4' },
    { participant: two, share: '0.6' },
  ];
  const isSplit = one !== two && chance(0.25);
  return {
    id: `d${index}`,
    owner,
    effectiveOn: `2026-0${whole(1, 3)}-${whole(10, 28)}`,
    amount: dollars(whole(1_000, 30_000)),
    currency: 'USD',
    fields: {
      label: `Account ${index}`,
      channel: pick(['partner', 'direct']),
      account: pick(['west', 'east', 'none', 'none', 'none', 'none']),
    },
    ...(isSplit ? { splits: parts } : {}),
    ...(chance(0.2) ? { credits: [{ participant: pick(reps), kind: pick(['overlay', 'assist'] as const) }] } : {}),
  };
}

function quotasOf(plan: PlanDocument): QuotaDocument[] {
  return plan.components
    .filter((each) => each.quota)
    .flatMap(({ id, of }) => {
      const holders =
        of === 'team'
          ? ['north', 'south'].map((team) => ({ team }))
          : everybody.map((participant) => ({ participant }));
      return holders.map((holder) => ({ ...holder, component: id, period: '2026-Q1', amount: '600' }));
    });
}

interface Pair {
  readonly seed: number;
  readonly viewer: string;
  readonly policy: PolicyDocument;
  readonly before: EarningsRun;
  readonly after: EarningsRun;
  readonly hidden: ReadonlySet<string>;
}

const metrics = ['attainment', 'credit', 'earnings'];

/** Days on which anything may be decided: the ends of all months, and the day of the look. */
function daysOf(run: EarningsRun): string[] {
  const { calendar } = run.input.plan.plan;
  const last = run.input.asOf.effectiveOn;
  const months = periodsBetween(
    calendar,
    'month',
    unwrap(parsePlainDate('2024-01-01')),
    unwrap(parsePlainDate('2028-01-01')),
  );
  return [...months.map((each) => shiftDays(each.to, -1)).filter((each) => each < last), last];
}

/** Everybody of whom the viewer may see nothing at all, on any day. */
function hiddenFrom(run: EarningsRun, viewer: string, document: PolicyDocument): ReadonlySet<string> {
  const { organization, asOf } = run.input;
  const world = { policy: unwrap(parsePolicy(document)), shares: [], organization };
  const days = daysOf(run) as (typeof asOf.effectiveOn)[];
  const sees = (subject: string) =>
    days.some((on) =>
      metrics.some((metric) => {
        const decision = decide(world, { viewer, subject, metric, on, at: asOf.effectiveOn });
        return valueDetailOf(decision) !== 'hidden';
      }),
    );
  return new Set([...organization.participants.keys()].filter((each) => each !== viewer && !sees(each)));
}

function somePolicy({ pick, chance }: Random, viewer: string): PolicyDocument {
  const others = everybody.filter((each) => each !== viewer && chance(0.6));
  const rules: RuleDocument[] = [];
  const nothing = { id: 'nothing-of', effect: 'deny', who: { people: [viewer] }, metrics: 'all' } as const;
  if (others.length > 0 && chance(0.7)) rules.push({ ...nothing, whose: { people: others } });
  const less = pick(['nothing', 'nothing', 'credit-only', 'pay-only']);
  const all = { id: less, who: 'everyone' } as const;
  if (less === 'credit-only') rules.push({ ...all, effect: 'limit', metrics: ['attainment'], value: 'band' });
  if (less === 'pay-only') rules.push({ ...all, effect: 'deny', metrics: ['attainment', 'credit'] });
  return starterPolicy(pick(['private', 'private', 'team-bands', 'open-team'] as const), { rules });
}

/** Two worlds: deals of hidden people differ, mostly so that a team or a manager of both keeps the sum. */
function pairOf(seed: number): Pair | null {
  const random = randomFrom(seed);
  const { pick, whole, chance } = random;
  const plan = somePlan(random);
  const viewer = pick(['r1', 'r2', 'm1', 'm1', 'm2', 'top', 'out']);
  const policy = somePolicy(random, viewer);
  const assignments = everybody.map((participant) => ({ participant, targetIncentive: { amount: '4000' } }));
  const documents = { people: peopleWhere(chance(0.4)), plan, quotas: quotasOf(plan), assignments, asOf: '2026-03-31' };
  const deals = Array.from({ length: whole(3, 10) }, (_, index) => someDeal(random, index));
  const base = unwrap(runFrom({ ...documents, transactions: deals }));
  const hidden = hiddenFrom(base, viewer, policy);
  const owners = reps.filter((each) => hidden.has(each));
  if (owners.length === 0) return null;
  const [one, two] = [pick(owners), pick(owners)];
  const month = whole(1, 3);
  const [first, second] = [whole(10, 18), whole(10, 28)];
  const secret = (id: string, owner: string, day: number, cents: number): TransactionRow => ({
    ...someDeal(randomFrom(seed), 99),
    ...{ id, owner, effectiveOn: `2026-0${month}-${day}`, amount: dollars(cents), fields: {}, splits: [], credits: [] },
  });
  const by = whole(1, 4_000);
  const day = chance(0.5) ? first : second;
  const world = (moved: number, on: number) =>
    unwrap(
      runFrom({
        ...documents,
        transactions: [...deals, secret('s1', one, on, 9_000 + moved), secret('s2', two, second, 9_000 - moved)],
      }),
    );
  return { seed, viewer, policy, hidden, before: world(0, first), after: world(by, day) };
}

const exact = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}` : each)) ?? '';
const isHiddenLine = ({ cause }: EarningLine, hidden: ReadonlySet<string>) =>
  cause.kind === 'transaction' && cause.via !== null && hidden.has(cause.via);

/** What the viewer is owed: own results; of others, the lines of their statements. What rolls up from hidden people counts as a sum. */
function owed(run: EarningsRun, { viewer, hidden }: Pair): string {
  const people = [...run.input.organization.participants.keys()].filter((each) => !hidden.has(each));
  // A board shows a manager's own attainment and credit, also where they roll up from others: the number is the manager's.
  const boards = Object.entries(defaultMetrics(run)).flatMap(([metric, source]) => metricValues(run, metric, source));
  return exact([
    boards.filter((each) => !hidden.has(each.participant)).map((each) => [each.participant, each.period, each.value]),
    people.map((id) => {
      const lines = linesFor(run, id);
      const sums = new Map<string, number>();
      for (const line of lines.filter((each) => isHiddenLine(each, hidden))) {
        const key = `${line.component} ${line.period.key}`;
        sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(line.amount.amount) * 100));
      }
      const rolls = (component: string) =>
        run.input.plan.plan.components
          .find((each) => each.id === component)
          ?.crediting.some(({ kind }) => kind === 'roll-up');
      const open = lines.filter((each) => !isHiddenLine(each, hidden));
      const isOwn = id === viewer;
      const results = resultsFor(run, id).map((each) =>
        isOwn || (each.team === null && !rolls(each.component)) ? each : [each.component, each.period.key, each.total],
      );
      const told = open.map((each) => (isOwn || each.cause.kind === 'transaction' ? each : [each.id, each.amount]));
      return [id, told, [...sums].filter(([, sum]) => sum !== 0), results];
    }),
  ]);
}

/** Every byte that the viewer can get. */
function everything(views: Views, run: EarningsRun): string {
  const periods = [...new Set(run.results.flatMap((each) => [each.period.key, each.window.key]))].slice(0, 12);
  const lists = periods.flatMap((period) => [
    ...metrics.map((metric) => views.leaderboard({ metric, period })),
    ...metrics.map((metric) => views.peerProgress({ metric, period })),
  ]);
  const profile = unwrap(views.profile());
  const keys = new Set(JSON.stringify([profile, lists]).match(/(?<="key":")\w{12}(?=")/g));
  const statements = [...keys].flatMap((subject) => periods.map((period) => views.statement({ period, subject })));
  const whys = statements.flatMap((each) =>
    each.ok ? each.value.components.flatMap((component) => component.lines.flatMap((line) => line.why ?? [])) : [],
  );
  return JSON.stringify([profile, lists, statements, [...new Set(whys)].map((why) => views.explanation({ why }))]);
}

/** What of a plan the change went through: of the components whose hidden lines or results it changed. */
function touched({ before, after, viewer }: Pair): string[] {
  const { components } = before.input.plan.plan;
  const told = (run: EarningsRun, id: string) =>
    exact([run.lines.filter((each) => each.component === id), run.results.filter((each) => each.component === id)]);
  const open = new Set(linesFor(before, viewer).map((each) => each.component));
  return components
    .filter(({ id }) => told(before, id) !== told(after, id))
    .flatMap(({ id, of, crediting, splits, pool, scorecard, modifiers, rates }) => [
      of,
      ...crediting.map((each) => each.kind),
      `splits of ${splits}`,
      ...(pool ? ['pool'] : []),
      ...(scorecard ? ['scorecard'] : []),
      ...modifiers.map((each) => each.kind),
      ...(JSON.stringify([rates, modifiers, scorecard]).includes('attainmentOf') ? ['attainment of another'] : []),
      ...(JSON.stringify([rates, modifiers, scorecard]).includes('payoutOf') ? ['pay of another'] : []),
      ...(open.has(id) ? ['beside own lines'] : []),
    ]);
}

function aroundDifference(a: string, b: string): string {
  if (a === b) return 'none';
  const at = [...a].findIndex((each, index) => each !== b[index]);
  return `${a.slice(Math.max(0, at - 700), at + 200)}\n≠ ${b.slice(at, at + 200)}`;
}

const expected = [
  ...[
    'team',
    'participant',
    'direct',
    'territory',
    'overlay',
    'assist',
    'roll-up',
    'splits of pay',
    'pool',
    'scorecard',
  ],
  ...['gate', 'multiplier', 'cap', 'kicker', 'floor', 'attainment of another', 'pay of another'],
  ...['beside own lines', 'redacted', 'folded', 'band'],
];

test('plans of every mechanism tell a viewer nothing of deals in which only hidden people have a part', () => {
  const met = new Map<string, number>();
  const count = (name: string) => met.set(name, (met.get(name) ?? 0) + 1);
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const pair = pairOf(seed);
    if (!pair) continue;
    const { before, after, viewer, policy } = pair;
    const views = (run: EarningsRun) => viewsOfRun({ run, policy, viewer });
    const [one, two] = [views(before), views(after)];
    count('pairs');
    if (!one.ok || !two.ok || owed(before, pair) !== owed(after, pair)) continue;
    count('compared');
    const bytes = everything(one.value, before);
    const difference = aroundDifference(bytes, everything(two.value, after));
    expect(difference, `seed ${seed}, ${viewer}`).toBe('none');
    for (const each of new Set(touched(pair))) count(each);
    if (bytes.includes('"redacted":true')) count('redacted');
    if (bytes.includes('"kind":"roll-up"')) count('folded');
    if (bytes.includes('"detail":"band"')) count('band');
  }
  const never = expected.filter((each) => (met.get(each) ?? 0) === 0);
  expect({ never, compared: (met.get('compared') ?? 0) > cases / 3 }).toEqual({ never: [], compared: true });
});
