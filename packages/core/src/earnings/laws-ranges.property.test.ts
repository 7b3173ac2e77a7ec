import { expect, test } from 'vitest';
import { generateDocuments } from '../../reference/generate-documents.js';
import { mechanisms } from '../../reference/mechanisms.js';
import { randomFrom } from '../../reference/random.js';
import { type Period, shiftDays } from '../calendar/index.js';
import type { TransactionRow } from '../crediting/index.js';
import { type EarningsRun, explainLine, type RunDocuments, runFrom } from './index.js';

const firstSeed = 20_262_123;
const cases = 90;

/** What the law must have met: what makes a period depend on others. */
const memories = (plan: RunDocuments['plan']) => {
  const text = JSON.stringify(plan.components);
  return {
    cap: /"per":"(quarter|year)"/.test(text),
    budget: text.includes('"budget"'),
    catchUp: text.includes('"catchUp":true'),
    output: text.includes('"by":"output"'),
    payoutOf: text.includes('"payoutOf"'),
    pool: text.includes('"pool"'),
    reach: text.includes('"reach":"window"'),
  };
};

const bytes = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part)) ?? '';
type IsPaid = (of: { readonly component: string; readonly period: Period }) => boolean;
const linesIn = (run: EarningsRun, isPaid: IsPaid) =>
  run.lines.filter(isPaid).map((line) => bytes([line, explainLine(run, line)]));
const resultsIn = (run: EarningsRun, isPaid: IsPaid) => run.results.filter(isPaid).map((each) => bytes(each));

test('a period that is paid alone has the same lines, explanations and results as inside a longer range', () => {
  const seen = { lines: 0, several: 0 };
  const met = { cap: 0, budget: 0, catchUp: 0, output: 0, payoutOf: 0, pool: 0, reach: 0 };
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const { asOf, range: _, ...documents }: RunDocuments = generateDocuments(seed, mechanisms);
    const whole = runFrom({ ...documents, asOf, range: { from: '2025-08-01', to: '2027-02-01' } });
    if (!whole.ok) continue;
    const months = new Set(whole.value.lines.map((line) => line.on.slice(0, 7)));
    for (const month of [...months].filter((_each, index) => (index + seed) % 3 === 0)) {
      const range = { from: `${month}-01`, to: `${month}-11` };
      const alone = runFrom({ ...documents, asOf, range });
      if (!alone.ok) throw new Error(`seed ${seed} is refused in ${month}`);
      const isPaid = paidIn(documents.plan, range);
      expect(
        linesIn(alone.value, () => true),
        `seed ${seed} ${month}`,
      ).toEqual(linesIn(whole.value, isPaid));
      expect(
        resultsIn(alone.value, () => true),
        `seed ${seed} ${month}`,
      ).toEqual(resultsIn(whole.value, isPaid));
      const found = alone.value.lines.length;
      seen.lines += found;
      if (months.size > 1 && found > 0) {
        seen.several += 1;
        for (const [name, is] of Object.entries(memories(documents.plan))) if (is) met[name as keyof typeof met] += 1; // the same names
      }
    }
  }
  expect(Math.min(...Object.values(seen), ...Object.values(met))).toBeGreaterThan(10);
});

test('a period that has ended pays the same whenever it is calculated later, whatever has come since', () => {
  const seen = { lines: 0, later: 0 };
  const met = { cap: 0, budget: 0, catchUp: 0, output: 0, payoutOf: 0, pool: 0, reach: 0 };
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const random = randomFrom(seed);
    const { asOf: _, range: __, ...documents }: RunDocuments = generateDocuments(seed, mechanisms);
    const asOf = `2026-${random.pick(['01-31', '03-31', '06-30', '09-30', '11-30'])}`;
    const transactions = (documents.transactions as readonly TransactionRow[]).filter((row) => isOnOneSide(row, asOf));
    const all = { ...documents, transactions, range: { from: '2025-08-01', to: '2027-02-01' } };
    const [then, later] = [asOf, '2026-12-31'].map((day) => runFrom({ ...all, asOf: day }));
    if (!then?.ok || !later?.ok) continue;
    const hasEnded: IsPaid = ({ period }) => shiftDays(period.to, -1) <= asOf;
    expect(linesIn(later.value, hasEnded), `seed ${seed}`).toEqual(linesIn(then.value, hasEnded));
    expect(resultsIn(later.value, hasEnded), `seed ${seed}`).toEqual(resultsIn(then.value, hasEnded));
    const found = linesIn(then.value, hasEnded).length;
    seen.lines += found;
    if (found === 0 || later.value.lines.length === found) continue;
    seen.later += 1;
    for (const [name, is] of Object.entries(memories(documents.plan))) if (is) met[name as keyof typeof met] += 1; // the same names
  }
  expect(Math.min(...Object.values(seen), ...Object.values(met))).toBeGreaterThan(3);
});

/** A transaction that was known late would change what had ended; that is for corrections, not for this law. */
function isOnOneSide({ effectiveOn, dates }: TransactionRow, asOf: string): boolean {
  const days = [effectiveOn, ...Object.values(dates ?? {})].filter((day) => typeof day === 'string');
  return days.every((day) => day <= asOf) || days.every((day) => day > asOf);
}

/** A measurement period is paid when it shares a day with what the range, the plan and the component have in common. */
function paidIn(plan: RunDocuments['plan'], range: { readonly from: string; readonly to: string }): IsPaid {
  return ({ component, period }) => {
    const own = plan.components.find((each) => each.id === component)?.effective;
    const spans = [range, plan.effective, own ?? range, period];
    const from = spans.map((each) => each.from).reduce((so, each) => (each > so ? each : so));
    return spans.every(({ to }) => to === undefined || from < to);
  };
}
