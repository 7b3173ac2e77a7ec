import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PaceLine } from './charts/index.js';
import { boards } from './fixtures/leaderboards.js';
import { progressViews } from './fixtures/progress.js';
import { statements } from './fixtures/statements.js';
import { EarningsStatement, Leaderboard, PacelineProvider, PeerProgress } from './index.js';

const html = (element: React.ReactNode) => renderToString(<StrictMode>{element}</StrictMode>);
const explain = () => Promise.reject(new Error('not on the server'));

const everything = [
  ...Object.entries(boards).map(([name, view]) => [`board ${name}`, <Leaderboard key={name} data={view} />] as const),
  ...Object.entries(progressViews).map(
    ([name, view]) =>
      [`progress ${name}`, <PeerProgress key={name} data={view} chart={<PaceLine data={view} />} />] as const,
  ),
  ...Object.entries(statements).map(
    ([name, view]) => [`statement ${name}`, <EarningsStatement key={name} data={view} explain={explain} />] as const,
  ),
  ['loading', <Leaderboard key="loading" data={{ status: 'pending' }} />] as const,
  ['error', <PeerProgress key="error" data={{ status: 'error', error: 'secret-text', retry: () => {} }} />] as const,
  ['stale', <EarningsStatement key="stale" data={{ status: 'error', data: statements.ready }} />] as const,
];

describe('on the server', () => {
  // Console output fails a test, so a warning of React would be seen here.
  test.each(everything)('%s renders without warning, inline style or script', (_, element) => {
    const markup = html(element);
    expect(markup).not.toMatch(/\sstyle=/);
    expect(markup).not.toMatch(/<style|<script|\son[a-z]+=/);
    expect(markup).not.toContain('secret-text');
    expect(markup).not.toMatch(/NaN|undefined|\[object/);
  });

  test('works without a provider, and with nested ones, where the inner wins', () => {
    const inner = html(
      <PacelineProvider locale="de-DE" messages={{ 'person.you': 'Sie', 'value.hidden': 'Nicht geteilt' }}>
        <PacelineProvider messages={{ 'person.you': 'Du' }}>
          <Leaderboard data={boards.partlyHidden} />
        </PacelineProvider>
      </PacelineProvider>,
    );
    expect(inner).toContain('>Du<');
    expect(inner).toContain('Nicht geteilt');
    expect(inner).toContain('118,4\u00a0%');
    expect(html(<Leaderboard data={boards.ready} />)).toContain('>You<');
  });

  test('a person who does not share leaves no number behind', () => {
    const markup = html(<Leaderboard data={boards.partlyHidden} window="all" />);
    const row = /<tr[^>]*data-visibility="presence".*?<\/tr>/.exec(markup)?.[0] ?? '';
    expect(row).toContain('Not shared');
    expect(row.replace(/(width|height)="(100%|8)"|scope="row"/g, '')).not.toMatch(/\d/);
  });

  test('is refused what is not a view', () => {
    const record = { rows: [] } as unknown as typeof boards.ready;
    expect(() => html(<Leaderboard data={record} />)).toThrow(/react\/not-a-view/);
  });
});
