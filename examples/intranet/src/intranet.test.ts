import { runFrom, unwrap, viewsOfRun } from '@paceline/core';
import { seededOrganization } from '@paceline/testing';
import { findBrowser, howToGetABrowser } from '@paceline/tools/find-browser';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createIntranet } from './server/create-intranet.js';
import { type OpenIntranet, openIntranet } from './server/open-intranet.js';
import { type Built, buildFromSource } from './testing/build-from-source.js';
import { findAxeViolations } from './testing/find-axe-violations.js';
import { launchBrowser } from './testing/launch-browser.js';
import { openPage, settled, signInAs, type Visit, visit } from './testing/visit.js';

const { viewers, ...documents } = seededOrganization();
const nameOf = (id: string) => documents.people.participants.find((each) => each.id === id)?.name ?? '';
const rep = nameOf(viewers.rep);
const manager = nameOf(viewers.manager);

/** What the engine itself says about the account executive's running quarter. */
const views = unwrap(viewsOfRun({ run: unwrap(runFrom(documents)), policy: 'team-bands', viewer: viewers.rep }));
const statement = unwrap(views.statement({ period: '2026-Q4' }));
const asDollars = (amount: string) => `$${amount.replace(/\B(?=(\d{3})+\.)/g, ',')}`;

let built: Built;
let browser: Browser;
let intranet: OpenIntranet;
let visits: Visit[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  built = await buildFromSource();
  browser = await launchBrowser(await findBrowser(), howToGetABrowser);
  const { clientFolder } = built;
  const complain = (line: string) => complaints.push(line);
  intranet = await openIntranet(createIntranet({ documents, policy: 'team-bands', clientFolder, complain }), 0);
});

afterEach(async () => {
  for (const each of visits) await each.close();
  visits = [];
});

afterAll(async () => {
  await intranet?.close();
  await browser?.close();
  built?.remove();
  expect(complaints).toEqual([]);
});

async function arrive(options = {}): Promise<Visit> {
  const arrived = await visit(browser, intranet.address, options);
  visits.push(arrived);
  return arrived;
}

describe('an account executive', () => {
  test('sees the own statement and why each line was paid, and breaks no rule of the page', async () => {
    const { page, problems } = await arrive();
    await signInAs(page, rep);
    await openPage(page, 'My statement');
    expect(await page.locator('.pl-key-figure').first().innerText()).toBe(asDollars(statement.total.amount));

    await page.getByRole('button', { name: /^Why/ }).first().click();
    const explanation = page.locator('.pl-explanation[data-state="ready"]');
    await explanation.waitFor();
    expect(await explanation.innerText()).toContain('at 6%');

    await openPage(page, 'Leaderboard');
    expect(await page.getByRole('row').filter({ hasText: rep }).getAttribute('aria-current')).toBe('true');
    expect(await page.title()).toBe('Leaderboard · Alder & Finch');
    expect(problems).toEqual([]);
  });

  test('finds the quarter in the address: a choice can be sent, and the back button undoes it', async () => {
    const { page } = await arrive();
    await signInAs(page, rep);
    await openPage(page, 'My statement');
    await page.getByLabel('Quarter').selectOption({ label: '2026 Q2' });
    await page.getByText('Apr 1, 2026 – Jun 30, 2026').waitFor();
    expect(new URL(page.url()).search).toBe('?period=2026-Q2');
    await openPage(page, 'Leaderboard');
    expect(await page.getByLabel('Quarter').inputValue()).toBe('2026-Q2');
    await page.goBack();
    await page.goBack();
    await page.getByText('Oct 1, 2026 – Dec 31, 2026').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('My statement');
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('My statement');
  });

  test('has no team page, and is led to the own progress instead', async () => {
    const { page } = await arrive();
    await signInAs(page, rep);
    await page.goto('/team');
    await page.getByRole('heading', { level: 1, name: 'My progress' }).waitFor();
    expect(await page.getByRole('link', { name: 'My team' }).count()).toBe(0);
  });

  test('signs out, and the browser that is left knows nothing any more', async () => {
    const { page, problems } = await arrive();
    await signInAs(page, rep);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who are you today?' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(problems).toEqual([]);
    const answer = await page.request.get('/paceline/profile');
    expect([answer.status(), await answer.text()]).toEqual([401, '']);
  });
});

describe('a network that is not perfect', () => {
  test('never lets a late answer overwrite the quarter that was asked for last', async () => {
    const { page } = await arrive();
    await signInAs(page, rep);
    await openPage(page, 'My statement');
    await page.route(/statement\?period=2026-Q1/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue().catch(() => null);
    });
    await page.getByLabel('Quarter').selectOption('2026-Q1');
    await page.getByLabel('Quarter').selectOption('2026-Q2');
    await page.getByText('2026 Q2, as of').waitFor();
    await page.waitForTimeout(800);
    expect(await page.getByText('2026 Q2, as of').count()).toBe(1);
  });

  test('says when figures cannot be loaded, keeps the old ones, and asks again on request', async () => {
    const { page } = await arrive();
    await signInAs(page, rep);
    await openPage(page, 'My statement');
    await page.route(/statement\?period=2026-Q3/, (route) => route.abort());
    await page.getByLabel('Quarter').selectOption('2026-Q3');
    await page.getByText('These are the last figures that arrived').last().waitFor();
    expect(await page.locator('.pl-key-figure').innerText()).toBe(asDollars(statement.total.amount));
    await page.unroute(/statement\?period=2026-Q3/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('2026 Q3, as of').waitFor();
  });

  test('leads back to the sign-in when the server has forgotten the session', async () => {
    const { page } = await arrive();
    await signInAs(page, rep);
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'My statement' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who are you today?' }).waitFor();
    expect(await page.locator('.pl-key-figure').count()).toBe(0);
  });
});

describe('a manager', () => {
  test('sees the team, and opens the statement of somebody in it', async () => {
    const { page, problems } = await arrive();
    await signInAs(page, manager);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('My team');
    await page.getByRole('button', { name: rep }).click();
    await page.getByRole('heading', { level: 1, name: rep }).waitFor();
    await settled(page);
    expect(await page.locator('.pl-key-figure').innerText()).toBe(asDollars(statement.total.amount));
    expect(page.url()).not.toContain(`/${viewers.rep}`);

    await page.getByRole('button', { name: /^Why/ }).first().click();
    await page.locator('.pl-explanation[data-state="ready"]').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'My team' }).waitFor();
    expect(problems).toEqual([]);
  });
});

describe('everybody', () => {
  test('can sign in with the keyboard alone, and lands on the heading', async () => {
    const { page } = await arrive();
    await page.getByRole('searchbox', { name: 'Find a person' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sought');
    await page.keyboard.type(rep.slice(0, 8));
    await page.getByText('1 person').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'My progress' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('My progress');
  });

  test('can skip to the content on a page that was just loaded', async () => {
    const { page } = await arrive();
    await signInAs(page, rep);
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test.each(['light', 'dark'] as const)('meets pages without a fault that axe can find, %s', async (colorScheme) => {
    const { page } = await arrive({ bypassCSP: true, colorScheme });
    await page.getByRole('button', { name: rep }).waitFor();
    const faults = await findAxeViolations(page);
    await signInAs(page, manager);
    faults.push(...(await findAxeViolations(page)));
    await page.getByRole('button', { name: rep }).click();
    await page.getByRole('heading', { level: 1, name: rep }).waitFor();
    for (const name of ['Leaderboard', 'My progress', 'My statement']) {
      await settled(page);
      faults.push(...(await findAxeViolations(page)));
      await openPage(page, name);
    }
    faults.push(...(await findAxeViolations(page)));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signInAs(page, rep);
    faults.push(...(await findAxeViolations(page)));
    await openPage(page, 'Leaderboard');
    faults.push(...(await findAxeViolations(page)));
    await openPage(page, 'My statement');
    await page.getByRole('button', { name: /^Why/ }).first().click();
    await settled(page);
    faults.push(...(await findAxeViolations(page)));
    expect(faults).toEqual([]);
  });

  test('would hear of a fault, so that the silence above means something', async () => {
    const { page } = await arrive({ bypassCSP: true });
    await page.evaluate(() => document.body.append(document.createElement('img')));
    expect((await findAxeViolations(page)).join()).toContain('image-alt');
  });

  test('can read every page at a width of 320 pixels without scrolling sideways', async () => {
    const { page } = await arrive({ viewport: { width: 320, height: 640 } });
    const tooWide: string[] = [];
    const measure = async () => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) tooWide.push(`${page.url()}: ${over} pixels`);
    };
    await page.getByRole('button', { name: rep }).waitFor();
    await measure();
    await signInAs(page, manager);
    await measure();
    await page.getByRole('button', { name: rep }).click();
    await settled(page);
    await measure();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signInAs(page, rep);
    for (const name of ['My statement', 'Leaderboard', 'My progress']) {
      await measure();
      await openPage(page, name);
    }
    await measure();
    expect(tooWide).toEqual([]);
  });
});

describe('a company that has only finished numbers', () => {
  test('has progress and a board, and says calmly that there is no statement', async () => {
    const people = { participants: ['Ana Ruiz', 'Ben Okoro'].map((name) => ({ id: name, name, team: 'north' })) };
    const values = people.participants.map((each, index) => ({
      participant: each.id,
      metric: 'attainment',
      period: '2026-Q1',
      value: `0.${9 - index}`,
    }));
    const finished = { people, values, asOf: '2026-02-14' };
    const { clientFolder } = built;
    const other = await openIntranet(
      createIntranet({ documents: finished, policy: 'open-team', clientFolder, complain: () => undefined }),
      0,
    );
    const arrived = await visit(browser, other.address, {});
    visits.push(arrived);
    await signInAs(arrived.page, 'Ana Ruiz');
    await openPage(arrived.page, 'Leaderboard');
    expect(await arrived.page.getByRole('main').innerText()).toContain('Ben Okoro');
    await arrived.page.getByRole('link', { name: 'My statement' }).click();
    await arrived.page.getByText('There is no statement of this quarter for you to see.').waitFor();
    expect(await arrived.page.getByRole('alert').count()).toBe(0);
    await other.close();
  });
});
