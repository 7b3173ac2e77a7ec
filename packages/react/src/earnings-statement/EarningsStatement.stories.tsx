import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { arabic } from '../fixtures/arabic.js';
import { explanationOf } from '../fixtures/explanations.js';
import { statements } from '../fixtures/statements.js';
import { EarningsStatement } from './EarningsStatement.js';

const meta = {
  title: 'Earnings statement',
  component: EarningsStatement,
  args: { data: statements.ready, explain: async (why) => explanationOf(why) },
} satisfies Meta<typeof EarningsStatement>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Estimate')).toBeVisible();
    const table = canvas.getByRole('table', { name: 'New business: what was paid for each deal' });
    await expect(within(table).getByRole('row', { name: /Kestrel & Daughters/ })).toHaveTextContent('$1,588.50');
    await expect(canvas.getByText('107.3% of quota · $107,250.00 of $100,000.00')).toBeVisible();
  },
};

export const Explained: Story = {
  play: async ({ canvas }) => {
    const why = canvas.getByRole('button', { name: 'Why? $1,588.50 for Kestrel & Daughters' });
    await userEvent.click(why);
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await expect(await canvas.findByText('$7,250.00 at 9%: $652.50')).toBeVisible();
  },
};

export const ExplainedTeam: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Why\? \$1,700\.00/ }));
    await expect(await canvas.findByText('A colleague’s number, not shared with you')).toBeVisible();
  },
};

export const ExplanationPending: Story = {
  args: { explain: () => new Promise(() => {}) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Halcyon/ }));
    await expect(canvas.getByText('Looking up the explanation…')).toBeVisible();
  },
};

export const ExplanationFailed: Story = {
  args: { explain: async () => Promise.reject(new Error('row 17: 91000')) },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Halcyon/ }));
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent('91000');
  },
};

export const WithoutExplanations: Story = {
  args: { explain: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const SomeoneElse: Story = {
  args: { data: statements.someoneElse },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Earnings of Freja Holmqvist' })).toBeVisible();
  },
};

export const ManyLines: Story = {
  args: { data: statements.manyLines },
  play: async ({ canvas }) => {
    const table = canvas.getByRole('table', { name: /New business/ });
    await expect(within(table).getAllByRole('row')).toHaveLength(12);
    await expect(within(table).getByRole('row', { name: /Total of 349 lines/ })).toHaveTextContent('$6,282.00');
    await expect(canvas.getByRole('button', { name: 'Show all 349 deals' })).toBeVisible();
  },
};

export const Loading: Story = {
  args: { data: { status: 'pending' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading');
  },
};

export const Refreshing: Story = {
  args: { data: { status: 'refreshing', data: statements.ready } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('$8,352.50')).toBeVisible();
  },
};

export const Empty: Story = {
  args: { data: statements.empty },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nothing earned in 2017 Q2 yet')).toBeVisible();
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

export const Failed: Story = {
  name: 'Error',
  args: { data: { status: 'error', error: new Error('pay of p-17'), retry: fn() } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent('p-17');
  },
};

export const NoQuota: Story = {
  args: { data: statements.noQuota },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/No quota this period/)).toBeVisible();
  },
};

export const Negative: Story = {
  args: { data: statements.negative },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('\u2212$522.00')).toBeVisible();
  },
};

export const OverTarget: Story = {
  args: { data: statements.overTarget },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/1,250% of quota/)).toBeVisible();
  },
};

export const LongNames: Story = {
  args: { data: statements.longNames },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]');
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0);
  },
};

export const RightToLeft: Story = {
  args: { messages: arabic, data: statements.longNames },
  globals: { direction: 'rtl', locale: 'ar-EG' },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getAllByRole('button')[0] as HTMLElement);
    await expect(canvas.getAllByRole('button')[0]).toHaveAttribute('aria-expanded', 'true');
  },
};

export const Dark: Story = { ...Explained, globals: { theme: 'dark' } };

export const Narrow320: Story = {
  parameters: { width: 'narrow' },
  play: async ({ canvas, canvasElement }) => {
    const root = canvasElement.querySelector('[data-pl]');
    await userEvent.click(canvas.getByRole('button', { name: /Kestrel/ }));
    await expect(await canvas.findByText('$7,250.00 at 9%: $652.50')).toBeVisible();
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0);
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(10);
  },
};
