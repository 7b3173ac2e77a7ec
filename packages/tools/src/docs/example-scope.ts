import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8')) as { exports: object };

/**
 * Everything that core exports, by name, and a few documents that the examples of doc comments speak of. The tools depend on
 * no package of ours, so core is imported the way a host does: by its entries.
 */
export async function scopeOfExamples(): Promise<Readonly<Record<string, unknown>>> {
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json');
  const modules = await Promise.all(entries.map((entry) => importFromRoot(`@paceline/core${entry.slice(1)}`)));
  const core = Object.assign({}, ...modules) as Record<string, unknown>;
  const { runFrom, unwrap } = core as Record<string, (input: unknown) => unknown>;
  const { people, plan, quotas, deals: transactions, asOf } = documents;
  return { ...core, ...documents, run: unwrap?.(runFrom?.({ people, plan, quotas, transactions, asOf })) };
}

async function importFromRoot(specifier: string): Promise<object> {
  return (await import(/* @vite-ignore */ specifier)) as object;
}

const documents = {
  people: {
    participants: [
      { id: 'ana', name: 'Ana Ruiz', team: 'north' },
      { id: 'ben', name: 'Ben Okafor', team: 'north' },
    ],
  },
  plan: {
    id: 'account-executive',
    version: 1,
    effective: { from: '2026-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    measures: { bookings: { sum: 'amount' } },
    components: [
      {
        id: 'new-business',
        measure: 'bookings',
        quota: { period: 'quarter' },
        rates: { by: 'attainment', mode: 'marginal', tiers: [{ from: '0', rate: '0.06' }] },
      },
    ],
  },
  quotas: [{ participant: 'ana', component: 'new-business', period: '2026-Q1', amount: '100000' }],
  deals: [{ id: 'd1', owner: 'ana', effectiveOn: '2026-02-03', amount: '1200.00', currency: 'USD' }],
  values: [{ participant: 'ana', metric: 'attainment', period: '2026-Q1', value: '0.94' }],
  asOf: '2026-03-31',
};
