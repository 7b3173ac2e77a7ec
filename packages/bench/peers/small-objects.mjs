import {
  componentsOfProduct,
  emptySmallAnswers,
  generateSmallData,
  smallPlan,
  smallRate,
} from '../src/small/generate-small-data.mjs';

/**
 * The many small plans as a program of objects with whole cents: a list of credits for each person and component, a result
 * for each, a line for each credit. `size` is how many people.
 *
 * @param {import('../src/pay/system.mjs').SystemOptions} options
 * @returns {Promise<import('../src/pay/system.mjs').PreparedSystem>}
 */
export async function prepare({ size }) {
  const data = generateSmallData(size);
  const transactions = Array.from({ length: data.size }, (_, id) => ({
    id,
    day: data.day[id],
    participant: data.owner[id],
    product: data.product[id],
    cents: data.amount[id],
  }));
  /** @type {ReturnType<typeof paySmallPlans> | null} */
  let kept = null;
  return {
    run: () => {
      kept = paySmallPlans(transactions, size);
    },
    answers: () => answersOf(kept ?? [], data),
  };
}

/** @typedef {{ id: number, day: number, participant: number, product: number, cents: number }} SmallTransaction */

/**
 * @param {readonly SmallTransaction[]} transactions
 * @param {number} participants
 */
function paySmallPlans(transactions, participants) {
  /** @type {Map<string, SmallTransaction[]>} */
  const groups = new Map();
  for (const transaction of transactions) {
    for (const component of componentsOfProduct(transaction.product)) {
      const key = `${transaction.participant}|${component}`;
      const group = groups.get(key);
      if (group) group.push(transaction);
      else groups.set(key, [transaction]);
    }
  }
  const results = [];
  for (let participant = 0; participant < participants; participant += 1) {
    for (let component = 0; component < smallPlan.components; component += 1) {
      const credits = groups.get(`${participant}|${component}`) ?? [];
      results.push({ participant, component, ...payComponent(credits, smallRate(component)) });
    }
  }
  return results;
}

/**
 * @param {SmallTransaction[]} credits
 * @param {number} rate
 */
function payComponent(credits, rate) {
  credits.sort((a, b) => a.day - b.day || a.id - b.id);
  let credited = 0;
  let total = 0;
  const lines = credits.map(({ id, cents }) => {
    const before = credited;
    credited += cents;
    const paid = Math.floor((curve(credited, rate) - curve(before, rate) + 5000) / 10_000);
    total += paid;
    return { transaction: id, cents, before, paid };
  });
  return { credited, total, lines };
}

/**
 * @param {number} credit
 * @param {number} rate
 */
function curve(credit, rate) {
  return credit * rate + Math.max(0, credit - smallPlan.edge) * rate;
}

/**
 * @param {ReturnType<typeof paySmallPlans>} results
 * @param {import('../src/small/generate-small-data.mjs').SmallData} data
 */
function answersOf(results, data) {
  const answers = emptySmallAnswers(data);
  for (const { participant, component, total, lines } of results) {
    answers.months[participant * smallPlan.components + component] = total;
    for (const { transaction, paid } of lines) {
      const [own] = componentsOfProduct(data.product[transaction]);
      answers.own[2 * transaction + (component === own ? 0 : 1)] = paid;
    }
  }
  return answers;
}
