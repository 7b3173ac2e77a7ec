import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { type FinishedValue, parseView, type ViewsFromInput, viewsFrom } from './index.js';

const people = {
  participants: [
    { id: 'ana', name: 'Ana', team: 'north', manager: 'mo' },
    { id: 'ben', name: 'Ben', team: 'north', manager: 'mo' },
    { id: 'cy', name: 'Cy', team: 'north', manager: 'mo' },
    { id: 'dot', name: 'Dot', team: 'south', manager: 'mo' },
    { id: 'mo', name: 'Mo' },
  ],
};
const value = (participant: string, amount: string | null): FinishedValue => ({
  participant,
  metric: 'attainment',
  period: '2026-Q1',
  value: amount,
});
const input: ViewsFromInput = {
  people,
  values: [value('ana', '0.92'), value('ben', '1.05'), value('cy', '0.92'), value('dot', '1.4')],
  policy: 'open-team',
  viewer: 'ana',
  asOf: '2026-02-13',
};
const board = (more: Partial<ViewsFromInput> = {}) =>
  unwrap(unwrap(viewsFrom({ ...input, ...more })).leaderboard({ metric: 'attainment', period: '2026-Q1' }));
const told = (view: ReturnType<typeof board>) =>
  view.ranked.map((each) => [each.rank?.position, each.rank?.tied, each.person.name, each.value.detail]);

describe('a leaderboard', () => {
  test('ranks the rows that the viewer may see and no others', () => {
    expect(told(board())).toEqual([
      [1, false, 'Ben', 'exact'],
      [2, true, 'Ana', 'exact'],
      [2, true, 'Cy', 'exact'],
    ]);
    expect(board().you).toEqual({ position: 2, tied: true, of: 3 });
    expect(told(board({ viewer: 'mo' })).map((each) => each[2])).toEqual(['Dot', 'Ben', 'Ana', 'Cy']);
    expect(board({ viewer: 'mo' }).you).toBeNull();
  });

  test('under team bands ranks only who shares, and lists the others by name with their band', () => {
    const share = {
      id: 's',
      grantor: 'ben',
      subject: 'ben',
      metric: 'attainment',
      to: 'teammates',
      value: 'exact',
      order: 'visible',
      from: '2026-01-01',
    } as const;
    const view = board({ policy: 'team-bands', shares: [share] });
    expect(told(view)).toEqual([
      [1, false, 'Ben', 'exact'],
      [2, false, 'Ana', 'exact'],
    ]);
    expect(view.unranked.map((each) => [each.person.name, each.value])).toEqual([
      ['Cy', { detail: 'band', from: { unit: 'ratio', value: '0.8' }, to: { unit: 'ratio', value: '1' } }],
    ]);
  });

  test('leaves whoever has no data unranked', () => {
    const view = board({ values: [value('ana', null), value('ben', '0')] });
    expect(view.unranked.map((each) => each.value)).toEqual([{ detail: 'missing', because: 'no-data' }]);
    expect(told(view)).toEqual([[1, false, 'Ben', 'exact']]);
  });

  test('is never made of pay', () => {
    const earned = { participant: 'ana', metric: 'earnings', period: '2026-Q1', value: '10', currency: 'USD' };
    const views = unwrap(viewsFrom({ ...input, values: [earned] }));
    expect(views.leaderboard({ metric: 'earnings', period: '2026-Q1' })).toMatchObject({
      ok: false,
      issues: [{ code: 'views/pay-not-ranked' }],
    });
  });

  test('for somebody who does not exist, or of something unknown, is an issue', () => {
    expect(viewsFrom({ ...input, viewer: 'nobody' })).toMatchObject({
      ok: false,
      issues: [{ code: 'visibility/unknown-viewer', path: ['viewer'] }],
    });
    const views = unwrap(viewsFrom(input));
    expect(views.leaderboard({ metric: 'x', period: '2026-Q1' })).toMatchObject({
      ok: false,
      issues: [{ code: 'visibility/unknown-metric' }],
    });
    expect(views.leaderboard({ metric: 'attainment', period: 'Q1' })).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar/not-a-period', path: ['period'] }],
    });
    expect(views.statement({ period: '2026-Q1' })).toMatchObject({ ok: false, issues: [{ code: 'views/not-found' }] });
  });
});

describe('peer progress', () => {
  test('shows one’s own pace, and peers as they share', () => {
    const values = [
      { ...value('ana', null), value: undefined, reached: '9200', target: '10000', currency: 'USD' },
      value('ben', '1.05'),
    ];
    const view = unwrap(
      unwrap(viewsFrom({ ...input, values })).peerProgress({ metric: 'attainment', period: '2026-Q1' }),
    );
    expect(view.own).toMatchObject({
      value: { unit: 'ratio', value: '0.92' },
      reached: { unit: 'money', amount: '9200.00', currency: 'USD' },
      target: { unit: 'money', amount: '10000.00', currency: 'USD' },
      pace: {
        basis: 'business-days',
        elapsedDays: 32,
        totalDays: 64,
        expected: { unit: 'ratio', value: '0.5' },
        ahead: { unit: 'ratio', value: '0.42' },
      },
    });
    expect(view.peers.map((each) => each.person.name)).toEqual(['Ben']);
  });
});

test('a calendar that cannot be is refused', () => {
  const calendar = { kind: 'gregorian', yearStarts: '13' } as const;
  expect(viewsFrom({ ...input, calendar })).toMatchObject({
    ok: false,
    issues: [{ code: 'calendar/unreadable', path: ['calendar', 'yearStarts'] }],
  });
});

describe('finished values', () => {
  test('with problems are refused, all at once', () => {
    const result = viewsFrom({
      ...input,
      values: [
        value('ana', '1e3'),
        value('nobody', '1'),
        value('ben', '1'),
        value('ben', '1'),
        { ...value('cy', '1'), metric: 'credit' },
        { ...value('cy', '1'), period: '2026' + '-Q9' },
      ],
    });
    expect(result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`)).toEqual([
      'money/not-a-decimal values.0.value',
      'visibility/unknown-participant values.1.participant',
      'views/duplicate-value values.3.value',
      'money/unknown-currency values.4.currency',
      'calendar/not-a-period values.5.period',
    ]);
  });
});

describe('a view', () => {
  test('survives fetch: parseView gives back what was sent', () => {
    const view = board();
    expect(parseView('leaderboard', JSON.parse(JSON.stringify(view)))).toMatchObject({ ok: true, value: view });
  });

  test('of another kind, of a newer version, with a key too many or of a wrong shape is refused', () => {
    const json = JSON.parse(JSON.stringify(board()));
    const code = (changed: unknown, kind: 'leaderboard' | 'statement' = 'leaderboard') => {
      const result = parseView(kind, changed);
      return result.ok ? null : result.issues[0]?.code;
    };
    expect(code(json, 'statement')).toBe('views/wrong-kind');
    expect(code({ ...json, version: 2, more: 1 })).toBe('views/newer-version');
    expect(code({ ...json, salary: '100' })).toBe('views/unknown-key');
    expect(code({ ...json, ranked: [{ ...json.ranked[0], id: 'ana' }] })).toBe('views/unknown-key');
    expect(code({ ...json, ranked: 'none' })).toBe('views/wrong-shape');
    for (const nonsense of [null, undefined, 5, 'view', [], {}, { paceline: 'view' }])
      expect(code(nonsense)).not.toBeNull();
  });
});
