import { describe, expect, test } from 'vitest';
import { decimalMoney } from '../../peers/decimal-objects.mjs';
import { integerMoney } from '../../peers/integer-objects.mjs';
import { type Arithmetic, answersOfObjects, payByObjects, transactionObjects } from '../../peers/object-program.mjs';
import { type Answers, checksumOf, firstDifference, noLine } from './answers.mjs';
import { generatePayData, type PayData } from './generate-pay-data.mjs';
import { prepare as prepareLimit } from './limit.mjs';
import { payNaively } from './naive-pay.mjs';
import { payPlaces } from './pay-places.mjs';
import { payPlan } from './pay-plan.mjs';

const size = 2500;

async function answersOfLimit(basic: boolean): Promise<Answers> {
  const limit = await prepareLimit({ size, basic, engine: '' });
  await limit.run();
  await limit.run();
  return limit.answers();
}

function answersWith<TAmount, TExact>(data: PayData, money: Arithmetic<TAmount, TExact>): Answers {
  return answersOfObjects(payByObjects(transactionObjects(data), data, money), data, money);
}

describe.each([
  { plan: 'the whole plan', basic: false },
  { plan: 'the plan without cap and override', basic: true },
])('$plan', ({ basic }) => {
  const data = generatePayData({ size, basic });
  const naive = { name: 'naive', answers: payNaively(data) };
  const compare = (name: string, answers: Answers) => firstDifference(naive, { name, answers }, payPlaces(data));

  test('the limit pays what the naive program pays, also in its second run', async () => {
    expect(compare('limit', await answersOfLimit(basic))).toBeNull();
  });

  test('integer objects pay what the naive program pays', () => {
    expect(compare('integer objects', answersWith(data, integerMoney))).toBeNull();
  });

  test('decimal.js pays what the naive program pays', () => {
    expect(compare('decimal.js', answersWith(data, decimalMoney))).toBeNull();
  });
});

describe('the generated year', () => {
  const data = generatePayData({ size });
  const { own, override, months } = payNaively(data);

  test('holds what makes the plan hard: splits, capped credit, overrides, transactions that are not credited', () => {
    const splits = [...data.partner].filter((partner) => partner >= 0).length;
    const uncredited = [...data.product.keys()].filter((i) => own[2 * i] === noLine).length;
    expect(splits).toBeGreaterThan(100);
    expect(uncredited).toBeGreaterThan(500);
    expect(own.filter((cents) => cents === 0).length, 'lines wholly above the cap').toBeGreaterThan(50);
    expect(override.filter((cents) => cents > 0).length).toBeGreaterThan(500);
    const halfCents = [...data.amount].filter((amount, i) => override[2 * i] !== noLine && amount % 100 === 50);
    expect(halfCents.length, 'overrides that end in half a cent').toBeGreaterThan(5);
  });

  test('pays in its months what its lines say', () => {
    const lines = [...own, ...override].reduce((sum, cents) => sum + Math.max(0, cents), 0);
    expect(months.reduce((sum, cents) => sum + cents, 0)).toBe(lines);
  });

  test('splits whole numbers of cents, and no edge or cap has a part of a cent', () => {
    const parts = [...data.amount].map((amount, i) =>
      data.partner[i] < 0 ? 0 : (amount * payPlan.partnerShare) / 10_000,
    );
    expect(parts.filter((part) => !Number.isInteger(part))).toEqual([]);
    const edges = [...data.quota].flatMap((quota, who) => [quota / 2, quota * 1.25, data.cap[who]]);
    expect(edges.filter((edge) => !Number.isInteger(edge))).toEqual([]);
  });

  test('is the same every time', () => {
    expect(generatePayData({ size })).toEqual(data);
  });
});

describe('comparing answers', () => {
  const data = generatePayData({ size });
  const one = { name: 'one', answers: payNaively(data) };
  const spoiled = (spoil: (answers: Answers) => void) => {
    const answers = structuredClone(one.answers);
    spoil(answers);
    return { name: 'other', answers };
  };
  const line = one.answers.override.findIndex((cents) => cents > 0);

  test('names the first line that differs by a cent', () => {
    const other = spoiled(({ override }) => {
      override[line] += 1;
    });
    const cents = one.answers.override[line];
    expect(firstDifference(one, other, payPlaces(data))).toMatch(
      new RegExp(
        `^override line of t0\\d+ on 2026-\\d\\d-\\d\\d, credit of p\\d+: one pays ${cents} cents, other pays ${cents + 1} cents$`,
      ),
    );
    expect(checksumOf(other.answers)).not.toBe(checksumOf(one.answers));
  });

  test('a line that is missing is not a line of nothing', () => {
    const other = spoiled(({ override }) => {
      override[line] = noLine;
    });
    expect(firstDifference(one, other, payPlaces(data))).toMatch(/other has no line$/);
  });

  test('names the month when only a month differs', () => {
    const other = spoiled(({ months }) => {
      months[13] += 1;
    });
    expect(firstDifference(one, other, payPlaces(data))).toMatch(/^month 2 of p000001, all components: /);
  });
});
