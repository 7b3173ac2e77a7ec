import type { Documents, TransactionDocument } from './documents.js';
import { evaluate } from './evaluate.js';
import type { ComponentDocument, MeasureDocument, QuotaDocument } from './plan-documents.js';
import { toText } from './rationals.js';

/** What an example says; the rest is one person, one plan of the year 2026 and won deals in dollars. */
export interface Example {
  readonly component: Partial<ComponentDocument>;
  readonly others?: readonly ComponentDocument[];
  readonly measures?: Readonly<Record<string, MeasureDocument>>;
  /** Amounts and days, or whole deals; ids count from 1. */
  readonly deals?: readonly Partial<TransactionDocument>[];
  readonly quotas?: readonly Partial<QuotaDocument>[];
  readonly documents?: Partial<Documents>;
}

/** The documents of an example. Its component is `own`, its measure `bookings`; a quota is Ana's of `own`. */
export function exampleOf({
  component,
  others = [],
  measures = {},
  deals = [],
  quotas = [],
  documents,
}: Example): Documents {
  return {
    people: { participants: [{ id: 'ana', name: 'Ana Ruiz' }] },
    plan: {
      id: 'example',
      version: 1,
      effective: { from: '2026-01-01' },
      currency: 'USD',
      calendar: { kind: 'gregorian', yearStarts: '01' },
      measures: { bookings: { sum: 'amount' }, ...measures },
      components: [{ id: 'own', measure: 'bookings', ...component }, ...others],
    },
    quotas: quotas.map((each) => ({
      ...(each.team === undefined ? { participant: 'ana' } : {}),
      component: 'own',
      period: '2026-Q1',
      amount: '1000',
      ...each,
    })),
    transactions: deals.map((each, index) => ({
      id: `D-${index + 1}`,
      owner: 'ana',
      effectiveOn: `2026-01-${index + 10}`,
      amount: '0',
      currency: 'USD',
      recordedSeq: index,
      fields: {},
      numbers: {},
      dates: {},
      ...each,
    })),
    assignments: [{ participant: 'ana', targetIncentive: { amount: '12000' } }],
    range: { from: '2026-01-01', to: '2026-04-01' },
    asOf: '2026-03-31',
    ...documents,
  };
}

/** Every line of an example that is not zero, as `cause cents`, with the period and the person where they are not Ana's January. */
export function linesOf(example: Example): string[] {
  return evaluate(exampleOf(example))
    .lines.filter((line) => line.cents !== 0n)
    .map(({ id, cents }) => `${id.replace('ana/own/', '').replace('2026-M01/', '').replace('2026-Q1/', '')} ${cents}`);
}

/** The attainment of every result, in order. */
export function attainmentsOf(example: Example): (string | null)[] {
  return evaluate(exampleOf(example)).results.map(({ attainment }) => attainment && toText(attainment));
}

/** What an example does not credit, as `deal person reason`. */
export function uncreditedOf(example: Example): string[] {
  return evaluate(exampleOf(example)).uncredited.map(
    ({ transaction, participant, reason }) => `${transaction} ${participant} ${reason}`,
  );
}
