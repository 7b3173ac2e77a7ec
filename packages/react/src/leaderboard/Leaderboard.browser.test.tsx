import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../theme/styles.css';
import { boards } from '../fixtures/leaderboards.js';
import { Leaderboard } from './Leaderboard.js';

describe('a leaderboard', () => {
  test('is reached by keyboard in reading order, and only where something can be opened', async () => {
    const onPersonClick = vi.fn();
    const openable = (person: { readonly name: string }) => !person.name.startsWith('Priya');
    const screen = await render(<Leaderboard data={boards.ready} onPersonClick={onPersonClick} openable={openable} />);
    const visited: (string | null)[] = [];
    for (let stop = 0; stop < 5; stop += 1) {
      await userEvent.tab();
      visited.push(document.activeElement?.textContent ?? null);
    }
    expect(visited).toEqual([
      'Tomasz Wieliński',
      'Freja Holmqvist',
      'Amara Okonjo-Reyes',
      'Mateus Vasconcelo',
      'Show all 7',
    ]);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('button', { name: 'Yusuf Demirkan' })).toBeVisible();
    await screen.getByRole('button', { name: 'Yusuf Demirkan' }).click();
    expect(onPersonClick).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'p-Yusuf Demirkan' }));
  });

  test('stays a table when it is laid out as cards', async () => {
    const screen = await render(
      <div className="narrow">
        <Leaderboard data={boards.ready} />
      </div>,
    );
    const box = document.querySelector<HTMLElement>('.narrow');
    if (box) box.style.width = '320px';
    await expect.element(screen.getByRole('columnheader', { name: 'Rank' })).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Amara/ }).element();
    expect(getComputedStyle(row).display).toBe('grid');
    expect([...row.children].map((cell) => cell.getAttribute('role'))).toEqual(['cell', 'rowheader', 'cell']);
    const root = document.querySelector('[data-pl]');
    expect(root?.scrollWidth).toBe(root?.clientWidth);
  });

  test('gives way to the host: any unlayered rule wins', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('td { padding: 1px } [data-pl] { --pl-accent: rgb(200, 0, 100) }');
    document.adoptedStyleSheets = [sheet];
    await render(<Leaderboard data={boards.crowd} />);
    const cell = document.querySelector('td');
    const button = document.querySelector('.pl-more');
    expect(cell && getComputedStyle(cell).paddingTop).toBe('1px');
    expect(button && getComputedStyle(button).color).toBe('rgb(200, 0, 100)');
    document.adoptedStyleSheets = [];
  });

  test('takes the colour scheme of the page unless an ancestor names a theme', async () => {
    await render(
      <div>
        <Leaderboard data={boards.ready} />
        <div data-pl-theme="dark">
          <Leaderboard data={boards.ready} />
        </div>
      </div>,
    );
    const [plain, dark] = [...document.querySelectorAll('[data-pl]')].map((root) => getComputedStyle(root).color);
    expect(plain).toBe('rgb(27, 33, 40)');
    expect(dark).toBe('rgb(230, 234, 238)');
  });

  test('announces refreshing in a region that was there before', async () => {
    const screen = await render(<Leaderboard data={boards.ready} />);
    const region = screen.getByRole('status').element();
    expect(region.textContent).toBe('');
    await screen.rerender(<Leaderboard data={{ status: 'refreshing', data: boards.ready }} />);
    expect(screen.getByRole('status').element()).toBe(region);
    expect(region.textContent).toBe('Updating…');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(6);
  });

  test('leaves nothing of a hidden value in the document: no text, no size, no order', async () => {
    await render(<Leaderboard data={boards.partlyHidden} window="all" />);
    const hidden = document.querySelector('tr[data-visibility="presence"]');
    expect(hidden?.textContent).toBe('Mateus VasconceloNot shared');
    expect(hidden?.querySelectorAll('rect, line')).toHaveLength(0);
    expect(document.querySelectorAll('[style]')).toHaveLength(0);
    expect(document.querySelectorAll('[aria-rowindex]')).toHaveLength(0);
  });
});
