import type { PlanDocument, QuotaDocument, TransactionRow } from '@paceline/core';

/** 6 % of every deal up to the quota, 9 % of what lies above it. */
export const plan: PlanDocument = {
  id: 'account-executive',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount', where: { stage: 'won' } } },
  components: [
    {
      id: 'new-business',
      label: 'New business',
      measure: 'bookings',
      quota: { period: 'quarter' },
      rates: {
        by: 'attainment',
        mode: 'marginal',
        tiers: [
          { from: '0', rate: '0.06' },
          { from: '1', rate: '0.09' },
        ],
      },
    },
  ],
};

export const quotas: readonly QuotaDocument[] = [
  { participant: 'ana', component: 'new-business', period: '2026-Q1', amount: '100000' },
];

/** The second deal crosses the quota; the third is not won. */
export const deals: readonly TransactionRow[] = [
  deal('D-1', '2026-01-20', '64999.99', 'won', 'Northwind Sanitation'),
  deal('D-2', '2026-02-11', '48250.50', 'won', 'Halcyon Ferries'),
  deal('D-3', '2026-02-13', '90000.00', 'open', 'Ostrava Glassworks'),
];

function deal(id: string, effectiveOn: string, amount: string, stage: string, label: string): TransactionRow {
  return { id, owner: 'ana', effectiveOn, amount, currency: 'USD', fields: { stage, label } };
}
