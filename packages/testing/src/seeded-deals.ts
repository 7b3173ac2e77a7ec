import { type ParticipantDocument, parsePlainDate, shiftDays, type TransactionRow, unwrap } from '@paceline/core';
import { accountBeginnings, accountEndings, products, segments } from './data/names.js';
import { quotaOf } from './seeded-plan.js';
import type { SeededRandom } from './seeded-random.js';
import { lateJoiner, tied } from './story.js';

const quarterStarts = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'] as const;
const daysInQuarter = 90;

/** Shares in which a deal is split, as decimals or ratios that sum to 1. */
const divisions = [
  ['0.5', '0.5'],
  ['0.6', '0.4'],
  ['1/3', '2/3'],
] as const;

/**
 * A year of deals: won and lost ones up to `asOf`, and as open deals without a date those that would close later.
 * How well somebody sells differs from person to person and a little from quarter to quarter.
 */
export function seededDeals(
  executives: readonly ParticipantDocument[],
  random: SeededRandom,
  asOf: string,
): TransactionRow[] {
  const deals: TransactionRow[] = [];
  const add = (row: Omit<TransactionRow, 'id'>) =>
    deals.push(closedBy(asOf, { id: `D-${1001 + deals.length}`, ...row }));
  executives.forEach(({ id }, index) => {
    const skill = 0.5 + random.next() * 0.95;
    quarterStarts.forEach((start, quarter) => {
      const quota = quotaOf(id, index, quarter) ?? 0;
      if (id === 'newcomer' || (id === lateJoiner && quarter < 2)) return;
      const target = (quota === 0 ? 120_000 : quota) * skill * (0.85 + random.next() * 0.35);
      const even = tied.includes(id) && quarter >= 2;
      for (const amount of even ? tiedAmounts : amountsFor(target, random)) {
        const on = even ? dayOf(start, 3 + tiedAmounts.indexOf(amount) * 4) : dayIn(start, random);
        const mate = even ? undefined : partnerOf(id, executives, random);
        add({ ...deal(id, on, amount, random), ...(mate === undefined ? {} : { splits: split(id, mate, random) }) });
      }
      for (let lost = random.between(3, 8); lost > 0; lost -= 1) {
        const missed = deal(id, dayIn(start, random), '0', random);
        add({ ...missed, fields: { ...missed.fields, stage: 'lost' } });
      }
    });
  });
  add(returnOf(deals));
  return deals;
}

const tiedAmounts = ['41250.00', '18990.50', '27400.00', '9875.25'];

function amountsFor(target: number, random: SeededRandom): string[] {
  const weights = Array.from({ length: random.between(5, 10) }, () => 0.3 + random.next() * random.next() * 3);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => {
    const dollars = Math.max(450, Math.round((target * weight) / whole));
    return `${dollars}.${random.next() < 0.6 ? '00' : String(random.between(1, 99)).padStart(2, '0')}`;
  });
}

function deal(owner: string, effectiveOn: string, amount: string, random: SeededRandom): Omit<TransactionRow, 'id'> {
  const account = `${random.pick(accountBeginnings)} ${random.pick(accountEndings)}`;
  const fields = {
    stage: 'won',
    account,
    product: random.pick(products),
    segment: random.pick(segments),
    label: account,
  };
  return { owner, effectiveOn, amount, currency: 'USD', fields };
}

function dayIn(start: string, random: SeededRandom): string {
  return dayOf(start, random.between(0, daysInQuarter - 1));
}

function dayOf(start: string, day: number): string {
  return shiftDays(unwrap(parsePlainDate(start)), day);
}

/** Now and then a deal is won together with somebody of the same team who was there all year. */
function partnerOf(id: string, executives: readonly ParticipantDocument[], random: SeededRandom): string | undefined {
  if (random.next() > 0.07) return undefined;
  const team = executives.find((each) => each.id === id)?.team;
  const mates = executives.filter(
    (each) =>
      each.team === team && each.id !== id && !tied.includes(each.id) && ![lateJoiner, 'newcomer'].includes(each.id),
  );
  return team === undefined || mates.length === 0 ? undefined : random.pick(mates).id;
}

function split(owner: string, mate: string, random: SeededRandom): TransactionRow['splits'] {
  const [first, second] = random.pick(divisions);
  return [
    { participant: owner, share: first },
    { participant: mate, share: second },
  ];
}

/** A customer sends the first deal of the fourth quarter back, a week later: a negative amount for the same account. */
function returnOf(deals: readonly TransactionRow[]): Omit<TransactionRow, 'id'> {
  const [sold] = deals
    .filter(
      (each) => each.fields?.stage === 'won' && each.splits === undefined && (each.effectiveOn ?? '') >= '2026-10-01',
    )
    .filter((each) => !tied.includes(each.owner ?? ''))
    .sort((a, b) => ((a.effectiveOn ?? '') < (b.effectiveOn ?? '') ? -1 : 1));
  if (!sold)
    return { owner: 'r1', effectiveOn: '2026-03-02', amount: '-1200.00', currency: 'USD', fields: { stage: 'won' } };
  const { owner, currency, fields } = sold;
  return { owner, currency, fields, effectiveOn: dayOf(sold.effectiveOn ?? '', 7), amount: `-${sold.amount}` };
}

/** What would close after the day of the look is still open: no date yet, and nobody knows how it will end. */
function closedBy(asOf: string, row: TransactionRow): TransactionRow {
  if ((row.effectiveOn ?? '') <= asOf) return row;
  const { effectiveOn: _later, amount, ...rest } = row;
  return { ...rest, amount: amount === '0' ? null : amount, fields: { ...row.fields, stage: 'open' } };
}
