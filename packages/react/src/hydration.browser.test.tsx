import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PaceLine } from './charts/index.js';
import { boards } from './fixtures/leaderboards.js';
import { progressViews } from './fixtures/progress.js';
import { statements } from './fixtures/statements.js';
import { EarningsStatement, Leaderboard, PacelineProvider, PeerProgress } from './index.js';

const page = (locale: string) => (
  <StrictMode>
    <PacelineProvider locale={locale}>
      <Leaderboard data={boards.ties} onPersonClick={() => {}} />
      <PeerProgress data={progressViews.ready} chart={<PaceLine data={progressViews.ready} />} />
      <EarningsStatement data={statements.manyLines} explain={() => new Promise(() => {})} />
    </PacelineProvider>
  </StrictMode>
);

afterEach(() => document.body.replaceChildren());

describe('hydration', () => {
  // A mismatch is a console error of React, and console output fails a test.
  test.each(['en-US', 'de-DE', 'fr-FR', 'ar-EG', 'ja-JP', 'hi-IN', 'pt-BR', 'sv-SE'])(
    'finds in %s what the server wrote, and no id twice',
    async (locale) => {
      const host = document.createElement('div');
      host.innerHTML = renderToString(page(locale));
      document.body.append(host);
      const errors: unknown[] = [];
      const root = hydrateRoot(host, page(locale), { onRecoverableError: (error) => errors.push(error) });
      // The chart measures itself in an effect, so its effect shows that hydration is over.
      const viewBox = () => host.querySelector('.pl-chart')?.getAttribute('viewBox');
      expect(viewBox()).toBe('0 0 640 232');
      await vi.waitFor(() => expect(viewBox()).not.toBe('0 0 640 232'));
      expect(errors).toEqual([]);
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      root.unmount();
    },
  );
});
