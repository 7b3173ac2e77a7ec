import { parseView, starterPolicy } from '@paceline/core';
import { seededOrganization } from '@paceline/testing';
import { describe, expect, test, vi } from 'vitest';
import { createPaceline, memoryStore, type PacelineOptions } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

const { viewers, ...documents } = seededOrganization();
const store = memoryStore(documents);
const origin = 'https://intranet.example';

function pacelineFor(more: Partial<PacelineOptions> = {}) {
  const viewerOf = (request: Request) => request.headers.get('x-demo-person');
  return createPaceline({ store, policy: 'team-bands', viewerOf, ...more });
}

const paceline = pacelineFor();

function get(path: string, person: string | null = viewers.rep, handler = paceline, init: RequestInit = {}) {
  const headers: Record<string, string> = person === null ? {} : { 'x-demo-person': person };
  return handler.handle(new Request(`${origin}${path}`, { headers, ...init }));
}

/** Everything about a response that a viewer can tell apart. */
async function bytesOf(response: Response): Promise<string> {
  return JSON.stringify([response.status, [...response.headers], await response.text()]);
}

describe('every route answers with a view', () => {
  test.each([
    ['profile', '/paceline/profile'],
    ['leaderboard', '/paceline/leaderboard?metric=attainment&period=2026-Q4'],
    ['leaderboard', '/paceline/leaderboard?metric=attainment&period=2026-Q4&method=dense&among=my-team'],
    ['peer-progress', '/paceline/peer-progress?metric=attainment&period=2026-Q4'],
    ['statement', '/paceline/statement?period=2026-Q3'],
  ] as const)('%s: GET %s', async (kind, path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      vary: 'cookie, authorization',
      'x-content-type-options': 'nosniff',
    });
    expect(parseView(kind, await response.json())).toMatchObject({ ok: true });
  });

  test('explanation: the why of each line of a statement', async () => {
    const statement = parseView('statement', await (await get('/paceline/statement?period=2026-Q3')).json());
    const lines = statement.ok ? statement.value.components.flatMap((each) => each.lines) : [];
    expect(lines.length).toBeGreaterThan(3);
    for (const { why } of lines) {
      const response = await get(`/paceline/explanation?why=${why}`);
      expect(parseView('explanation', await response.json())).toMatchObject({ ok: true, value: { why } });
    }
  });

  test("statement: a manager opens a report's by the key in the profile", async () => {
    const profile = parseView('profile', await (await get('/paceline/profile', viewers.manager)).json());
    const key = profile.ok ? profile.value.reports[0]?.key : undefined;
    const response = await get(`/paceline/statement?period=2026-Q3&subject=${key}`, viewers.manager);
    expect(response.status).toBe(200);
  });

  test('under another base path, or under none', async () => {
    const elsewhere = pacelineFor({ basePath: 'api/pay/' });
    expect((await get('/api/pay/profile', viewers.rep, elsewhere)).status).toBe(200);
    expect((await get('/paceline/profile', viewers.rep, elsewhere)).status).toBe(404);
    expect((await get('/profile', viewers.rep, pacelineFor({ basePath: '/' }))).status).toBe(200);
  });
});

describe('who is not known gets an empty 401', () => {
  const refusals: readonly [string, PacelineOptions['viewerOf']][] = [
    ['null', () => null],
    [
      'a throw',
      () => {
        throw new Error('the session of Ana has expired');
      },
    ],
    ['a rejection', () => Promise.reject(new Error('the session of Ana has expired'))],
    ['an empty id', () => ''],
    ['somebody who does not exist', () => 'nobody'],
    ['somebody who has not started yet', () => 'newcomer'],
  ];

  test.each(refusals)('%s', async (_, viewerOf) => {
    const handler = pacelineFor({ viewerOf, now: () => '2026-10-30' });
    const first = await get('/paceline/profile', null, handler);
    expect(first.status).toBe(401);
    expect(first.headers.get('content-type')).toBeNull();
    const bytes = await bytesOf(first);
    expect(JSON.parse(bytes)[2]).toBe('');
    for (const path of ['/paceline/statement?period=nonsense', '/paceline/explanation?why=x&why=y']) {
      expect(await bytesOf(await get(path, null, handler))).toBe(bytes);
    }
    expect(await bytesOf(await get('/paceline/profile', null, pacelineFor({ viewerOf: () => null })))).toBe(bytes);
  });

  test('and the store is not even read', async () => {
    const read = vi.fn(store.read);
    await get('/paceline/profile', null, pacelineFor({ store: { read }, viewerOf: () => null }));
    expect(read).not.toHaveBeenCalled();
  });
});

describe('what does not exist and what may not be seen are the same', () => {
  test('subjects, explanations and paths: one 404 with the same bytes and headers', async () => {
    const view = async (path: string, person: string) => (await get(path, person)).json();
    const board = parseView('leaderboard', await view('/paceline/leaderboard?metric=attainment&period=2026-Q4', 'r1'));
    const mate = board.ok ? board.value.unranked.find((row) => !row.person.you)?.person.key : undefined;
    const managers = parseView('profile', await view('/paceline/profile', 'm1'));
    const foreign = managers.ok ? managers.value.reports[0]?.key : undefined;
    const own = parseView('statement', await view('/paceline/statement?period=2026-Q3', 'r2'));
    const why = own.ok ? own.value.components[0]?.lines[0]?.why : undefined;
    expect([mate, foreign, why].every((each) => each !== undefined)).toBe(true);
    const answers = [
      `/paceline/statement?period=2026-Q3&subject=${mate}`,
      `/paceline/statement?period=2026-Q3&subject=${foreign}`,
      '/paceline/statement?period=2026-Q3&subject=r2',
      '/paceline/statement?period=2026-Q3&subject=',
      '/paceline/statement?period=2026-Q3&subject=__proto__',
      `/paceline/explanation?why=${why}`,
      '/paceline/explanation?why=nothing',
      '/paceline/explanation?why=',
      '/paceline/people',
      '/paceline/profile/',
      '/paceline/',
      '/paceline',
      '/',
    ].map(async (path) => bytesOf(await get(path)));
    const bytes = [...new Set(await Promise.all(answers))];
    expect(bytes).toHaveLength(1);
    expect(JSON.parse(bytes[0] ?? '')).toMatchObject([404, expect.anything(), '{"code":"views/not-found"}']);
  });
});

describe('a wrong request is told what is wrong with itself', () => {
  test.each([
    ['/paceline/profile?metric=attainment', ['server/unknown-parameter']],
    ['/paceline/leaderboard', ['server/missing-parameter', 'server/missing-parameter']],
    ['/paceline/leaderboard?metric=a&metric=b&period=2026-Q4', ['server/repeated-parameter']],
    ['/paceline/leaderboard?metric=attainment&period=2026-Q9', ['calendar/not-a-period']],
    ['/paceline/leaderboard?metric=shoe-size&period=2026-Q4', ['visibility/unknown-metric']],
    ['/paceline/leaderboard?metric=earnings&period=2026-Q4', ['views/pay-not-ranked']],
    ['/paceline/leaderboard?metric=attainment&period=2026-Q4&method=ordinal', ['server/unknown-value']],
    [
      '/paceline/leaderboard?metric=attainment&period=2026-Q4&among=enemies&sort=asc',
      ['server/unknown-parameter', 'server/unknown-value'],
    ],
    ['/paceline/peer-progress?metric=toString&period=2026-Q4', ['visibility/unknown-metric']],
    ['/paceline/statement?period=', ['calendar/not-a-period']],
    ['/paceline/explanation', ['server/missing-parameter']],
  ])('%s', async (path, codes) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    const { issues } = (await response.json()) as { issues: { code: string }[] };
    expect(issues.map((each) => each.code)).toEqual(codes);
    for (const each of issues) expect(Object.keys(each)).toEqual(['code', 'path', 'found', 'expected']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is not allowed', async (method) => {
    const response = await get('/paceline/profile', viewers.rep, paceline, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET');
  });
});

describe('the store', () => {
  const broken = { ...documents, people: { participants: [{ id: 'r1', name: 'Ana', manager: 'r1' }] } };

  test('with invalid documents answers 500 without details; the host learns the issues once', async () => {
    const onIssues = vi.fn();
    const handler = pacelineFor({ store: { read: async () => ({ ...broken, revision: 1 }) }, onIssues });
    for (const _ of [1, 2]) {
      const response = await get('/paceline/profile', viewers.rep, handler);
      expect(response.status).toBe(500);
      expect(await response.text()).toBe('{"code":"server/unavailable"}');
    }
    expect(onIssues).toHaveBeenCalledTimes(1);
    expect(onIssues.mock.calls[0]?.[0]).toMatchObject([{ code: 'people/manages-self' }]);
  });

  test('that cannot be read answers the same, even when the host fails to listen', async () => {
    const onIssues = vi.fn(() => {
      throw new Error('no');
    });
    const handler = pacelineFor({ store: { read: () => Promise.reject(new Error('disk')) }, onIssues });
    expect((await get('/paceline/profile', viewers.rep, handler)).status).toBe(500);
    expect(onIssues).toHaveBeenCalledWith([expect.objectContaining({ code: 'server/store-unreadable' })]);
  });

  test('is calculated once for a revision, and again for the next', async () => {
    const changing = memoryStore(documents);
    const handler = pacelineFor({ store: changing });
    const total = async () => {
      const view = parseView(
        'statement',
        await (await get('/paceline/statement?period=2026-Q4', 'r1', handler)).json(),
      );
      return view.ok ? view.value.total.amount : null;
    };
    const before = await total();
    expect(await total()).toBe(before);
    const deal = { id: 'new', owner: 'r1', effectiveOn: '2026-11-17', amount: '50000', currency: 'USD' };
    const transactions = [...documents.transactions, { ...deal, fields: { stage: 'won' } }];
    expect(changing.write({ ...documents, transactions })).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await total()).not.toBe(before);
  });

  test('keeps what it has when new documents have issues, and cannot be changed from outside', async () => {
    const people = structuredClone(documents.people);
    const kept = memoryStore({ ...documents, people });
    expect(kept.write(broken)).toMatchObject({ ok: false, issues: [{ code: 'people/manages-self' }] });
    Object.assign(people.participants[0] ?? {}, { name: 'Mallory' });
    const stored = await kept.read();
    expect(stored.revision).toBe(1);
    expect(JSON.stringify(stored)).not.toContain('Mallory');
    expect(Object.isFrozen(stored.people.participants)).toBe(true);
  });

  test('refuses documents that nobody could use, with all their issues', () => {
    expect(() => memoryStore(broken)).toThrow(/server\/unreadable-documents.*\n.*people\/manages-self/);
    expect(() => memoryStore({ people: documents.people, plan: documents.plan, asOf: '2026-11-18' })).toThrow(
      /server\/plan-without-transactions/,
    );
  });

  test('serves finished numbers without a plan', async () => {
    const people = {
      participants: [
        { id: 'ana', name: 'Ana' },
        { id: 'bo', name: 'Bo', manager: 'ana' },
      ],
    };
    const values = [{ participant: 'bo', metric: 'attainment', period: '2026-Q1', reached: '30', target: '40' }];
    const finished = memoryStore({ people, values, asOf: '2026-02-14' });
    const handler = pacelineFor({ store: finished, policy: 'private' });
    const response = await get('/paceline/leaderboard?metric=attainment&period=2026-Q1', 'ana', handler);
    expect(await response.json()).toMatchObject({ ranked: [{ value: { value: { value: '0.75' } } }] });
    expect((await get('/paceline/statement?period=2026-Q1', 'bo', handler)).status).toBe(404);
  });

  test('refuses a metric that is calculated and given as well', () => {
    const values = [{ participant: 'r1', metric: 'attainment', period: '2026-Q1', value: '1' }];
    expect(() => memoryStore({ ...documents, values })).toThrow(/server\/metric-twice/);
  });
});

test('now decides as of which day everything is calculated and shown', async () => {
  const handler = pacelineFor({ now: () => '2026-06-30' });
  const view = await (await get('/paceline/peer-progress?metric=attainment&period=2026-Q2', 'r1', handler)).json();
  expect(view).toMatchObject({ asOf: { effectiveOn: '2026-06-30' }, own: { pace: { expected: { value: '1' } } } });
  const wrong = pacelineFor({ now: () => 'today' });
  expect((await get('/paceline/profile', 'r1', wrong)).status).toBe(500);
});

test('an unusable policy is refused at once', () => {
  const policy = {
    ...starterPolicy('private'),
    rules: [{ id: 'x', effect: 'allow', who: 'everyone', metrics: ['pay'] }],
  };
  expect(() => pacelineFor({ policy: policy as never })).toThrow(/server\/unreadable-policy/);
});
