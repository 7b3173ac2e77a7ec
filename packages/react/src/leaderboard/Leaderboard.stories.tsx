import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

import { arabic } from '../fixtures/arabic.js';
import { names } from '../fixtures/envelope.js';
import { boards } from '../fixtures/leaderboards.js';
import { Leaderboard } from './Leaderboard.js';

const meta = {
  title: 'Leaderboard',
  component: Leaderboard,
  args: { data: boards.ready },
} satisfies Meta<typeof Leaderboard>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ canvas }) => {
    const table = canvas.getByRole('table', {
      name: 'Attainment, 2017 Q2, as of Jun 15, 2017. Six people share this with you; you are 3rd among them.',
    });
    await expect(within(table).getAllByRole('row')).toHaveLength(7);
    const own = within(table).getByRole('row', { current: true });
    await expect(own).toHaveTextContent(/3.*Amara Okonjo-Reyes.*You.*92%/);
  },
};

export const Window: Story = {
  args: { data: boards.crowd },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('6 more people')).toBeVisible();
    const button = canvas.getByRole('button', { name: 'Show all 25' });
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(25);
    await expect(button).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Show fewer' }));
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(8);
  },
};

export const Clickable: Story = {
  args: { onPersonClick: fn(), openable: (person) => person.you || person.name.startsWith('Priya') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getAllByRole('button')).toHaveLength(3);
    await userEvent.click(canvas.getByRole('button', { name: 'Priya Ramanathan' }));
    await expect(args.onPersonClick).toHaveBeenCalledWith(expect.objectContaining({ name: 'Priya Ramanathan' }));
  },
};

export const Loading: Story = {
  args: { data: { status: 'pending' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading');
    await expect(canvasElement.querySelector('[data-pl]')).toHaveAttribute('aria-busy', 'true');
  },
};

export const Refreshing: Story = {
  args: { data: { status: 'refreshing', data: boards.ready } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Updating…');
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(5);
  },
};

export const Empty: Story = {
  args: { data: boards.notYet },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No figures for 2017 Q2 yet')).toBeVisible();
  },
};

export const NothingShared: Story = {
  args: { data: boards.nothingShared },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody shares this with you yet')).toBeVisible();
    await expect(canvas.getByRole('row', { current: true })).toHaveTextContent('92%');
  },
};

export const Failed: Story = {
  name: 'Error',
  args: { data: { status: 'error', error: new Error('ECONNREFUSED db-7 salary=91000'), retry: fn() } },
  play: async ({ canvas, canvasElement, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    if ('retry' in args.data) await expect(args.data.retry).toHaveBeenCalledOnce();
    await expect(canvasElement).not.toHaveTextContent('ECONNREFUSED');
  },
};

export const Stale: Story = {
  args: { data: { status: 'error', data: boards.ready, error: new Error('offline'), retry: fn() } },
  play: async ({ canvas, canvasElement }) => {
    const notice = canvasElement.querySelector('.pl-notice');
    await expect(notice).toHaveTextContent('These are the last figures that arrived.');
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(5);
  },
};

export const Hidden: Story = {
  args: { data: boards.partlyHidden },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('rowheader', { name: 'Not ranked' })).toBeVisible();
    const hidden = canvas.getByRole('row', { name: /Mateus Vasconcelo/ });
    await expect(hidden).toHaveTextContent('Not shared');
    await expect(hidden.querySelector('.pl-meter-bar')).toBeNull();
    await expect(canvas.getByRole('row', { name: /Aroha/ })).toHaveTextContent('80–100%');
    await expect(canvas.getByRole('row', { name: /Priya/ })).toHaveTextContent('120% or more');
    await expect(canvas.getByRole('row', { name: /Yusuf/ })).toHaveTextContent('under 50%');
  },
};

export const Rounded: Story = {
  args: { data: boards.rounded },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('row', { name: /Freja/ })).toHaveTextContent('about 100%');
  },
};

export const Ties: Story = {
  args: { data: boards.ties },
  play: async ({ canvas, canvasElement }) => {
    const own = canvas.getByRole('row', { current: true });
    await expect(own).toHaveTextContent('2 =');
    await expect(within(own).getByText('tied second')).toBeInTheDocument();
    await expect(canvasElement.querySelector('caption')).toHaveTextContent('you are tied 2nd among them.');
  },
};

export const Missing: Story = {
  args: { data: boards.missing },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No quota this period')).toBeVisible();
    await expect(canvas.getByText('No deals yet')).toBeVisible();
    await expect(canvas.getByRole('caption')).toHaveTextContent('Two people share this with you; you are not ranked.');
  },
};

export const LongNames: Story = {
  args: { data: boards.longNames },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]');
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0);
  },
};

export const LongNamesNarrow: Story = { ...LongNames, parameters: { width: 'narrow' } };

export const RightToLeft: Story = {
  args: { messages: arabic, data: boards.longNames },
  globals: { direction: 'rtl', locale: 'ar-EG' },
  play: async ({ canvasElement }) => {
    const cells = [...canvasElement.querySelectorAll('thead th')].map((cell) => cell.getBoundingClientRect().left);
    await expect(cells[0]).toBeGreaterThan(cells[2] ?? 0);
  },
};

export const Dark: Story = {
  args: { data: boards.partlyHidden },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]') as HTMLElement;
    await expect(getComputedStyle(root).backgroundColor).toBe('rgb(20, 24, 29)');
  },
};

export const Narrow320: Story = {
  args: { data: boards.partlyHidden },
  parameters: { width: 'narrow' },
  play: async ({ canvas, canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]');
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0);
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(3);
    await expect(canvas.getByRole('row', { current: true })).toHaveTextContent(names.you);
  },
};

export const OverTarget: Story = {
  args: { data: boards.extremes },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('1,250%')).toBeVisible();
  },
};

export const Negative: Story = {
  args: { data: boards.extremes },
  play: async ({ canvas }) => {
    const row = canvas.getByRole('row', { name: /Priya/ });
    await expect(row).toHaveTextContent('\u22124.5%');
    await expect(row.querySelector('.pl-meter-bar')).toBeNull();
  },
};
