import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededOrganization } from '@paceline/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIntranet } from './create-intranet.js';

const { viewers, ...documents } = seededOrganization();
let folder: string;
let app: ReturnType<typeof createIntranet>;
const complaints: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pages</title>');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'page.js'), 'export {};');
  app = createIntranet({
    documents,
    policy: 'team-bands',
    clientFolder: folder,
    complain: (line) => complaints.push(line),
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

const ask = (path: string, init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { host: 'localhost:3000', ...init.headers } });
const send = (path: string, body: unknown, cookie = '') =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

async function keyOf(id: string): Promise<string> {
  const name = documents.people.participants.find((each) => each.id === id)?.name;
  const { people } = await (await ask('/demo/people')).json();
  return people.find((each: { name: string }) => each.name === name).key;
}

async function cookieFor(id: string): Promise<string> {
  const answer = await send('/demo/sign-in', { person: await keyOf(id) });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('the demo sign-in', () => {
  test('lists a directory: names, roles and teams, no id and no number', async () => {
    const { people } = await (await ask('/demo/people')).json();
    const ids = new Set(documents.people.participants.map((each) => each.id));
    expect(people).toHaveLength(ids.size);
    for (const each of people) {
      expect(Object.keys(each).sort()).toEqual(['key', 'name', 'role', 'team']);
      expect(ids.has(each.key)).toBe(false);
    }
  });

  test('gives a cookie that scripts and other sites cannot use, and that names nobody', async () => {
    const person = await keyOf(viewers.rep);
    const [first, second] = await Promise.all([send('/demo/sign-in', { person }), send('/demo/sign-in', { person })]);
    const [one, two] = [first, second].map((each) => each.headers.get('set-cookie') ?? '');
    expect(one).toMatch(/^intranet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(one).not.toBe(two);
  });

  test('ends with the session: the cookie is worth nothing afterwards', async () => {
    const cookie = await cookieFor(viewers.rep);
    expect((await ask('/paceline/profile', { headers: { cookie } })).status).toBe(200);
    await send('/demo/sign-out', {}, cookie);
    expect((await ask('/paceline/profile', { headers: { cookie } })).status).toBe(401);
    expect(await (await ask('/demo/session', { headers: { cookie } })).json()).toEqual({ signedIn: false });
  });

  test.each([
    ['an unknown key', { person: 'r1' }],
    ['no key', {}],
    ['a list', ['1']],
    ['a number', { person: 1 }],
  ])('refuses %s with 400', async (_, body) => {
    const answer = await send('/demo/sign-in', body);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([400, null]);
  });

  test('refuses what another site could send: a form, or nothing', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', '']) {
      const headers = { 'content-type': type };
      expect((await ask('/demo/sign-in', { method: 'POST', headers, body: '{"person":"1"}' })).status).toBe(415);
    }
  });
});

describe('the intranet', () => {
  test.each(['', 'intranet_session=', 'intranet_session=r1', 'intranet_session=1; other=2'])(
    'answers 401 with nothing in it to the cookie "%s"',
    async (cookie) => {
      const answer = await ask('/paceline/profile', { headers: { cookie } });
      expect([answer.status, await answer.text()]).toEqual([401, '']);
    },
  );

  test('sends the strict policy with every answer, and keeps answers about people out of caches', async () => {
    for (const path of [
      '/',
      '/demo/people',
      '/paceline/profile',
      '/paceline/nothing',
      '/assets/page.js',
      '/assets/none',
    ]) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
          "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      if (!path.startsWith('/assets')) expect(headers.get('cache-control')).toContain('no-store');
    }
  });

  test('answers every page address with the page, and says when there is none', async () => {
    expect(await (await ask('/team/3f9ac0?period=2026-Q1')).text()).toContain('<title>Pages</title>');
    expect((await ask('/assets/none.js')).status).toBe(404);
    expect((await ask('/demo/nothing')).status).toBe(404);
    expect((await ask('/assets/..%2findex.html')).status).toBe(404);
  });

  test('answers only under a name of this machine', async () => {
    for (const host of ['rebound.example', 'localhost.rebound.example', 'localhost:3000@rebound.example', ''])
      expect((await ask('/demo/people', { headers: { host } })).status).toBe(421);
    for (const host of ['localhost', '127.0.0.1:3000', '[::1]:3000'])
      expect((await ask('/demo/people', { headers: { host } })).status).toBe(200);
  });
});
