import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlainDate, parsePlainDate } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import { parsePeople } from '../people/index.js';
import {
  decide,
  explainDecision,
  type OptOutDocument,
  orderDetailOf,
  orderDetails,
  type PolicyDocument,
  parseOptOuts,
  parsePolicy,
  parseShares,
  type RuleDocument,
  type ShareDocument,
  valueDetailOf,
  valueDetails,
} from './index.js';

const seed = 20_261_124;
const day = (text: string): PlainDate => unwrap(parsePlainDate(text));
const days = ['2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15'];

const organization = unwrap(
  parsePeople({
    participants: [
      { id: 'dee', name: 'Dee', department: 'sales' },
      { id: 'mo', name: 'Mo', manager: 'dee', department: 'sales' },
      {
        id: 'lee',
        name: 'Lee',
        manager: 'dee',
        department: 'sales',
        employed: { from: '2020-01-01', to: '2026-04-01' },
      },
      {
        id: 'ana',
        name: 'Ana',
        assignments: [
          { from: '2026-01-01', to: '2026-03-01', team: 'north', manager: 'mo' },
          { from: '2026-03-01', team: 'south', manager: 'lee' },
        ],
      },
      { id: 'ben', name: 'Ben', team: 'north', manager: 'mo', role: 'rep' },
      { id: 'cy', name: 'Cy', team: 'south', manager: 'lee', role: 'rep' },
      { id: 'mia', name: 'Mia', department: 'marketing' },
    ],
    teams: [{ id: 'north', name: 'North', leads: [{ participant: 'ben' }] }],
  }),
);
const ids = [...organization.participants.keys()];
const metrics = [
  { id: 'attainment', label: 'Attainment', unit: 'ratio' as const, bands: ['0.5', '1'], roundTo: '0.05' },
  { id: 'calls', label: 'Calls', unit: 'count' as const, bands: ['10'], roundTo: '5' },
  { id: 'earnings', label: 'Earnings', unit: 'money' as const, pay: true },
];
const policyOf = (rules: readonly RuleDocument[]): PolicyDocument => ({ id: 'p', version: 1, metrics, rules });
const managers: RuleDocument = {
  id: 'managers',
  effect: 'allow',
  who: 'manager-chain',
  metrics: 'all',
  value: 'exact',
  order: 'visible',
};
const hand = (more: Partial<RuleDocument> = {}): RuleDocument => ({
  id: 'hand-on',
  effect: 'grant',
  who: 'manager-chain',
  metrics: ['attainment'],
  value: 'rounded',
  ...more,
});
const toMarketing: ShareDocument = {
  id: 'weekly-numbers',
  grantor: 'mo',
  subjects: 'my-reports',
  metric: 'attainment',
  to: { department: 'marketing' },
  value: 'exact',
  order: 'visible',
  from: '2026-01-01',
};

interface Given {
  readonly rules?: readonly RuleDocument[];
  readonly shares?: readonly ShareDocument[];
  readonly optOuts?: readonly OptOutDocument[];
}
const worldOf = ({ rules = [managers, hand()], shares = [toMarketing], optOuts = [] }: Given = {}) => {
  const policy = unwrap(parsePolicy(policyOf(rules)));
  return {
    policy,
    organization,
    shares: unwrap(parseShares(shares, policy, organization)),
    optOuts: unwrap(parseOptOuts(optOuts, policy, organization)),
  };
};
const see = (
  given: Given,
  viewer: string,
  subject: string,
  { on = '2026-02-15', at = '2026-02-20', metric = 'attainment' } = {},
) => explainDecision(worldOf(given), { viewer, subject, metric, on: day(on), at: day(at) });

describe('a manager', () => {
  test('hands on what the policy lets them hand on, of the people they manage on the day of the number', () => {
    expect(see({}, 'mia', 'ana')).toEqual({ value: 'rounded', order: 'none', because: ['weekly-numbers'] });
    expect(see({}, 'mia', 'ana', { on: '2026-03-15', at: '2026-03-20' }).value).toBe('hidden'); // she reports to Lee by then
    expect(see({}, 'mia', 'cy').value).toBe('hidden');
    expect(see({}, 'ben', 'ana').value).toBe('hidden'); // not in marketing
    expect(see({ rules: [managers, hand({ order: 'visible', value: 'exact' })] }, 'mia', 'ana')).toMatchObject({
      value: 'exact',
      order: 'visible',
    });
  });

  test('hands on no more than rules let them see when somebody looks, and nothing that came by a share', () => {
    const bands = { ...managers, value: 'band' as const, order: 'none' as const, metrics: ['attainment'] };
    expect(see({ rules: [bands, hand()] }, 'mia', 'ana').value).toBe('band');
    expect(see({ rules: [hand()] }, 'mia', 'ana').value).toBe('hidden');
    const ended = { ...managers, to: '2026-02-18' };
    expect(see({ rules: [ended, hand()] }, 'mia', 'ana').value).toBe('hidden');
    const denied: RuleDocument = { id: 'no', effect: 'deny', who: { people: ['mo'] }, metrics: 'all' };
    expect(see({ rules: [managers, hand(), denied] }, 'mia', 'ana').value).toBe('hidden');
    // Lee is shown Ana's January by Mo, and may hand on the numbers of whom Lee manages: January is not among them.
    const toLee = { ...toMarketing, id: 'to-lee', to: { people: ['lee'] } };
    const onwards = { ...toMarketing, id: 'onwards', grantor: 'lee', subjects: undefined, subject: 'ana' };
    expect(see({ shares: [toLee, onwards] }, 'lee', 'ana').value).toBe('rounded');
    expect(see({ shares: [toLee, onwards] }, 'mia', 'ana').value).toBe('hidden');
  });

  test('who has left hands on nothing, from the same day', () => {
    const fromLee = { ...toMarketing, grantor: 'lee' };
    const seen = (at: string) => see({ shares: [fromLee] }, 'mia', 'cy', { at }).value;
    expect([seen('2026-03-31'), seen('2026-04-01')]).toEqual(['rounded', 'hidden']);
  });

  test('hands on nothing of the time before a rule for it, or before their own', () => {
    const since = (rule: RuleDocument) => ({ ...rule, since: '2026-02-01' });
    const seen = (rules: readonly RuleDocument[]) =>
      ['2026-01-15', '2026-02-15'].map((on) => see({ rules }, 'mia', 'ana', { on }).value);
    expect(seen([managers, since(hand())])).toEqual(['hidden', 'rounded']);
    expect(seen([since(managers), hand()])).toEqual(['hidden', 'rounded']);
  });

  test('hands on no pay, also where a metric becomes pay under a later policy', () => {
    const { shares } = worldOf();
    const later = { ...policyOf([managers]), metrics: metrics.map((each) => ({ ...each, pay: true })) };
    const policy = unwrap(parsePolicy(later));
    const question = {
      viewer: 'mia',
      subject: 'ana',
      metric: 'attainment',
      on: day('2026-02-15'),
      at: day('2026-02-20'),
    };
    const own = shares.map((each) => ({ ...each, grantor: 'ana', subjects: 'ana' }));
    expect([
      decide({ policy, organization, shares }, question),
      decide({ policy, organization, shares: own }, question),
    ]).toEqual([0, 0]);
  });

  test('needs a rule for it, on the metric; a lead may have one, peers never; pay is never handed on', () => {
    const codes = (rules: readonly RuleDocument[], share: Partial<ShareDocument> = {}) => {
      const policy = parsePolicy(policyOf(rules));
      const shares = policy.ok ? parseShares([{ ...toMarketing, ...share }], policy.value, organization) : policy;
      return shares.ok ? [] : shares.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(codes([managers, hand()])).toEqual([]);
    expect(codes([managers])).toEqual(['visibility/not-yours-to-share 0.grantor']);
    expect(codes([managers, hand({ metrics: ['calls'] })])).toEqual(['visibility/not-yours-to-share 0.grantor']);
    expect(codes([managers, hand({ who: 'teammates' })])).toEqual(['visibility/grants-by-managers rules.1.who']);
    expect(codes([managers, hand({ metrics: 'all' })])).toContain('visibility/pay-to-peers rules.1.metrics');
    expect(codes([managers, hand()], { metric: 'earnings' })).toContain('visibility/pay-to-peers 0.metric');
    expect(codes([hand()], { subject: 'ana' })).toEqual(['visibility/subject-needed 0.subject']);
    expect(codes([hand()], { subjects: undefined })).toEqual(['visibility/subject-needed 0.subject']);
    expect(codes([hand()], { to: { department: 'marketng' } })).toEqual(['visibility/unknown-name 0.to.department']);
    expect(codes([hand()], { subjects: { team: 'nord' } })).toEqual(['visibility/unknown-name 0.subjects.team']);
    const lead = hand({ who: 'team-lead' });
    const byLead = { ...toMarketing, grantor: 'ben', subjects: { team: 'north' } };
    const leadsSee: RuleDocument = { ...managers, id: 'leads', who: 'team-lead', metrics: ['attainment'] };
    expect(see({ rules: [leadsSee, lead], shares: [byLead] }, 'mia', 'ana').value).toBe('rounded');
    expect(see({ rules: [leadsSee, lead], shares: [byLead] }, 'mia', 'ben').value).toBe('exact'); // their own, which needs no rule
  });

  test('shares under an id of its own', () => {
    const policy = unwrap(parsePolicy(policyOf([managers, hand()])));
    const twice = parseShares([toMarketing, toMarketing], policy, organization);
    expect(twice.ok ? [] : twice.issues.map((each) => each.code)).toEqual(['visibility/duplicate-share']);
  });
});

describe('opting out', () => {
  test('ends what others share, from that day until another; not rules, and not what one shares oneself', () => {
    const out = { participant: 'ana', metric: 'attainment', from: '2026-02-10', until: '2026-03-01' };
    const seen = (at: string, more: Partial<OptOutDocument> = {}) =>
      see({ optOuts: [{ ...out, ...more }] }, 'mia', 'ana', { on: '2026-01-15', at }).value;
    expect([seen('2026-02-09'), seen('2026-02-10'), seen('2026-03-01')]).toEqual(['rounded', 'hidden', 'rounded']);
    expect([
      seen('2026-02-10', { metric: 'all' }),
      seen('2026-02-10', { metric: 'calls' }),
      seen('2026-02-10', { participant: 'ben' }),
    ]).toEqual(['hidden', 'rounded', 'rounded']);
    expect(see({ optOuts: [out] }, 'mo', 'ana').value).toBe('exact');
    const upwards = { ...toMarketing, to: { people: ['dee', 'mia'] } };
    const direct = { ...managers, who: 'manager' as const };
    const both = (viewer: string) =>
      see({ rules: [direct, hand()], shares: [upwards], optOuts: [out] }, viewer, 'ana').value;
    expect([both('dee'), both('mia')]).toEqual(['rounded', 'hidden']);
    const own: ShareDocument = { ...toMarketing, grantor: 'ana', subjects: undefined, subject: 'ana', value: 'band' };
    expect(see({ optOuts: [out], shares: [own] }, 'mia', 'ana').value).toBe('band');
  });

  test('is of somebody and something that are known', () => {
    const policy = unwrap(parsePolicy(policyOf([])));
    const codes = (...list: object[]) => {
      const read = parseOptOuts(list, policy, organization);
      return read.ok ? [] : read.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(codes({ participant: 'zed', metric: 'cals', from: '2026-02-30' })).toEqual([
      'visibility/unknown-metric 0.metric',
      'visibility/unknown-participant 0.participant',
      'calendar/not-a-date 0.from',
    ]);
    expect(codes({ participant: 'ana', metric: 'all', from: '2026-02-01', until: '2026-01-01' })).toEqual([
      'calendar/ends-before-start 0.to',
    ]);
    expect(codes({ participant: 'ana', metric: 'all', from: '2026-02-01', untill: '2026-01-01' })).toEqual([
      'visibility/unreadable-opt-outs 0.untill',
    ]);
  });
});

describe('of any shares', () => {
  const relation = fc.constantFrom<RuleDocument['who']>(
    'manager',
    'manager-chain',
    { managerChain: { depth: 2 } },
    'team-lead',
  );
  const audience = fc.constantFrom<RuleDocument['who']>(
    'teammates',
    'everyone',
    { department: 'marketing' },
    { role: 'rep' },
    { people: ['mo', 'mia'] },
  );
  const value = fc.constantFrom('band' as const, 'rounded' as const, 'exact' as const);
  const order = fc.constantFrom('none' as const, 'visible' as const);
  const names = fc.constantFrom(['attainment'], ['calls'], ['attainment', 'calls']);
  const rule = fc
    .tuple(
      fc.constantFrom(
        'allow' as const,
        'allow' as const,
        'grant' as const,
        'grant' as const,
        'limit' as const,
        'deny' as const,
      ),
      relation,
      audience,
      names,
      value,
      order,
    )
    .map(
      ([effect, by, who, metricNames, detail, place]): Omit<RuleDocument, 'id'> =>
        effect === 'deny'
          ? { effect, who, metrics: metricNames }
          : {
              effect,
              who: effect === 'grant' ? by : effect === 'allow' && place === 'visible' ? by : who,
              metrics: metricNames,
              value: detail,
              order: place,
            },
    );
  const share = fc
    .record({
      grantor: fc.constantFrom('mo', 'mo', 'lee', 'lee', ...ids),
      about: fc.constantFrom<Pick<ShareDocument, 'subject' | 'subjects'>>(
        { subjects: 'my-reports' },
        { subjects: { team: 'north' } },
        { subject: 'ana' },
        { subject: 'cy' },
      ),
      metric: fc.constantFrom('attainment', 'calls'),
      to: fc.constantFrom<ShareDocument['to']>(
        'teammates',
        { department: 'marketing' },
        { role: 'rep' },
        { team: 'south' },
        { people: ['lee', 'ben'] },
      ),
      value,
      order,
      from: fc.constantFrom('2026-01-01', '2026-02-01'),
    })
    .map(({ about, ...rest }) => ({ ...rest, ...about }));
  const given = fc.record({
    usually: fc.boolean(),
    rules: fc.array(rule, { maxLength: 4 }),
    shares: fc.array(share, { minLength: 1, maxLength: 5 }),
    optOut: fc.option(
      fc.record({
        participant: fc.constantFrom('ana', 'cy'),
        metric: fc.constantFrom('all', 'calls'),
        from: fc.constantFrom('2026-01-01', '2026-03-01'),
      }),
    ),
    viewer: fc.constantFrom('mia', 'ben', 'lee', ...ids),
    subject: fc.constantFrom('ana', 'ana', 'ben', 'cy', 'mo'),
    metric: fc.constantFrom('attainment', 'attainment', 'calls', 'calls', 'earnings'),
    on: fc.constantFrom(...days),
    at: fc.constantFrom(...days),
  });
  const details = (code: number) =>
    [valueDetails.indexOf(valueDetailOf(code)), orderDetails.indexOf(orderDetailOf(code))] as const;

  test('nobody sees more than the grantor; no share lowers what somebody sees; an opt-out shows nobody more; their order does not matter', () => {
    const seen = { shared: 0, byOthers: 0, attenuated: 0, optedOut: 0, transferred: 0 };
    fc.assert(
      fc.property(given, ({ usually, rules, shares, optOut, viewer, subject, metric, on, at }) => {
        const usual = [managers, hand({ metrics: ['attainment', 'calls'] })].slice(0, 2 * Number(usually));
        const own = rules.map((each, index) => ({ ...each, id: `r${index}` }));
        const parsed = unwrap(parsePolicy(policyOf([...usual, ...own])));
        const all = shares
          .map((each, index) => ({ ...each, id: `s${index}` }))
          .filter((each) => parseShares([each], parsed, organization).ok);
        const world = { policy: parsed, organization, shares: unwrap(parseShares(all, parsed, organization)) };
        const question = { viewer, subject, metric, on: day(on), at: day(at) };
        const without = decide({ ...world, shares: [] }, question);
        const full = decide(world, question);
        const [value0, order0] = details(without);
        const [value1, order1] = details(full);
        expect(value1 >= value0 && order1 >= order0).toBe(true);
        expect(decide({ ...world, shares: [...world.shares].reverse() }, question)).toBe(full);
        if (full !== without) seen.shared += 1;
        for (const each of world.shares) {
          const alone = decide({ ...world, shares: [each] }, question);
          if (alone === without) continue;
          if (each.grantor === subject) continue;
          seen.byOthers += 1;
          const [mine, place] = details(alone);
          const [theirs, above] = details(decide({ ...world, shares: [] }, { ...question, viewer: each.grantor }));
          // What the viewer had already is no gift of the grantor.
          expect(mine <= Math.max(theirs, value0) && place <= Math.max(above, order0)).toBe(true);
          if (mine < details(each.grants)[0]) seen.attenuated += 1;
          if (subject === 'ana' && on < '2026-03-01' && at >= '2026-03-01') seen.transferred += 1;
        }
        if (optOut) {
          const optOuts = unwrap(parseOptOuts([optOut], parsed, organization));
          const [value2, order2] = details(decide({ ...world, optOuts }, question));
          expect(value2 <= value1 && order2 <= order1 && value2 >= value0).toBe(true);
          if (value2 < value1) seen.optedOut += 1;
        }
      }),
      { seed, numRuns: 8000 },
    );
    expect(Object.entries(seen).filter(([, times]) => times < 10)).toEqual([]);
  });
});
