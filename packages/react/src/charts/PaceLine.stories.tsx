import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { arabic } from '../fixtures/arabic.js';
import { progressViews } from '../fixtures/progress.js';
import { PaceLine } from './PaceLine.js';

const meta = {
  title: 'Charts/Pace line',
  component: PaceLine,
  args: { data: progressViews.ready },
} satisfies Meta<typeof PaceLine>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ canvas }) => {
    const image = canvas.getByRole('img', { name: 'Attainment, 2017 Q2' });
    await expect(image).toHaveAccessibleDescription(
      '$92,000.00 of $100,000.00 by Jun 15, 2017: 8.9 points ahead of pace, counted in business days.',
    );
  },
};

export const AsTable: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    const table = canvas.getByRole('table', { name: 'Attainment day by day, 2017 Q2' });
    await expect(within(table).getAllByRole('rowheader')).toHaveLength(9);
    await expect(canvas.getByRole('button', { name: 'Hide table' })).toHaveAttribute('aria-expanded', 'true');
  },
};

export const Behind: Story = { args: { data: progressViews.behind } };

export const Loading: Story = {
  args: { data: { status: 'pending' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading');
  },
};

export const Refreshing: Story = { args: { data: { status: 'refreshing', data: progressViews.ready } } };

export const Empty: Story = {
  args: { data: progressViews.notYet },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No result yet in 2017 Q2')).toBeVisible();
  },
};

export const Failed: Story = {
  name: 'Error',
  args: { data: { status: 'error', error: new Error('x'), retry: fn() } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const NoQuota: Story = {
  args: { data: progressViews.noQuota },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.pl-chart-target')).toBeNull();
    await expect(canvasElement.querySelector('.pl-chart-pace')).toBeNull();
  },
};

export const Negative: Story = { args: { data: progressViews.negative } };

export const OverTarget: Story = { args: { data: progressViews.overTarget } };

export const RightToLeft: Story = { args: { messages: arabic }, globals: { direction: 'rtl', locale: 'ar-EG' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow320: Story = {
  parameters: { width: 'narrow' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]');
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0);
  },
};
