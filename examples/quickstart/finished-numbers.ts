import type { FinishedValue, PeopleDocument } from '@paceline/core';

/** Three people of one team. */
export const people: PeopleDocument = {
  participants: [
    { id: 'ana', name: 'Ana Ruiz', team: 'north' },
    { id: 'ben', name: 'Ben Okafor', team: 'north' },
    { id: 'cleo', name: 'Cleo Lindqvist', team: 'north' },
  ],
};

/** What your own system has computed already: attainment as decimals. */
export const values: readonly FinishedValue[] = [
  { participant: 'ana', metric: 'attainment', period: '2026-Q1', value: '0.94' },
  { participant: 'ben', metric: 'attainment', period: '2026-Q1', value: '1.08' },
  { participant: 'cleo', metric: 'attainment', period: '2026-Q1', value: '0.71' },
];
