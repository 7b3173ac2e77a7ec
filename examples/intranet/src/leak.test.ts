import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyDocument, runFrom, type StarterPolicyId, starterPolicy, unwrap, viewsOfRun } from '@paceline/core';
import { seededOrganization } from '@paceline/testing';
import { findBrowser, howToGetABrowser } from '@paceline/tools/find-browser';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIntranet } from './server/create-intranet.js';
import { openIntranet } from './server/open-intranet.js';
import { type Built, buildFromSource } from './testing/build-from-source.js';
import { launchBrowser } from './testing/launch-browser.js';
import { type Numbers, numbersIn, numbersOf, ownNumbers } from './testing/numbers.js';
import { type Answer, recordAnswers } from './testing/record-answers.js';
import { openPage, settled, signInAs, visit } from './testing/visit.js';

const { viewers, ...documents } = seededOrganization();
const run = unwrap(runFrom(documents));
const me = viewers.rep;
const nameOf = (id: string) => documents.people.participants.find((each) => each.id === id)?.name ?? '';
const teamOf = (id: string) => documents.people.participants.find((each) => each.id === id)?.team;
const own = ownNumbers(run, me);

/** Colleagues whose exact attainment is shown to me, because they share it with their teammates, of whom I am one. */
const sharers = new Set(
  documents.shares.flatMap(({ subject }) => (subject !== undefined && teamOf(subject) === teamOf(me) ? [subject] : [])),
);

/** Every exact number of a colleague that the policy keeps from me, and of whom. */
const hidden = new Map<string, string>();
for (const { id } of documents.people.participants) {
  if (id === me) continue;
  const { attainment, rest } = numbersOf(run, id);
  for (const each of [...rest, ...(sharers.has(id) ? [] : attainment)]) if (!own.has(each)) hidden.set(each, id);
}

let built: Built;
let browser: Browser;

beforeAll(async () => {
  built = await buildFromSource();
  browser = await launchBrowser(await findBrowser(), howToGetABrowser);
});

afterAll(async () => {
  await browser?.close();
  built?.remove();
});

/** Signs in, opens all there is to open, asks for more than the pages do, and gives back all that the server sent. */
async function walk(policy: PolicyDocument | StarterPolicyId): Promise<string[]> {
  const complain = (line: string) => expect.fail(line);
  const app = createIntranet({ documents, policy, clientFolder: built.clientFolder, complain });
  const { recorded, answers } = recordAnswers(app);
  const intranet = await openIntranet(recorded, 0);
  try {
    const { page, close } = await visit(browser, intranet.address);
    await signInAs(page, nameOf(me));
    for (const quarter of ['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1']) {
      await page.getByLabel('Quarter').selectOption(quarter);
      await openEverything(page);
    }
    await askForMore(page);
    await close();
    return answers.map(textOf);
  } finally {
    await intranet.close();
  }
}

async function openEverything(page: Page): Promise<void> {
  await openPage(page, 'My statement');
  const more = page.getByRole('button', { name: /^Show all/ });
  while ((await more.count()) > 0) await more.first().click();
  for (const each of await page.getByRole('button', { name: /^Why/ }).all()) await each.click();
  await settled(page);
  await openPage(page, 'Leaderboard');
  await page.getByRole('link', { name: 'My team' }).click();
  await settled(page);
  await openPage(page, 'My progress');
  await page.getByRole('button', { name: 'Show as table' }).click();
}

/** What a curious person would type: other metrics, other audiences, other people's statements. */
async function askForMore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = async (path: string) => (await fetch(`/paceline/${path}`)).json().catch(() => null);
    const board = await ask('leaderboard?metric=attainment&period=2026-Q4');
    for (const metric of ['attainment', 'credit', 'earnings']) {
      await ask(`peer-progress?metric=${metric}&period=2026-Q4`);
      for (const among of ['everyone', 'my-team', 'my-reports'])
        await ask(`leaderboard?metric=${metric}&period=2026-Q4&among=${among}&method=dense`);
    }
    for (const { person } of [...board.ranked, ...board.unranked]) {
      if (person.you) continue;
      await ask(`statement?period=2026-Q4&subject=${person.key}`);
      await ask(`explanation?why=${person.key}.0`);
    }
    for (const id of ['r2', 'm1', 'director', '2', '../r2']) await ask(`statement?period=2026-Q4&subject=${id}`);
    await ask('statement?period=2026&subject=');
    await ask('people');
  });
}

/** All of an answer; of a built file only its path, once it is sure that it is the built file and nothing else. */
function textOf({ path, status, headers, body }: Answer): string {
  if (!/^\/(assets\/.*|icon\.svg)$/.test(path)) return [path, status, headers, body].join('\n');
  expect(body).toBe(readFileSync(join(built.clientFolder, path), 'utf8'));
  return [path, status].join('\n');
}

const inAny = (texts: readonly string[]): Numbers => new Set(texts.flatMap((text) => [...numbersIn(text)]));

describe('what a colleague’s browser receives', () => {
  test.each(['private', 'team-bands'] as const)('holds no number that %s hides, and all of the own', async (policy) => {
    const texts = await walk(policy);
    const received = inAny(texts);
    expect([...hidden].filter(([number]) => received.has(number))).toEqual([]);
    const long = [...hidden].filter(([number]) => number.length >= 8);
    expect(long.filter(([number]) => texts.some((text) => text.includes(number)))).toEqual([]);

    // The search counts only if it finds what is there, and if there is enough to look for.
    const paid = run.lines.filter((each) => each.participant === me).map((each) => each.amount.amount);
    expect(paid.filter((amount) => [...numbersIn(amount)].some((number) => !received.has(number)))).toEqual([]);
    expect(paid.length).toBeGreaterThan(20);
    expect(hidden.size).toBeGreaterThan(1000);
    expect(texts.length).toBeGreaterThan(50);
  });

  test('holds no fraction that spells out credit and quota behind an attainment that is shared', () => {
    const views = unwrap(viewsOfRun({ run, policy: 'team-bands', shares: documents.shares, viewer: me }));
    const board = unwrap(views.leaderboard({ metric: 'attainment', period: '2026-Q4' }));
    const others = board.ranked.filter((each) => !each.person.you);
    expect(others.length).toBeGreaterThan(0);
    expect(JSON.stringify(others)).not.toMatch(/"exact":"\d+\/\d+"/);
  });

  test('holds hidden numbers as soon as a policy shows them, so that the search would see a leak', async () => {
    const everything = { effect: 'allow', who: 'everyone', metrics: ['attainment', 'credit'], value: 'exact' } as const;
    const careless = starterPolicy('private', {
      rules: [{ id: 'everybody-sees-all', order: 'visible', ...everything }],
    });
    const received = inAny(await walk(careless));
    expect([...hidden.keys()].filter((number) => received.has(number)).length).toBeGreaterThan(20);
  });
});
