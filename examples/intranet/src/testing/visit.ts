import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** A page of a fresh browser profile, and everything that went wrong while it was open. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, and violations of the content security policy. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

/** Opens the intranet as somebody who was never here. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ baseURL: address, ...options });
  const problems: string[] = [];
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('/');
  return { page, problems, close: () => context.close() };
}

/** Chooses a person on the sign-in page and waits for the first page behind it. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await settled(page);
}

/** Follows a link of the header. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
}

/** Waits until every component has its view. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-pl]').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[data-pl][aria-busy="true"], .pl-explanation[aria-busy="true"]'),
  );
}
