import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { parsePeople } from '../people/index.js';
import {
  checkPolicyNames,
  decide,
  parsePolicy,
  type RuleDocument,
  type ShareDocument,
  starterPolicy,
  valueDetailOf,
} from './index.js';
import { allow, ask, day, everyone, organization, policy } from './small-company.test-fixture.js';

describe('an audience', () => {
  const value = (who: RuleDocument['who'], viewer: string, subject: string, more: { on?: string; at?: string } = {}) =>
    ask(policy([allow('rule', { who, metrics: ['attainment'] })]), viewer, subject, more).value;

  test('may be the direct manager, or so many levels above', () => {
    expect([value('manager', 'mo', 'ana'), value('manager', 'dee', 'ana')]).toEqual(['exact', 'hidden']);
    const levels = (depth: number) => value({ managerChain: { depth } }, 'dee', 'ana');
    expect([levels(1), levels(2)]).toEqual(['hidden', 'exact']);
  });

  test('may be whoever led the team on the day of the number and worked here then', () => {
    expect(value('team-lead', 'tom', 'ana')).toBe('exact');
    expect(value('team-lead', 'tom', 'ana', { on: '2026-04-30' })).toBe('hidden'); // she is in the south by then
    expect(value('team-lead', 'tom', 'ben', { on: '2026-01-31' })).toBe('hidden'); // he came in February
    expect(value('team-lead', 'mo', 'ana')).toBe('hidden');
  });

  test('may be the holders of a territory: the viewer as on the day of the look, the subject as on the day of the number', () => {
    const alps = { territory: 'alps' };
    expect(value(alps, 'tom', 'ana')).toBe('exact');
    expect(value(alps, 'ben', 'ana')).toBe('hidden');
    const about = (subject: string, on: string) =>
      ask(policy([allow('rule', { whose: alps, metrics: ['attainment'] })]), 'mia', subject, { on }).value;
    expect([about('ben', '2026-03-31'), about('ben', '2026-04-30'), about('tom', '2026-04-30')]).toEqual([
      'exact',
      'hidden',
      'exact',
    ]);
  });

  test('that may hold peers cannot be granted pay', () => {
    const codes = (who: RuleDocument['who']) => {
      const parsed = parsePolicy(policy([allow('rule', { who })]));
      return parsed.ok ? [] : parsed.issues.map((each) => each.code);
    };
    expect(codes({ territory: 'alps' })).toEqual(['visibility/pay-to-peers']);
    expect([codes('manager'), codes({ managerChain: { depth: 2 } }), codes('team-lead')]).toEqual([[], [], []]);
    // Whoever leads the team that they are in themselves is a peer of those in it.
    const sees = (viewer: string, metric: string) =>
      ask(policy([allow('rule', { who: 'team-lead' })]), viewer, 'ana', { metric }).value;
    expect([sees('tom', 'earnings'), sees('ben', 'earnings'), sees('ben', 'attainment')]).toEqual([
      'exact',
      'hidden',
      'exact',
    ]);
  });
});

describe('since', () => {
  test('shows no number of an earlier day', () => {
    const rule = allow('rule', { metrics: ['attainment'], since: '2026-03-01' });
    const seen = (on: string) => ask(policy([rule]), 'mia', 'ben', { on }).value;
    expect([seen('2026-02-28'), seen('2026-03-01')]).toEqual(['hidden', 'exact']);
  });

  test('is for what allows: what takes away takes away from all days', () => {
    const deny: RuleDocument = { id: 'no', effect: 'deny', who: 'everyone', metrics: 'all', since: '2026-03-01' };
    const parsed = parsePolicy(policy([everyone, deny]));
    expect(parsed.ok ? [] : parsed.issues.map((each) => [each.code, each.path.join('.')])).toEqual([
      ['visibility/deny-grants', 'rules.1.since'],
    ]);
  });
});

test('a territory that nobody has ever drawn makes a policy unusable', () => {
  const parsed = unwrap(parsePolicy(policy([allow('rule', { who: { territory: 'alpes' }, metrics: ['attainment'] })])));
  expect(checkPolicyNames(parsed, organization).map((each) => each.path.join('.'))).toEqual(['rules.0.who.territory']);
});

test('whoever has left shares nothing, not even of their own', () => {
  const share: ShareDocument = {
    id: 'own',
    grantor: 'mia',
    subject: 'mia',
    metric: 'attainment',
    to: { people: ['ben'] },
    value: 'exact',
    from: '2026-01-01',
  };
  const seen = (at: string) => ask(starterPolicy('private'), 'ben', 'mia', { shares: [share], at }).value;
  expect([seen('2026-05-31'), seen('2026-06-01')]).toEqual(['exact', 'hidden']);
});

test('a manager on paper, who did not work here yet, is a peer like any other', () => {
  const given = unwrap(
    parsePeople({
      participants: [
        { id: 'xi', name: 'Xi', role: 'rep', employed: { from: '2026-04-01' } },
        { id: 'ana', name: 'Ana', role: 'rep', manager: 'xi' },
      ],
    }),
  );
  const parsed = unwrap(parsePolicy(policy([allow('reps', { who: { role: 'rep' }, metrics: ['earnings'] })])));
  const question = { viewer: 'xi', subject: 'ana', metric: 'earnings', at: day('2026-06-01') };
  const seen = (on: string) =>
    valueDetailOf(decide({ policy: parsed, organization: given, shares: [] }, { ...question, on: day(on) }));
  expect([seen('2026-02-15'), seen('2026-04-15')]).toEqual(['hidden', 'exact']);
});

test('a place alone is nothing: a limit that hides a value hides its order', () => {
  const limit: RuleDocument = {
    id: 'limit',
    effect: 'limit',
    who: 'everyone',
    metrics: 'all',
    value: 'hidden',
    order: 'visible',
  };
  expect(ask(policy([everyone, limit]), 'ben', 'ana')).toMatchObject({ value: 'hidden', order: 'none' });
  const grant: RuleDocument = { ...limit, effect: 'grant', who: 'manager', metrics: ['attainment'] };
  const parsed = parsePolicy(policy([grant]));
  expect(parsed.ok ? [] : parsed.issues.map((each) => each.code)).toEqual(['visibility/order-without-presence']);
});
