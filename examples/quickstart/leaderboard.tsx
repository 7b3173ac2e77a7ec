import { unwrap, viewsFrom } from '@paceline/core';
import { Leaderboard } from '@paceline/react';
import { renderToString } from 'react-dom/server';
import { people, values } from './finished-numbers.js';

const views = unwrap(viewsFrom({ people, values, policy: 'open-team', viewer: 'ana', asOf: '2026-02-14' }));
const board = unwrap(views.leaderboard({ metric: 'attainment', period: '2026-Q1' }));
export const html = renderToString(<Leaderboard data={board} />);
