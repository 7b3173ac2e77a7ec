import { decimalOfCents, participantId, productName, regionName } from './pay-names.mjs';
import { payPlan } from './pay-plan.mjs';

/**
 * The plan and the people of W1 as the documents that a host would give to the engine.
 *
 * @param {import('./generate-pay-data.mjs').PayData} data
 * @param {{ readonly basic: boolean }} options
 */
export function payDocuments(data, options) {
  return {
    plan: planDocument(options),
    people: { participants: Array.from(data.manager, participantDocument) },
    quotas: Array.from(data.quota, quotaDocuments).flat(),
    assignments: Array.from(data.cap, (cap, who) => ({
      participant: participantId(who),
      // The cap is one target incentive of the quarter: a cap is an amount in a plan, and people have different ones.
      ...(Number.isFinite(cap)
        ? { targetIncentive: { amount: decimalOfCents(cap), per: /** @type {const} */ ('quarter') } }
        : {}),
    })),
    range: { from: `${payPlan.year}-01-01`, to: `${payPlan.year + 1}-01-01` },
    asOf: `${payPlan.year}-12-31`,
  };
}

/** @param {{ readonly basic: boolean }} options */
function planDocument({ basic }) {
  const own = {
    id: 'own',
    measure: 'bookings',
    quota: { period: 'quarter' },
    measurement: 'month',
    attainment: { over: 'quarter' },
    rates: { by: 'attainment', mode: 'marginal', tiers: tiers() },
  };
  const cap = { kind: 'cap', targetIncentive: '1', per: 'quarter' };
  const override = {
    id: 'override',
    measure: 'bookings',
    crediting: [{ kind: 'roll-up', depth: 1 }],
    measurement: 'month',
    rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: ratio(payPlan.override) }] },
  };
  return {
    id: 'w1',
    version: 1,
    effective: { from: `${payPlan.year}-01-01`, to: `${payPlan.year + 1}-01-01` },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    rounding: { mode: 'half-up', at: 'line' },
    measures: {
      bookings: {
        sum: 'amount',
        where: {
          product: Array.from({ length: payPlan.creditedProducts }, (_, product) => productName(product)),
          region: Array.from({ length: payPlan.creditedRegions }, (_, region) => regionName(region)),
        },
      },
    },
    components: basic ? [own] : [{ ...own, modifiers: [cap] }, override],
  };
}

function tiers() {
  return payPlan.rates.map((rate, tier) => ({
    from: tier === 0 ? '0' : String(payPlan.edges[tier - 1] / 100),
    rate: ratio(rate),
  }));
}

/** @param {number} basisPoints */
function ratio(basisPoints) {
  return (basisPoints / 10_000).toFixed(4);
}

/**
 * @param {number} manager
 * @param {number} who
 */
function participantDocument(manager, who) {
  const id = participantId(who);
  return manager < 0 ? { id, name: id } : { id, name: id, manager: participantId(manager) };
}

/**
 * @param {number} quota
 * @param {number} who
 */
function quotaDocuments(quota, who) {
  return [1, 2, 3, 4].map((quarter) => ({
    participant: participantId(who),
    component: 'own',
    period: `${payPlan.year}-Q${quarter}`,
    amount: decimalOfCents(quota),
  }));
}
