import { runFrom, unwrap, viewsOfRun } from '@paceline/core';
import { people } from './finished-numbers.js';
import { deals, plan, quotas } from './plan-and-deals.js';

const run = unwrap(runFrom({ people, plan, quotas, transactions: deals, asOf: '2026-02-14' }));
const views = unwrap(viewsOfRun({ run, policy: 'private', viewer: 'ana' }));
export const statement = unwrap(views.statement({ period: '2026-Q1' }));
export const because = unwrap(views.explanation({ why: statement.components[0]?.lines[1]?.why ?? '' }));
