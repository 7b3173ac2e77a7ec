import { type Mechanism, mechanisms } from './mechanisms.js';

/** What the engine does not calculate as specified yet: generated documents leave it out, until this list is empty. */
const pending: readonly Mechanism[] = [
  ...(['distinct', 'average', 'minimum', 'maximum', 'ratio', 'weighted', 'non-additive-rate'] as const),
  ...(['count-axis', 'output-axis', 'cap', 'catch-up', 'payout-of', 'period-kicker'] as const),
];

/** What documents may use that are compared with the engine. */
export const supported: readonly Mechanism[] = mechanisms.filter((each) => !pending.includes(each));
