import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import {
  codeOf,
  decide,
  type PolicyDocument,
  parsePolicy,
  parseShares,
  type RuleDocument,
  type ShareDocument,
  starterPolicy,
  starterPolicyIds,
  valueDetailOf,
  valueDetails,
} from './index.js';
import { allow, ask, day, everyone, organization, policy } from './small-company.test-fixture.js';

const seed = 20_261_123;

describe('a decision', () => {
  test('is no unless a rule allows it', () => {
    expect(ask(policy([]), 'ben', 'ana')).toEqual({ value: 'hidden', order: 'none', because: [] });
  });

  test('about your own numbers is always yes, even against a deny', () => {
    const deny: RuleDocument = { id: 'no', effect: 'deny', who: 'everyone', metrics: 'all' };
    expect(ask(policy([deny]), 'ana', 'ana', { metric: 'earnings' })).toEqual({
      value: 'exact',
      order: 'visible',
      because: ['own'],
    });
  });

  test('names the rules that led to it: deny beats allow, limit caps it, the most generous allow wins', () => {
    const deny: RuleDocument = { id: 'no', effect: 'deny', who: { people: ['ben'] }, metrics: ['attainment'] };
    const limit: RuleDocument = {
      id: 'cap',
      effect: 'limit',
      who: 'everyone',
      metrics: ['attainment'],
      value: 'band',
      order: 'none',
    };
    expect(ask(policy([everyone, deny]), 'ben', 'ana')).toEqual({
      value: 'hidden',
      order: 'none',
      because: ['open', 'no'],
    });
    expect(ask(policy([limit, everyone]), 'ben', 'ana')).toEqual({
      value: 'band',
      order: 'none',
      because: ['cap', 'open'],
    });
    expect(
      ask(
        policy([everyone, allow('less', { metrics: ['attainment'], value: 'presence', order: 'none' })]),
        'ben',
        'ana',
      ).value,
    ).toBe('exact');
  });

  test('follows the relation of the day of the number: earlier months stay with the earlier manager and team', () => {
    const starter = starterPolicy('team-bands');
    expect(ask(starter, 'mo', 'ana', { on: '2026-03-31' }).value).toBe('exact');
    expect(ask(starter, 'mo', 'ana', { on: '2026-04-30' }).value).toBe('hidden');
    expect(ask(starter, 'lee', 'ana', { on: '2026-03-31' }).value).toBe('hidden');
    expect(ask(starter, 'lee', 'ana', { on: '2026-04-30' }).value).toBe('exact');
    expect(ask(starter, 'dee', 'ana', { on: '2026-03-31' }).value).toBe('exact');
    expect(ask(starter, 'ben', 'ana', { on: '2026-03-31' }).value).toBe('band');
    expect(ask(starter, 'ben', 'ana', { on: '2026-04-30' }).value).toBe('hidden');
  });

  test('holds only while the rule does, and only for people who work here', () => {
    const until = policy([allow('spring', { metrics: ['attainment'], from: '2026-03-01', to: '2026-05-01' })]);
    expect(
      ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map((at) => ask(until, 'ben', 'ana', { at }).value),
    ).toEqual(['hidden', 'exact', 'exact', 'hidden']);
    expect(ask(policy([everyone]), 'mia', 'ana').value).toBe('exact');
    expect(ask(policy([everyone]), 'mia', 'ana', { at: '2026-06-01' }).value).toBe('hidden');
    for (const stranger of ['nobody', '', '__proto__'])
      expect(ask(policy([everyone]), stranger, 'ana').value).toBe('hidden');
    expect(ask(policy([everyone]), 'ben', 'nobody').value).toBe('hidden');
  });

  test('about a metric that the policy does not know is no, even about yourself', () => {
    expect(ask(policy([everyone]), 'ana', 'ana', { metric: 'attainmnet' }).value).toBe('hidden');
  });
});

describe('a share', () => {
  const share: ShareDocument = {
    id: 's1',
    grantor: 'ben',
    subject: 'ben',
    metric: 'attainment',
    to: 'teammates',
    value: 'exact',
    order: 'visible',
    from: '2026-01-01',
    until: '2026-05-02',
  };

  test('shows the metric to teammates until it ends', () => {
    expect(ask(starterPolicy('private'), 'ana', 'ben', { shares: [share] })).toMatchObject({
      value: 'exact',
      order: 'visible',
      because: ['s1'],
    });
    expect(ask(starterPolicy('private'), 'ana', 'ben', { shares: [share], at: '2026-05-02' }).value).toBe('hidden');
    expect(ask(starterPolicy('private'), 'mia', 'ben', { shares: [share] }).value).toBe('hidden');
  });

  test('of pay, of somebody else’s numbers, or of nothing known is refused', () => {
    const parsed = unwrap(parsePolicy(starterPolicy('private')));
    const codes = (more: Partial<ShareDocument>) => {
      const result = parseShares([{ ...share, ...more }], parsed, organization);
      return result.ok ? [] : result.issues.map((each) => each.code);
    };
    expect(codes({ metric: 'earnings' })).toEqual(['visibility/pay-to-peers']);
    expect(codes({ grantor: 'mo' })).toEqual(['visibility/not-yours-to-share']);
    expect(codes({ metric: 'nonsense' })).toEqual(['visibility/unknown-metric']);
    expect(codes({ to: { people: ['nobody'] } })).toEqual(['visibility/unknown-name']);
    expect(codes({ until: '2025-01-01' })).toEqual(['calendar/ends-before-start']);
    expect(codes({ metric: 'credit', value: 'band' })).toEqual(['visibility/bands-needed']);
  });
});

describe('a policy document', () => {
  const codes = (document: unknown) => {
    const result = parsePolicy(document);
    return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
  };

  test('that is misspelt is refused, never guessed', () => {
    expect(codes(policy([{ ...everyone, value: 'exakt' as 'exact' }]))).toEqual([
      'visibility/unreadable rules.0.value',
    ]);
    expect(codes(policy([{ ...everyone, who: 'managers' as 'everyone' }]))).toEqual([
      'visibility/unreadable rules.0.who',
    ]);
    expect(codes(policy([{ ...everyone, metrics: ['atainment'] }]))).toEqual([
      'visibility/unknown-metric rules.0.metrics',
    ]);
    expect(codes({ ...policy([]), rles: [] })).toEqual(['visibility/unreadable rles']);
  });

  test('that grants pay to peers, or a detail that it does not define, is refused', () => {
    for (const who of ['everyone', 'teammates', { team: 'north' }] as const) {
      expect(codes(policy([allow('pay', { who, metrics: ['earnings'] })]))).toEqual([
        'visibility/pay-to-peers rules.0.who',
      ]);
    }
    expect(codes(policy([allow('pay', { who: { role: 'director' } })]))).toEqual([]);
    expect(
      codes(
        policy([
          allow('band', { metrics: ['credit'], value: 'band' }),
          allow('band', { metrics: ['credit'], value: 'rounded' }),
        ]),
      ),
    ).toEqual([
      'visibility/bands-needed rules.0.value',
      'visibility/duplicate-rule rules.1.id',
      'visibility/step-needed rules.1.value',
    ]);
    expect(
      codes(
        policy([
          { id: 'x', effect: 'deny', who: 'everyone', metrics: 'all', value: 'band' },
          { id: 'y', effect: 'limit', who: 'everyone', metrics: 'all' },
        ]),
      ),
    ).toEqual(['visibility/deny-grants rules.0.value', 'visibility/value-needed rules.1.value']);
  });

  test('has a digest that changes with it and with nothing else', () => {
    const digest = (document: PolicyDocument) => unwrap(parsePolicy(document)).digest;
    expect(digest(starterPolicy('private'))).toBe(digest(JSON.parse(JSON.stringify(starterPolicy('private')))));
    expect(new Set(starterPolicyIds.map((id) => digest(starterPolicy(id)))).size).toBe(3);
  });
});

const rule = fc.record({
  id: fc.uuid(),
  effect: fc.constantFrom('allow' as const, 'limit' as const, 'deny' as const),
  who: fc.constantFrom(
    'everyone' as const,
    'teammates' as const,
    'manager-chain' as const,
    'self' as const,
    { role: 'director' },
    { people: ['ben', 'mia'] },
  ),
  value: fc.constantFrom(...valueDetails),
  order: fc.constantFrom('none' as const, 'visible' as const),
});
const readable = (each: {
  id: string;
  effect: 'allow' | 'limit' | 'deny';
  who: RuleDocument['who'];
  value: (typeof valueDetails)[number];
  order: 'none' | 'visible';
}): RuleDocument =>
  each.effect === 'deny'
    ? { id: each.id, effect: 'deny', who: each.who, metrics: ['attainment'] }
    : { ...each, metrics: ['attainment'], order: each.value === 'hidden' ? 'none' : each.order };

test('rule order does not matter, a new deny never shows more, a new allow never shows less', () => {
  const seen = { denied: 0, limited: 0, allowed: 0 };
  const person = fc.constantFrom('ana', 'ben', 'mo', 'lee', 'dee', 'mia');
  fc.assert(
    fc.property(
      fc.uniqueArray(rule, { selector: (each) => each.id, minLength: 1, maxLength: 6 }),
      person,
      person,
      fc.constantFrom('2026-03-31', '2026-04-30'),
      (list, viewer, subject, on) => {
        const rules = list.map(readable);
        const code = (of: readonly RuleDocument[]) => {
          const question = { viewer, subject, metric: 'attainment', on: day(on), at: day('2026-05-01') };
          return decide({ policy: unwrap(parsePolicy(policy(of))), organization, shares: [] }, question);
        };
        const now = code(rules);
        expect(code([...rules].reverse())).toBe(now);
        const rank = (each: number) => [Math.floor(each / 3), each % 3] as const;
        const atMost = (a: number, b: number) => rank(a)[0] <= rank(b)[0] && rank(a)[1] <= rank(b)[1];
        const deny: RuleDocument = { id: 'deny', effect: 'deny', who: 'everyone', metrics: 'all' };
        expect(atMost(code([...rules, deny]), now)).toBe(true);
        if (viewer !== subject) expect(code([...rules, deny])).toBe(0);
        expect(atMost(now, code([...rules, everyone]))).toBe(true);
        if (rules.some((each) => each.effect === 'deny') && now === 0) seen.denied += 1;
        if (rules.some((each) => each.effect === 'limit') && now > 0) seen.limited += 1;
        if (now === codeOf('exact', 'visible') && viewer !== subject) seen.allowed += 1;
        expect(valueDetails).toContain(valueDetailOf(now));
      },
    ),
    { seed, numRuns: 400 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
