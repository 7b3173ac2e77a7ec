import type { ExplanationView } from '@paceline/core/views';
import { StrictMode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { explanationOf } from '../fixtures/explanations.js';
import { statements } from '../fixtures/statements.js';
import { EarningsStatement } from './EarningsStatement.js';
import type { ExplainLine } from './explain-line.js';

interface Asked {
  readonly why: string;
  readonly signal: AbortSignal;
  readonly answer: (view: ExplanationView) => void;
  readonly fail: (error: Error) => void;
}

/** A server whose answers the test gives by hand, in any order. */
function slowServer() {
  const asked: Asked[] = [];
  const explain: ExplainLine = (why, { signal }) =>
    new Promise((answer, fail) => {
      asked.push({ why, signal, answer, fail });
    });
  return { asked, explain };
}

const halcyon = { name: 'Why? $1,878.00 for Halcyon Ferries' };
const kestrel = { name: 'Why? $1,588.50 for Kestrel & Daughters' };
const taxed = '$7,250.00 at 9%: $652.50';

describe('"Why?" on a line', () => {
  test('asks with the line’s own `why`, says so, and shows the answer under the line', async () => {
    const { asked, explain } = slowServer();
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    const button = screen.getByRole('button', kestrel);
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await button.click();
    expect(asked.map((each) => each.why)).toEqual(['why-4']);
    await expect.element(screen.getByText('Looking up the explanation…')).toBeVisible();
    asked[0]?.answer(explanationOf('why-4'));
    await expect.element(screen.getByText(taxed)).toBeVisible();
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    const panel = document.getElementById(button.element().getAttribute('aria-controls') ?? '');
    expect(panel?.textContent).toContain(taxed);
  });

  test('asks once for a line, however often it is opened', async () => {
    const explain = vi.fn(async (why: string) => explanationOf(why));
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    const button = screen.getByRole('button', kestrel);
    await button.click();
    await expect.element(screen.getByText(taxed)).toBeVisible();
    await button.click();
    await expect.element(screen.getByText(taxed)).not.toBeInTheDocument();
    await button.click();
    await expect.element(screen.getByText(taxed)).toBeVisible();
    expect(explain).toHaveBeenCalledTimes(1);
  });

  test('asks anew for another statement, and drops the answer for the old one', async () => {
    const { asked, explain } = slowServer();
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    await screen.getByRole('button', kestrel).click();
    await screen.rerender(<EarningsStatement data={statements.someoneElse} explain={explain} />);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer(explanationOf('why-4'));
    await expect.element(screen.getByText('Looking up the explanation…')).toBeVisible();
    asked[1]?.answer(explanationOf('why-4'));
    await expect.element(screen.getByText(taxed)).toBeVisible();
  });

  test('gives each line its own answer when answers come out of order', async () => {
    const { asked, explain } = slowServer();
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    await screen.getByRole('button', kestrel).click();
    await screen.getByRole('button', { name: /Regional team/ }).click();
    asked[1]?.answer(explanationOf('why-team'));
    await expect.element(screen.getByText('Regional team reached 94%')).toBeVisible();
    await expect.element(screen.getByText(taxed)).not.toBeInTheDocument();
    asked[0]?.answer(explanationOf('why-4'));
    await expect.element(screen.getByText(taxed)).toBeVisible();
  });

  test('stops asking when the line is closed or the statement goes away', async () => {
    const { asked, explain } = slowServer();
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    await screen.getByRole('button', kestrel).click();
    await screen.getByRole('button', kestrel).click();
    expect(asked[0]?.signal.aborted).toBe(true);
    await screen.getByRole('button', halcyon).click();
    expect(asked[1]?.signal.aborted).toBe(false);
    await screen.unmount();
    expect(asked[1]?.signal.aborted).toBe(true);
  });

  test('survives the double effects of strict mode', async () => {
    const { asked, explain } = slowServer();
    const screen = await render(
      <StrictMode>
        <EarningsStatement data={statements.ready} explain={explain} />
      </StrictMode>,
    );
    await screen.getByRole('button', kestrel).click();
    expect(asked.map((each) => each.signal.aborted)).toEqual([true, false]);
    asked[1]?.answer(explanationOf('why-4'));
    await expect.element(screen.getByText(taxed)).toBeVisible();
  });

  test('says calmly that it failed, and asks again', async () => {
    const { asked, explain } = slowServer();
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    await screen.getByRole('button', kestrel).click();
    asked[0]?.fail(new Error('row 17 salary 91000'));
    await screen.getByRole('button', { name: 'Try again' }).click();
    expect(document.body.textContent).not.toContain('91000');
    asked[1]?.answer(explanationOf('why-4'));
    await expect.element(screen.getByText(taxed)).toBeVisible();
  });

  test('treats what is no explanation as a failure', async () => {
    const explain = async () => ({ secret: 91000 }) as unknown as ExplanationView;
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    await screen.getByRole('button', kestrel).click();
    await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('a statement', () => {
  test('opens all lines of a long component, keeps the focus, and totals all of them either way', async () => {
    const screen = await render(<EarningsStatement data={statements.manyLines} />);
    const rows = () => document.querySelectorAll('.pl-line').length;
    expect(rows()).toBe(11);
    const button = screen.getByRole('button', { name: 'Show all 349 deals' });
    await button.click();
    expect(rows()).toBe(350);
    await expect.element(screen.getByRole('button', { name: 'Show fewer' })).toHaveFocus();
    await expect.element(screen.getByText('$6,282.00')).toBeVisible();
  });

  test('keeps lines open while it refreshes', async () => {
    const explain = async (why: string) => explanationOf(why);
    const screen = await render(<EarningsStatement data={statements.ready} explain={explain} />);
    await screen.getByRole('button', kestrel).click();
    await screen.rerender(
      <EarningsStatement data={{ status: 'refreshing', data: statements.ready }} explain={explain} />,
    );
    await expect.element(screen.getByText(taxed)).toBeVisible();
    await expect.element(screen.getByRole('button', kestrel)).toHaveAttribute('aria-expanded', 'true');
  });
});
