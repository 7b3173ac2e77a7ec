import { readFileSync } from 'node:fs';
import { EarningsStatement } from '@paceline/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { html } from './leaderboard.js';
import { because, statement } from './statement.js';

/** What a reader reads: the text without the markup, names of the same cell kept apart. */
const textOf = (markup: string) =>
  markup
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
    .trim();

const source = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const statementsOf = (name: string) => source(name).split('\n\n').at(-1)?.trim() ?? '';

describe('finished numbers → leaderboard', () => {
  test('draws a real table, best first, with the reader marked', () => {
    const body = html.slice(html.indexOf('<tbody'));
    expect(textOf(body)).toBe('1 Ben Okafor 108% 2 Ana Ruiz You 94% 3 Cleo Lindqvist 71%');
    expect(html).toContain('<table');
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  });

  test('carries no inline style, so it works under a strict content security policy', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe('plan and deals → statement', () => {
  test('pays to the cent: the deal that crosses the quota is priced on both sides of it', () => {
    // D-1: 6 % of 64,999.99 = 3,899.9994 → 3,900.00
    // both: 6 % of 100,000.00 + 9 % of 13,250.49 = 6,000 + 1,192.5441 → 7,192.54; so D-2 is 7,192.54 − 3,900.00
    const lines = statement.components.flatMap((each) => each.lines).map(({ cause, amount }) => [cause, amount]);
    expect(lines).toMatchObject([
      [
        { id: 'D-1', label: 'Northwind Sanitation' },
        { amount: '3900.00', currency: 'USD' },
      ],
      [
        { id: 'D-2', label: 'Halcyon Ferries' },
        { amount: '3292.54', currency: 'USD' },
      ],
    ]);
    expect(statement.total).toEqual({ amount: '7192.54', currency: 'USD' });
  });

  test('explains a line down to the rates that were used', () => {
    const said = JSON.stringify(because.root);
    for (const used of ['"0.06"', '"0.09"', '"13250.49"', '"7192.54"', '"3900.00"']) expect(said).toContain(used);
  });

  test('draws with the kit', () => {
    const text = textOf(renderToString(<EarningsStatement data={statement} />));
    expect(text).toContain('$7,192.54');
    expect(text).toContain('Halcyon Ferries Feb 11, 2026');
  });
});

describe('the README', () => {
  test.each(['leaderboard.tsx', 'statement.ts'])('shows the statements of %s as they are', (name) => {
    expect(source('README.md')).toContain(statementsOf(name));
  });
});
