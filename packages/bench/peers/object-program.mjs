import { emptyAnswers } from '../src/pay/answers.mjs';
import { daysOfQuarter, payPlan } from '../src/pay/pay-plan.mjs';

/**
 * W1 as a TypeScript developer would write it without thinking of memory: one object a transaction, maps, lists that are
 * sorted, one trace object a line. Its money is an argument, so that the same program is measured with different arithmetic.
 *
 * `TAmount` is money in whole cents; `TExact` is what a rate of basis points makes of it, before rounding.
 *
 * @template TAmount, TExact
 * @typedef {object} Arithmetic
 * @property {(transaction: TransactionObject) => TAmount} amountOf
 * @property {(cents: number) => TAmount} cents
 * @property {(amount: TAmount, basisPoints: number) => TAmount} part rounded half-up
 * @property {(amount: TAmount, basisPoints: number) => TExact} rate
 * @property {(amount: TAmount) => TExact} exact
 * @property {(exact: TExact) => TAmount} round half-up
 * @property {(a: TExact, b: TExact) => TExact} addExact
 * @property {(a: TExact, b: TExact) => TExact} subtractExact
 * @property {(a: TExact, b: TExact) => boolean} isLessExact
 * @property {(a: TAmount, b: TAmount) => TAmount} add
 * @property {(a: TAmount, b: TAmount) => TAmount} subtract
 * @property {(a: TAmount, b: TAmount) => boolean} isLess
 * @property {(amount: TAmount) => number} toCents
 */

/**
 * @typedef {ReturnType<typeof transactionObjects>[number]} TransactionObject
 * @typedef {import('../src/pay/generate-pay-data.mjs').PayData} PayData
 */

/**
 * What a client of a database hands over.
 *
 * @param {PayData} data
 */
export function transactionObjects(data) {
  return Array.from({ length: data.size }, (_, id) => ({
    id,
    day: data.day[id],
    participant: data.owner[id],
    partner: data.partner[id] < 0 ? null : data.partner[id],
    product: data.product[id],
    region: data.region[id],
    amount: (data.amount[id] / 100).toFixed(2),
    cents: data.amount[id],
  }));
}

/**
 * @template TAmount, TExact
 * @param {readonly TransactionObject[]} transactions
 * @param {PayData} data for the quotas, the caps and the managers
 * @param {Arithmetic<TAmount, TExact>} money
 */
export function payByObjects(transactions, data, money) {
  /** @type {Map<string, TAmount>} */
  const months = new Map();
  /** @type {PaidLine<TAmount>[]} */
  const trace = [];
  const pay = (/** @type {number} */ who, /** @type {number} */ month, /** @type {TAmount} */ amount) => {
    const key = `${who}|${month}`;
    const sofar = months.get(key);
    months.set(key, sofar === undefined ? amount : money.add(sofar, amount));
  };
  for (const group of groupCredits(transactions, money).values()) {
    for (const line of priceGroup(group, data, money)) {
      const month = Math.floor(line.transaction.day / payPlan.daysOfMonth);
      const manager = data.manager[line.who];
      pay(line.who, month, line.paid);
      if (line.override !== null) pay(manager, month, line.override);
      trace.push(line);
    }
  }
  return { months, trace };
}

/**
 * @template TAmount
 * @typedef {{ readonly transaction: TransactionObject, readonly amount: TAmount }} Credit
 */

/**
 * @template TAmount
 * @typedef {{ readonly who: number, readonly credits: Credit<TAmount>[] }} Group
 */

/**
 * @template TAmount
 * @typedef {object} PaidLine
 * @property {TransactionObject} transaction
 * @property {number} who
 * @property {TAmount} credited
 * @property {TAmount} creditBefore
 * @property {TAmount} paid
 * @property {TAmount | null} override
 */

/**
 * The credits of each participant and quarter.
 *
 * @template TAmount, TExact
 * @param {readonly TransactionObject[]} transactions
 * @param {Arithmetic<TAmount, TExact>} money
 */
function groupCredits(transactions, money) {
  /** @type {Map<string, Group<TAmount>>} */
  const groups = new Map();
  const credit = (
    /** @type {TransactionObject} */ transaction,
    /** @type {number} */ who,
    /** @type {TAmount} */ amount,
  ) => {
    const key = `${who}|${Math.floor(transaction.day / daysOfQuarter)}`;
    let group = groups.get(key);
    if (!group) {
      group = { who, credits: [] };
      groups.set(key, group);
    }
    group.credits.push({ transaction, amount });
  };
  for (const transaction of transactions) {
    if (transaction.product >= payPlan.creditedProducts || transaction.region >= payPlan.creditedRegions) continue;
    const total = money.amountOf(transaction);
    if (transaction.partner === null) {
      credit(transaction, transaction.participant, total);
      continue;
    }
    const part = money.part(total, payPlan.partnerShare);
    credit(transaction, transaction.participant, money.subtract(total, part));
    credit(transaction, transaction.partner, part);
  }
  return groups;
}

/**
 * @template TAmount, TExact
 * @param {Group<TAmount>} group
 * @param {PayData} data
 * @param {Arithmetic<TAmount, TExact>} money
 * @returns {PaidLine<TAmount>[]}
 */
function priceGroup({ who, credits }, data, money) {
  credits.sort((a, b) => a.transaction.day - b.transaction.day || a.transaction.id - b.transaction.id);
  const quota = money.cents(data.quota[who]);
  const edges = payPlan.edges.map((percent) => money.part(quota, percent * 100));
  const most = Number.isFinite(data.cap[who]) ? money.exact(money.cents(data.cap[who])) : null;
  let before = money.cents(0);
  let exact = money.exact(before);
  let kept = exact;
  return credits.map(({ transaction, amount }) => {
    const creditBefore = before;
    const after = money.add(before, amount);
    exact = money.addExact(exact, curveBetween(before, after, { edges, money }));
    const keptAfter = most === null || money.isLessExact(exact, most) ? exact : most;
    const paid = money.round(money.subtractExact(keptAfter, kept));
    const override = data.manager[who] < 0 ? null : money.part(amount, payPlan.override);
    before = after;
    kept = keptAfter;
    return { transaction, who, credited: amount, creditBefore, paid, override };
  });
}

/**
 * @template TAmount, TExact
 * @param {TAmount} before
 * @param {TAmount} after
 * @param {{ readonly edges: readonly TAmount[], readonly money: Arithmetic<TAmount, TExact> }} curve
 * @returns {TExact}
 */
function curveBetween(before, after, { edges, money }) {
  /** @type {TExact | null} */
  let sum = null;
  for (let tier = 0; tier < payPlan.rates.length; tier += 1) {
    const low = tier === 0 ? money.cents(0) : edges[tier - 1];
    const high = edges[tier];
    const from = money.isLess(before, low) ? low : before;
    const to = high === undefined || money.isLess(after, high) ? after : high;
    if (!money.isLess(from, to)) continue;
    const slice = money.rate(money.subtract(to, from), payPlan.rates[tier]);
    sum = sum === null ? slice : money.addExact(sum, slice);
  }
  return sum ?? money.exact(money.cents(0));
}

/**
 * @template TAmount, TExact
 * @param {{ months: Map<string, TAmount>, trace: readonly PaidLine<TAmount>[] }} run
 * @param {PayData} data
 * @param {Arithmetic<TAmount, TExact>} money
 */
export function answersOfObjects({ months, trace }, data, money) {
  const answers = emptyAnswers(data);
  for (const [key, amount] of months) {
    const [who = '', month = ''] = key.split('|');
    answers.months[Number(who) * payPlan.months + Number(month)] = money.toCents(amount);
  }
  for (const { transaction, who, paid, override } of trace) {
    const holding = 2 * transaction.id + (who === transaction.participant ? 0 : 1);
    answers.own[holding] = money.toCents(paid);
    if (override !== null) answers.override[holding] = money.toCents(override);
  }
  return answers;
}
