import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { PaceLine } from '../charts/index.js';
import { arabic } from '../fixtures/arabic.js';
import { progressViews } from '../fixtures/progress.js';
import { PeerProgress } from './PeerProgress.js';

const meta = {
  title: 'Peer progress',
  component: PeerProgress,
  args: { data: progressViews.ready },
} satisfies Meta<typeof PeerProgress>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2, name: 'Attainment' })).toBeVisible();
    await expect(canvas.getByText('8.9 points ahead of pace, counted in business days')).toBeVisible();
    const table = canvas.getByRole('table', { name: 'Colleagues who share this with you, by name' });
    await expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual([
      'Aroha Ngatai',
      'Freja Holmqvist',
      'Mateus Vasconcelo',
      'Priya Ramanathan',
      'Tomasz Wieliński',
      'Yusuf Demirkan',
    ]);
  },
};

export const WithChart: Story = {
  args: { chart: <PaceLine data={progressViews.ready} /> },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Attainment, 2017 Q2' })).toBeVisible();
  },
};

export const Behind: Story = {
  args: { data: progressViews.behind },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('7.1 points behind pace, counted in business days')).toBeVisible();
  },
};

export const OnPace: Story = {
  args: { data: progressViews.onPace },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('On pace, counted in business days')).toBeVisible();
  },
};

export const SomeoneElse: Story = {
  args: { data: progressViews.someoneElse },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Attainment of Freja Holmqvist' })).toBeVisible();
  },
};

export const Clickable: Story = {
  args: { onPersonClick: fn() },
  play: async ({ canvas, args }) => {
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Aroha Ngatai' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onPersonClick).toHaveBeenCalledOnce();
  },
};

export const Loading: Story = {
  args: { data: { status: 'pending' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading');
  },
};

export const Refreshing: Story = {
  args: { data: { status: 'refreshing', data: progressViews.ready } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('92%')).toBeVisible();
    await expect(canvas.getByRole('status')).toHaveTextContent('Updating…');
  },
};

export const Empty: Story = {
  args: { data: progressViews.notYet },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No deals yet')).toBeVisible();
  },
};

export const NothingShared: Story = {
  args: { data: progressViews.nothingShared },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody shares this with you yet')).toBeVisible();
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

export const Failed: Story = {
  name: 'Error',
  args: { data: { status: 'error', error: 'SELECT * FROM pay', retry: fn() } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent('SELECT');
  },
};

export const Hidden: Story = {
  args: { data: progressViews.hidden },
  play: async ({ canvas }) => {
    const row = canvas.getByRole('row', { name: /Mateus/ });
    await expect(row).toHaveTextContent('Not shared');
    await expect(row.querySelector('rect')).toBeNull();
  },
};

export const NoQuota: Story = {
  args: { data: progressViews.noQuota },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getAllByText('No quota this period')).toHaveLength(2);
    await expect(canvasElement.querySelector('.pl-bullet')).toBeNull();
  },
};

export const Negative: Story = {
  args: { data: progressViews.negative },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('\u22124.5%')).toBeVisible();
    await expect(canvas.getByText('\u2212$4,500.00')).toBeVisible();
  },
};

export const OverTarget: Story = {
  args: { data: progressViews.overTarget },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('1,250%')).toBeVisible();
  },
};

export const LongNames: Story = {
  args: { data: progressViews.longNames },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]');
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0);
  },
};

export const RightToLeft: Story = {
  args: { messages: arabic, data: progressViews.longNames },
  globals: { direction: 'rtl', locale: 'ar-EG' },
  play: async ({ canvasElement }) => {
    const cells = [...canvasElement.querySelectorAll('thead th')].map((cell) => cell.getBoundingClientRect().left);
    await expect(cells[0]).toBeGreaterThan(cells[1] ?? 0);
  },
};

export const Dark: Story = { args: { chart: <PaceLine data={progressViews.ready} /> }, globals: { theme: 'dark' } };

export const Narrow320: Story = {
  args: { chart: <PaceLine data={progressViews.ready} /> },
  parameters: { width: 'narrow' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]');
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0);
  },
};
