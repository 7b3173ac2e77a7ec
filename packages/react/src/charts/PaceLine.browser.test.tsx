import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import '../theme/styles.css';
import { progressViews } from '../fixtures/progress.js';
import { PeerProgress } from '../peer-progress/index.js';
import { PaceLine } from './PaceLine.js';

describe('a pace line', () => {
  test('opens the same figures as a table', async () => {
    const screen = await render(<PaceLine data={progressViews.ready} />);
    await screen.getByRole('button', { name: 'Show as table' }).click();
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toBe('Apr 6, 2017$4,200.00');
    expect(rows).toHaveLength(progressViews.ready.own.series.length);
    await screen.getByRole('button', { name: 'Hide table' }).click();
    expect(document.querySelector('table')).toBeNull();
  });

  test('draws in the pixels it has, so that text keeps its size', async () => {
    const screen = await render(
      <div className="narrow">
        <PaceLine data={progressViews.ready} />
      </div>,
    );
    const box = document.querySelector<HTMLElement>('.narrow');
    if (box) box.style.width = '320px';
    const image = screen.getByRole('img', { name: 'Attainment, 2017 Q2' });
    await expect.element(image).toHaveAttribute('viewBox', '0 0 278 232');
  });

  test('keeps its description when it stands inside peer progress', async () => {
    const view = progressViews.ready;
    const screen = await render(<PeerProgress data={view} chart={<PaceLine data={view} />} />);
    const image = screen.getByRole('img', { name: 'Attainment, 2017 Q2' });
    await expect.element(image).toHaveAccessibleDescription(/8\.9 points ahead of pace/);
  });

  test('draws nothing without a result', async () => {
    const screen = await render(<PaceLine data={progressViews.notYet} />);
    await expect.element(screen.getByText('No result yet in 2017 Q2')).toBeVisible();
    expect(document.querySelector('svg')).toBeNull();
  });

  test('draws a falling result below zero', async () => {
    await render(<PaceLine data={progressViews.negative} />);
    const path = document.querySelector('.pl-chart-own')?.getAttribute('d') ?? '';
    expect(path).not.toMatch(/NaN|Infinity/);
    expect(document.querySelector('.pl-chart')?.textContent).toContain('Target');
  });
});
