import { describe, expect, test } from 'vitest';
import { type EarningsRun, runFrom, unwrap } from '../../src/index.js';
import { groupRows } from './group-rows.js';
import { isPublished, readRows } from './read-rows.js';

const set = 'crm-sales-opportunities';

if (isPublished(set)) describe('the deals of a CRM under three plans of one kind each', aboutTheCrm);
else test.skip(`SKIPPED: ../shared/data/${set} is not here`);

/** Quota of a quarter, cap of a quarter, wins that open the gate. */
const quota = 80_000n;
const capCents = 350_000n;
const winsNeeded = 25;

function wonDeals() {
  return readRows(`${set}/sales_pipeline.csv`)
    .filter((row) => row.deal_stage === 'Won')
    .map((row) => ({
      id: row.opportunity_id ?? '',
      agent: row.sales_agent ?? '',
      on: row.close_date ?? '',
      dollars: BigInt(row.close_value ?? ''),
    }));
}

function agents(): string[] {
  return readRows(`${set}/sales_teams.csv`).map((row) => row.sales_agent ?? '');
}

/**
 * `accelerator`: 4 % up to the quota of the quarter, 6 % beyond, and 8 % of everything from one and a half times on.
 * `cap`: 5 % a month, at most 3,500 a quarter. `gate`: 2 % of the quarter, for those who won 25 deals in it.
 */
function run(): EarningsRun {
  const flat = (rate: string) => ({ by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate }] }) as const;
  return unwrap(
    runFrom({
      people: { participants: agents().map((name) => ({ id: name, name })) },
      plan: {
        id: 'crm',
        version: 1,
        effective: { from: '2017-01-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        measures: { won: { sum: 'amount' } },
        components: [
          {
            id: 'accelerator',
            measure: 'won',
            quota: { period: 'quarter' },
            rates: {
              by: 'attainment',
              mode: 'marginal',
              tiers: [
                { from: '0', rate: '0.04' },
                { from: '1', rate: '0.06' },
                { from: '1.5', rate: '0.08', retroactive: true },
              ],
            },
          },
          {
            id: 'cap',
            measure: 'won',
            measurement: 'month',
            rates: flat('0.05'),
            modifiers: [{ kind: 'cap', amount: '3500', per: 'quarter' }],
          },
          {
            id: 'gate',
            measure: 'won',
            measurement: 'quarter',
            rates: flat('0.02'),
            modifiers: [{ kind: 'gate', by: 'count', atLeast: String(winsNeeded) }],
          },
        ],
      },
      quotas: agents().flatMap((participant) =>
        [1, 2, 3, 4].map((quarter) => {
          return { participant, component: 'accelerator', period: `2017-Q${quarter}`, amount: String(quota) };
        }),
      ),
      transactions: wonDeals().map(({ id, agent, on, dollars }) => {
        return { id, owner: agent, effectiveOn: on, amount: String(dollars), currency: 'USD' };
      }),
      asOf: '2017-12-31',
    }),
  );
}

/** Dollars and wins of somebody in the months given. */
function sold(agent: string, months: readonly number[]) {
  const deals = wonByAgent().get(agent) ?? [];
  const inside = deals.filter((each) => months.includes(Number(each.on.slice(5, 7))));
  return { dollars: inside.reduce((sum, each) => sum + each.dollars, 0n), wins: inside.length };
}

let byAgent: Map<string, ReturnType<typeof wonDeals>> | undefined;

function wonByAgent() {
  byAgent ??= groupRows(wonDeals(), (each) => each.agent);
  return byAgent;
}

/** The same in cents from the files alone; every rate is a whole number of cents on a dollar, so nothing is rounded. */
function expectedPay() {
  const pay = new Map<string, bigint>();
  const met = { accelerated: 0, reprised: 0, capped: 0, open: 0, shut: 0 };
  for (const agent of agents()) {
    for (const quarter of [1, 2, 3, 4]) {
      const months = [3 * quarter - 2, 3 * quarter - 1, 3 * quarter];
      const { dollars, wins } = sold(agent, months);
      const beyond = dollars > quota ? dollars - quota : 0n;
      const isReprised = 2n * dollars >= 3n * quota;
      pay.set(`accelerator ${agent} Q${quarter}`, isReprised ? 8n * dollars : 4n * (dollars - beyond) + 6n * beyond);
      pay.set(`gate ${agent} Q${quarter}`, wins >= winsNeeded ? 2n * dollars : 0n);
      if (isReprised) met.reprised += 1;
      else if (beyond > 0n) met.accelerated += 1;
      if (wins >= winsNeeded) met.open += 1;
      else if (wins > 0) met.shut += 1;
      let before = 0n;
      for (const month of months) {
        const after = before + 5n * sold(agent, [month]).dollars;
        pay.set(`cap ${agent} M${String(month).padStart(2, '0')}`, limited(after) - limited(before));
        if (after > capCents && before < capCents) met.capped += 1;
        before = after;
      }
    }
  }
  return { pay, met };
}

function limited(cents: bigint): bigint {
  return cents < capCents ? cents : capCents;
}

function aboutTheCrm() {
  test('everybody is paid by accelerator, cap and gate what an independent calculation says, to the cent', () => {
    const { pay, met } = expectedPay();
    const { results, findings } = run();
    const found = new Map<string, bigint>();
    for (const { participant, component, period, total } of results) {
      found.set(`${component} ${participant} ${period.key.slice(5)}`, BigInt(total.amount.replace('.', '')));
    }
    expect(findings).toEqual([]);
    expect(found.size).toBe(35 * (4 + 12 + 4));
    expect([...found].sort()).toEqual([...pay].sort());
    expect(Object.entries(met).filter(([, times]) => times < 5)).toEqual([]);
  });

  test('the lines of the capped component never sum to more than the cap of a quarter', () => {
    const sums = new Map<string, bigint>();
    for (const { participant, component, period, amount } of run().lines) {
      if (component !== 'cap') continue;
      const quarter = Math.ceil(Number(period.key.slice(6)) / 3);
      const key = `${participant} Q${quarter}`;
      sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount.amount.replace('.', '')));
    }
    expect([...sums.values()].filter((cents) => cents === capCents).length).toBeGreaterThan(10);
    expect([...sums.values()].every((cents) => cents >= 0n && cents <= capCents)).toBe(true);
  });
}
