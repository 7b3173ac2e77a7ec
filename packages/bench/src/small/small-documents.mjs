import { decimalOfCents, participantId, productName, transactionId } from '../pay/pay-names.mjs';
import { smallPlan, smallRate } from './generate-small-data.mjs';

/**
 * The plan and the facts of the many small plans as a host would give them to the engine.
 *
 * @param {import('./generate-small-data.mjs').SmallData} data
 */
export function smallDocuments(data) {
  const people = Array.from({ length: data.participants }, (_, who) => participantId(who));
  const components = Array.from({ length: smallPlan.components }, (_, component) => component);
  return {
    plan: {
      id: 'small',
      version: 1,
      effective: { from: '2026-01-01', to: '2027-01-01' },
      currency: 'USD',
      calendar: { kind: 'gregorian', yearStarts: '01' },
      rounding: { mode: 'half-up', at: 'line' },
      measures: Object.fromEntries(components.map((component) => [`m${component}`, measureDocument(component)])),
      components: components.map(componentDocument),
    },
    people: { participants: people.map((id) => ({ id, name: id })) },
    assignments: people.map((participant) => ({ participant })),
    columns: {
      id: Array.from({ length: data.size }, (_, index) => transactionId(index)),
      owner: Array.from(data.owner, (who) => people[who]),
      effectiveOn: Array.from(data.day, (day) => `${smallPlan.month}-${String(day).padStart(2, '0')}`),
      amount: Array.from(data.amount, decimalOfCents),
      currency: 'USD',
      fields: { product: Array.from(data.product, productName) },
    },
    range: { from: '2026-01-01', to: '2026-02-01' },
    asOf: '2026-01-31',
  };
}

/** @param {number} component */
function measureDocument(component) {
  const products = [0, 1, 2, 3].map((next) => productName((2 * component + next) % smallPlan.products));
  return { sum: 'amount', where: { product: products } };
}

/** @param {number} component */
function componentDocument(component) {
  const rate = (/** @type {number} */ basisPoints) => (basisPoints / 10_000).toFixed(4);
  return {
    id: `c${component}`,
    measure: `m${component}`,
    measurement: 'month',
    rates: {
      by: 'amount',
      mode: 'marginal',
      tiers: [
        { from: '0', rate: rate(smallRate(component)) },
        { from: decimalOfCents(smallPlan.edge), rate: rate(2 * smallRate(component)) },
      ],
    },
  };
}
