import { comparesLines, emptyAnswers } from './answers.mjs';
import { generatePayData } from './generate-pay-data.mjs';
import { daysOfYear, payPlan } from './pay-plan.mjs';

/**
 * The limit: W1 wired by hand in columns of whole numbers. One counting sort by (participant, day), packed lines, scratch
 * kept between runs. It knows one plan; the engine reads its plan from data and is measured against this.
 *
 * @typedef {ReturnType<typeof createScratch>} Scratch
 * @typedef {import('./generate-pay-data.mjs').PayData} PayData
 */

/**
 * @param {import('./system.mjs').SystemOptions} options
 * @returns {Promise<import('./system.mjs').PreparedSystem>}
 */
export async function prepare({ size, basic }) {
  const data = generatePayData({ size, basic });
  // Made by the first run, whose peak of memory is measured.
  /** @type {Scratch | null} */
  let scratch = null;
  /** @type {Float64Array} */
  let months = new Float64Array(0);
  return {
    run: () => {
      scratch ??= createScratch(data);
      months = payByColumns(data, scratch);
    },
    answers: () => {
      const answers = emptyAnswers(data);
      answers.months.set(months);
      if (!comparesLines(size)) return answers;
      const { lines = 0, holding = [], paid = [], hasManager = [], override = [] } = scratch ?? {};
      for (let k = 0; k < lines; k += 1) {
        answers.own[holding[k]] = paid[k];
        if (hasManager[k]) answers.override[holding[k]] = override[k];
      }
      return answers;
    },
  };
}

/**
 * Pays everybody; the lines stay in the scratch, as a trace in columns.
 *
 * @param {PayData} data
 * @param {Scratch} scratch
 * @returns {Float64Array} cents by participant and month
 */
export function payByColumns(data, scratch) {
  placeCredits(data, scratch);
  const months = new Float64Array(data.participants * payPlan.months);
  priceCredits(data, scratch, months);
  return months;
}

/** @param {PayData} data */
export function createScratch({ size, participants }) {
  return {
    lines: 0,
    ends: new Int32Array(participants * daysOfYear + 1),
    /** 2 × transaction, + 1 for the partner's part. */
    holding: new Int32Array(2 * size),
    credited: new Int32Array(2 * size),
    creditBefore: new Float64Array(2 * size),
    /** Exact pay of the quarter up to the line, uncapped, in cents / 10,000. */
    exactAfter: new Float64Array(2 * size),
    paid: new Int32Array(2 * size),
    hasManager: new Uint8Array(2 * size),
    override: new Int32Array(2 * size),
  };
}

/**
 * @param {PayData} data
 * @param {Scratch} scratch
 */
function placeCredits({ size, participants, amount, day, owner, partner, product, region }, scratch) {
  const { ends, holding, credited } = scratch;
  const { creditedProducts, creditedRegions, partnerShare } = payPlan;
  ends.fill(0);
  for (let i = 0; i < size; i += 1) {
    if (product[i] >= creditedProducts || region[i] >= creditedRegions) continue;
    ends[owner[i] * daysOfYear + day[i]] += 1;
    if (partner[i] >= 0) ends[partner[i] * daysOfYear + day[i]] += 1;
  }
  let lines = 0;
  for (let bucket = 0; bucket <= participants * daysOfYear; bucket += 1) {
    const count = ends[bucket];
    ends[bucket] = lines;
    lines += count;
  }
  for (let i = 0; i < size; i += 1) {
    if (product[i] >= creditedProducts || region[i] >= creditedRegions) continue;
    let rest = amount[i];
    if (partner[i] >= 0) {
      const part = (rest * partnerShare) / 10_000;
      rest -= part;
      const at = ends[partner[i] * daysOfYear + day[i]]++;
      holding[at] = (i << 1) | 1;
      credited[at] = part;
    }
    const at = ends[owner[i] * daysOfYear + day[i]]++;
    holding[at] = i << 1;
    credited[at] = rest;
  }
  // After the scatter `ends[bucket]` is where the bucket ends.
  scratch.lines = lines;
}

/**
 * @param {PayData} data
 * @param {Scratch} scratch
 * @param {Float64Array} months
 */
function priceCredits({ participants, quota, cap, manager }, scratch, months) {
  const { ends, credited, creditBefore, exactAfter, paid, hasManager, override } = scratch;
  const [r0, r1, r2, r3] = payPlan.rates;
  let k = 0;
  for (let who = 0; who < participants; who += 1) {
    const above = manager[who];
    const b2 = quota[who];
    const b1 = b2 / 2;
    const b3 = b2 * 1.25;
    const most = cap[who] * 10_000;
    let credit = 0;
    let exact = 0;
    let kept = 0;
    for (let month = 0; month < payPlan.months; month += 1) {
      if (month % 3 === 0) credit = exact = kept = 0;
      const end = ends[who * daysOfYear + month * payPlan.daysOfMonth + payPlan.daysOfMonth - 1];
      let ownCents = 0;
      let overrideCents = 0;
      for (; k < end; k += 1) {
        const part = credited[k];
        const after = credit + part;
        if (after <= b1) exact += part * r0;
        else if (credit >= b3) exact += part * r3;
        else if (credit >= b1 && after <= b2) exact += part * r1;
        else if (credit >= b2 && after <= b3) exact += part * r2;
        else exact += slicesBetween(credit, after, b2);
        const keptAfter = exact < most ? exact : most;
        const cents = ((keptAfter - kept + 5000) / 10_000) | 0;
        creditBefore[k] = credit;
        exactAfter[k] = exact;
        paid[k] = cents;
        ownCents += cents;
        credit = after;
        kept = keptAfter;
        hasManager[k] = above >= 0 ? 1 : 0;
        override[k] = above >= 0 ? ((part * payPlan.override + 5000) / 10_000) | 0 : 0;
        overrideCents += override[k];
      }
      months[who * payPlan.months + month] += ownCents;
      if (above >= 0) months[above * payPlan.months + month] += overrideCents;
    }
  }
}

/**
 * The pay of a credit that crosses an edge, in cents / 10,000.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} quota
 */
function slicesBetween(from, to, quota) {
  const [r0, r1, r2, r3] = payPlan.rates;
  const b1 = quota / 2;
  const b3 = quota * 1.25;
  let exact = 0;
  if (from < b1) exact += (Math.min(to, b1) - from) * r0;
  if (from < quota && to > b1) exact += (Math.min(to, quota) - Math.max(from, b1)) * r1;
  if (from < b3 && to > quota) exact += (Math.min(to, b3) - Math.max(from, quota)) * r2;
  if (to > b3) exact += (to - Math.max(from, b3)) * r3;
  return exact;
}
