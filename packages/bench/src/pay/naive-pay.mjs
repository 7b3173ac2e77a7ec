import { emptyAnswers } from './answers.mjs';
import { daysOfQuarter, payPlan } from './pay-plan.mjs';

/**
 * W1 as the plan says it, slowly, in integers of any length: every line is looked up again from all credits of the quarter.
 * It shares no step with the programs that it judges. For small sizes: its time grows with the square.
 *
 * @param {import('./generate-pay-data.mjs').PayData} data
 */
export function payNaively(data) {
  const answers = emptyAnswers(data);
  const credits = creditsOf(data);
  for (const credit of credits) {
    const before = credits.filter((each) => isSameQuarter(each, credit) && comesBefore(each, credit));
    const sum = before.reduce((total, each) => total + each.cents, 0n);
    const quota = BigInt(data.quota[credit.who]);
    const capped = (/** @type {bigint} */ exact) => least(exact, capOf(data, credit.who));
    const exact = capped(curve(sum + credit.cents, quota)) - capped(curve(sum, quota));
    const month = Math.floor(credit.day / payPlan.daysOfMonth);
    const paid = roundHalfUp(exact);
    answers.own[credit.holding] = paid;
    answers.months[credit.who * payPlan.months + month] += paid;
    const manager = data.manager[credit.who];
    if (manager < 0) continue;
    const override = roundHalfUp(credit.cents * BigInt(payPlan.override));
    answers.override[credit.holding] = override;
    answers.months[manager * payPlan.months + month] += override;
  }
  return answers;
}

/**
 * @typedef {{ who: number, day: number, transaction: number, holding: number, cents: bigint }} NaiveCredit
 *
 * @param {import('./generate-pay-data.mjs').PayData} data
 * @returns {NaiveCredit[]}
 */
function creditsOf(data) {
  return Array.from({ length: data.size }, (_, transaction) => transaction).flatMap((transaction) => {
    if (data.product[transaction] >= payPlan.creditedProducts) return [];
    if (data.region[transaction] >= payPlan.creditedRegions) return [];
    const cents = BigInt(data.amount[transaction]);
    const part = data.partner[transaction] < 0 ? 0n : (cents * BigInt(payPlan.partnerShare)) / 10_000n;
    const shared = { day: data.day[transaction], transaction };
    const own = { ...shared, who: data.owner[transaction], holding: 2 * transaction, cents: cents - part };
    if (part === 0n) return [own];
    return [own, { ...shared, who: data.partner[transaction], holding: 2 * transaction + 1, cents: part }];
  });
}

/**
 * @param {NaiveCredit} a
 * @param {NaiveCredit} b
 */
function isSameQuarter(a, b) {
  return a.who === b.who && Math.floor(a.day / daysOfQuarter) === Math.floor(b.day / daysOfQuarter);
}

/**
 * @param {NaiveCredit} a
 * @param {NaiveCredit} b
 */
function comesBefore(a, b) {
  return a.day < b.day || (a.day === b.day && a.transaction < b.transaction);
}

/**
 * Pay for a credit of the quarter so far, in cents / 10,000: the first rate for all of it, and what each later tier adds for
 * what lies above its edge.
 *
 * @param {bigint} credit
 * @param {bigint} quota
 */
function curve(credit, quota) {
  const [first = 0, ...others] = payPlan.rates;
  let exact = credit * BigInt(first);
  others.forEach((rate, tier) => {
    const edge = (quota * BigInt(payPlan.edges[tier])) / 100n;
    const more = BigInt(rate - payPlan.rates[tier]);
    if (credit > edge) exact += (credit - edge) * more;
  });
  return exact;
}

/**
 * @param {import('./generate-pay-data.mjs').PayData} data
 * @param {number} who
 */
function capOf(data, who) {
  return Number.isFinite(data.cap[who]) ? BigInt(data.cap[who]) * 10_000n : null;
}

/**
 * @param {bigint} exact
 * @param {bigint | null} most
 */
function least(exact, most) {
  return most !== null && most < exact ? most : exact;
}

/** @param {bigint} exact not below zero */
function roundHalfUp(exact) {
  return Number((exact + 5000n) / 10_000n);
}
