import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../calendar/index.js';
import { compareText, unwrap } from '../foundation/index.js';
import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  one,
  parseFraction,
  sum,
  toExactText,
  zero,
} from '../money/index.js';
import { type PeopleDocument, parsePeople } from '../people/index.js';
import {
  type CreditRule,
  type CreditRuleDocument,
  columnsOf,
  creditAt,
  creditColumns,
  creditKinds,
  parseCreditRules,
  type TransactionRow,
  transactionSetFromRows,
} from './index.js';

const seed = 20_261_124;
const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
const territories = ['north', 'south', 'west'] as const;
const day = fc
  .record({ month: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 1, max: 28 }) })
  .map((each) => `2026-0${each.month}-${String(each.day).padStart(2, '0')}`);
const span = fc
  .tuple(day, day)
  .map(([a, b]) => (a < b ? { from: a, to: b } : a > b ? { from: b, to: a } : { from: a }));

/** Managers have smaller numbers than the people below them, so nobody manages in a circle. */
const participant = (index: number) => {
  const manager =
    index === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...people.slice(0, index)), { nil: undefined });
  const undated = manager.map((each) => (each ? { manager: each } : {}));
  const moved = fc
    .tuple(manager, manager, fc.uniqueArray(day, { minLength: 2, maxLength: 3 }))
    .map(([first, second, days]) => {
      const [from = '', change, to] = days.sort();
      const named = (each: string | undefined) => (each ? { manager: each } : {});
      return {
        assignments: [
          { from, ...(change ? { to: change } : {}), ...named(first) },
          ...(change ? [{ from: change, ...(to ? { to } : {}), ...named(second) }] : []),
        ],
      };
    });
  const employed = fc.option(span, { nil: undefined, freq: 3 }).map((each) => (each ? { employed: each } : {}));
  return fc
    .tuple(fc.oneof(undated, moved), employed)
    .map(([place, work]) => ({ id: `p${index}`, name: `P${index}`, ...place, ...work }));
};
const territory = (id: string) =>
  fc
    .uniqueArray(
      fc.record({
        participant: fc.constantFrom(...people),
        when: fc.option(span, { nil: {} }),
        weight: fc.constantFrom('1', '2', '0.5'),
      }),
      { selector: (each) => each.participant, maxLength: 3 },
    )
    .map((holders) => ({ id, holders: holders.map(({ when, ...each }) => ({ ...each, ...when })) }));
const organizations: fc.Arbitrary<PeopleDocument> = fc
  .tuple(fc.tuple(...people.map((_, index) => participant(index))), fc.tuple(...territories.map(territory)))
  .map(([participants, held]) => ({ participants, territories: held, houseAccounts: ['house'] }));

const name = fc.constantFrom(...people, 'house', 'ghost');
const splits = fc
  .uniqueArray(fc.tuple(name, fc.integer({ min: 0, max: 3 })), {
    selector: ([each]) => each,
    minLength: 1,
    maxLength: 3,
  })
  .map((list) => {
    const total = list.reduce((so, [, weight]) => so + weight, 0);
    return total === 0 ? [] : list.map(([each, weight]) => ({ participant: each, share: `${weight}/${total}` }));
  });
const credits = fc.uniqueArray(
  fc.record({
    participant: name,
    kind: fc.constantFrom('overlay' as const, 'assist' as const),
    share: fc.constantFrom('1', '0.25', '2', undefined),
  }),
  { selector: (each) => `${each.participant} ${each.kind}`, maxLength: 3 },
);
const rows: fc.Arbitrary<TransactionRow[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'é', '\ue000', '😀') }),
    owner: fc.option(name, { freq: 6 }),
    effectiveOn: fc.option(day, { freq: 8 }),
    splits: fc.option(splits, { nil: undefined, freq: 2 }),
    credits: fc.option(credits, { nil: undefined, freq: 2 }),
    fields: fc.record({ area: fc.option(fc.constantFrom(...territories, 'nowhere'), { freq: 6 }) }),
    dates: fc.record({ closedOn: fc.option(day, { freq: 8 }) }),
  }),
  { selector: (each) => each.id, minLength: 1, maxLength: 8 },
);
const counts = fc.boolean();
const share = fc.constantFrom('1', '0.5', '1/3');
const rule: fc.Arbitrary<CreditRuleDocument> = fc.oneof(
  fc.record({ kind: fc.constant('direct' as const), counts }),
  fc.record({
    kind: fc.constant('territory' as const),
    field: fc.constant('area'),
    holders: fc.constantFrom('each' as const, 'by-weight' as const),
    counts,
  }),
  fc.record({ kind: fc.constantFrom('overlay' as const, 'assist' as const), share, counts }),
  fc.record({
    kind: fc.constant('roll-up' as const),
    depth: fc.constantFrom(1, 2, 'all' as const),
    of: fc.option(fc.subarray([...creditKinds.slice(0, 5)], { minLength: 1 }), { nil: undefined }),
    share,
  }),
);
const usual: CreditRuleDocument[][] = [
  [{ kind: 'direct' }],
  [{ kind: 'direct' }, { kind: 'roll-up' }],
  [{ kind: 'roll-up', depth: 1 }],
  [{ kind: 'assist' }, { kind: 'direct' }],
  [{ kind: 'direct' }, { kind: 'overlay' }, { kind: 'roll-up', depth: 2, share: '0.5' }],
  [{ kind: 'territory', field: 'area', counts: false }, { kind: 'direct' }, { kind: 'roll-up', of: ['territory'] }],
];
const ruleLists = fc
  .oneof(fc.constantFrom(...usual), fc.array(rule, { minLength: 1, maxLength: 5 }))
  .map((documents) => parseCreditRules(documents))
  .filter((result) => result.ok)
  .map((result) => unwrap(result));

interface NaiveCredit {
  readonly participant: string;
  readonly id: string;
  readonly on: string;
  readonly kind: string;
  readonly via: string | null;
  readonly share: Fraction;
}

/** The rules as the specification tells them, over plain documents, one deal after the other. */
class Naive {
  readonly credits: NaiveCredit[] = [];
  readonly misses: { id: string; participant: string | null; on: string | null; reason: string }[] = [];
  readonly seen = { second: 0, uncounted: 0, risen: 0, absentManager: 0 };
  private readonly persons: ReadonlyMap<string, PeopleDocument['participants'][number]>;

  constructor(
    private readonly document: PeopleDocument,
    private readonly rules: readonly CreditRule[],
    private readonly paysSplits: boolean,
  ) {
    this.persons = new Map(document.participants.map((each) => [each.id, each]));
  }

  credit(row: TransactionRow, on: string | null): void {
    const held = new Set<string>();
    const sources: { holder: string; kind: string; share: Fraction }[] = [];
    const noted = new Set<string | null>();
    const miss = (participant: string | null, reason: string) => {
      if (!noted.has(participant)) this.misses.push({ id: row.id, participant, on, reason });
      noted.add(participant);
    };
    for (const each of this.rules) {
      if (each.kind === 'roll-up') continue;
      for (const { holder, kind, share: part } of this.given(each, row, on, miss)) {
        if (on === null) miss(null, 'no-date');
        else if (this.document.houseAccounts?.includes(holder)) miss(holder, 'house-account');
        else if (!this.persons.has(holder)) miss(holder, 'unknown-participant');
        else if (!this.isEmployed(holder, on)) miss(holder, 'not-employed');
        else if (!each.counts) {
          sources.push({ holder, kind, share: part });
          this.seen.uncounted += 1;
        } else if (held.has(holder)) this.seen.second += 1;
        else {
          held.add(holder);
          sources.push({ holder, kind, share: part });
          this.credits.push({ participant: holder, id: row.id, on, kind, via: null, share: part });
        }
      }
    }
    if (on !== null) this.rollUp(row.id, on, sources);
  }

  private given(each: CreditRule, row: TransactionRow, on: string | null, miss: (who: null, reason: string) => void) {
    const named: { holder: string; kind: string; share: Fraction }[] = [];
    if (each.kind === 'direct') {
      const list = this.paysSplits ? [] : (row.splits ?? []);
      for (const split of list)
        named.push({ holder: split.participant, kind: 'split', share: unwrap(parseFraction(split.share)) });
      if (list.length === 0 && !row.owner) miss(null, 'no-owner');
      else if (list.length === 0) named.push({ holder: row.owner ?? '', kind: 'direct', share: one });
    } else if (each.kind === 'territory') {
      const found = this.document.territories?.find(({ id }) => id === row.fields?.[each.field]);
      if (!found) miss(null, 'no-territory');
      else if (on === null) miss(null, 'no-date');
      else {
        const holding = found.holders.filter(({ from = '0000', to = '9999' }) => from <= on && on < to);
        const weightOf = (weight: string | number | undefined) => unwrap(parseFraction(weight ?? 1));
        const total = sum(holding.map((holder) => weightOf(holder.weight)));
        if (holding.length === 0) miss(null, 'territory-unheld');
        for (const { participant: holder, weight } of holding) {
          const part = each.holders === 'each' ? one : divide(weightOf(weight), total);
          named.push({ holder, kind: 'territory', share: part });
        }
      }
    } else if (each.kind !== 'roll-up') {
      for (const entry of row.credits ?? []) {
        if (entry.kind !== each.kind) continue;
        const part = multiply(unwrap(parseFraction(entry.share ?? 1)), each.share);
        named.push({ holder: entry.participant, kind: each.kind, share: part });
      }
    }
    return named;
  }

  private rollUp(id: string, on: string, sources: readonly { holder: string; kind: string; share: Fraction }[]): void {
    for (const via of new Set(sources.map((each) => each.holder))) {
      const credited = new Set<string>();
      for (const each of this.rules) {
        if (each.kind !== 'roll-up') continue;
        const source = sources.find(({ holder, kind }) => holder === via && each.of.some((wanted) => wanted === kind));
        let manager = this.managerOf(via, on);
        for (let level = 1; source && manager !== undefined && level <= each.depth; level += 1) {
          if (!this.isEmployed(manager, on)) this.seen.absentManager += 1;
          else if (!credited.has(manager)) {
            credited.add(manager);
            if (level > 1) this.seen.risen += 1;
            const part = multiply(source.share, each.share);
            this.credits.push({ participant: manager, id, on, kind: 'roll-up', via, share: part });
          }
          manager = this.managerOf(manager, on);
        }
      }
    }
  }

  private isEmployed(id: string, on: string): boolean {
    const { from = '0000', to = '9999' } = this.persons.get(id)?.employed ?? {};
    return from <= on && on < to;
  }

  private managerOf(id: string, on: string): string | undefined {
    const person = this.persons.get(id);
    if (!person?.assignments) return person?.manager;
    return person.assignments.find(({ from, to = '9999' }) => from <= on && on < to)?.manager;
  }
}

const rankOf = (kind: string) => [...creditKinds, kind].indexOf(kind);
const inOrder = (a: NaiveCredit, b: NaiveCredit) =>
  compareText(a.participant, b.participant) ||
  compareText(a.on, b.on) ||
  compareText(a.id, b.id) ||
  rankOf(a.kind) - rankOf(b.kind) ||
  compareText(a.via ?? '', b.via ?? '');

describe('credits in columns', () => {
  test('are those of a naive reading of the rules, in the same order and with the same reasons', () => {
    const met = new Map<string, number>();
    const meet = (what: string, times = 1) => met.set(what, (met.get(what) ?? 0) + times);
    fc.assert(
      fc.property(
        fc.record({
          document: organizations,
          rows,
          rules: ruleLists,
          splits: fc.constantFrom('credit' as const, 'credit' as const, 'pay' as const),
          date: fc.constantFrom('effectiveOn' as const, 'closedOn' as const),
          skipped: fc.integer({ min: 0, max: 9 }),
        }),
        (given) => {
          const set = unwrap(transactionSetFromRows(given.rows));
          const { id: ids } = columnsOf(set);
          const wanted = Uint8Array.from(ids, (_, row) => (row === given.skipped ? 0 : 1));
          const organization = unwrap(parsePeople(given.document));
          const { rules, splits: mode, date } = given;
          const columns = creditColumns(set, { counts: wanted, date, rules, splits: mode, organization });
          const naive = new Naive(given.document, rules, mode === 'pay');
          for (const row of given.rows) {
            if (ids.indexOf(row.id) === given.skipped) continue;
            naive.credit(row, (date === 'effectiveOn' ? row.effectiveOn : row.dates?.closedOn) ?? null);
          }
          const read = Array.from({ length: columns.size }, (_, position) => {
            const { transaction, day: number, ...each } = creditAt(columns, position);
            return { ...each, id: ids[transaction] ?? '', on: `${fromDayNumber(number)}` };
          });
          expect(read).toEqual(naive.credits.sort(inOrder).map((each) => ({ ...each })));
          expect(columns.uncredited.map(({ transaction, ...each }) => ({ id: transaction, ...each }))).toEqual(
            naive.misses.sort(
              (a, b) => compareText(a.id, b.id) || compareText(a.participant ?? '', b.participant ?? ''),
            ),
          );
          for (const each of naive.credits) meet(each.kind);
          for (const each of naive.misses) meet(each.reason);
          for (const [what, times] of Object.entries(naive.seen)) meet(what, times);
          if (mode === 'pay' && given.rows.some((row) => row.splits)) meet('pay');
        },
      ),
      { seed, numRuns: 1000 },
    );
    const reasons = ['no-owner', 'no-date', 'house-account', 'unknown-participant', 'not-employed', 'no-territory'];
    const situations = ['territory-unheld', 'second', 'uncounted', 'risen', 'absentManager', 'pay'];
    for (const what of [...creditKinds, ...reasons, ...situations])
      expect(met.get(what) ?? 0, what).toBeGreaterThan(15);
  });

  test('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(organizations, rows, ruleLists, (document, list, rules) => {
        const organization = unwrap(parsePeople(document));
        const credit = (given: readonly TransactionRow[]) => {
          const set = unwrap(transactionSetFromRows(given));
          const all = new Uint8Array(set.size).fill(1);
          return creditColumns(set, { counts: all, date: 'closedOn', rules, splits: 'credit', organization });
        };
        expect(credit([...list].reverse())).toEqual(credit(list));
      }),
      { seed, numRuns: 200 },
    );
  });

  test('of split deals sum to the whole when everybody is known', () => {
    let split = 0;
    const document = { participants: people.map((id) => ({ id, name: id })) };
    const organization = unwrap(parsePeople(document));
    fc.assert(
      fc.property(rows, (list) => {
        const known = list
          .map((row) => ({ ...row, owner: 'p0', effectiveOn: '2026-02-01' }))
          .filter((row) => row.splits?.every((each) => people.some((id) => id === each.participant)) ?? true);
        const set = unwrap(transactionSetFromRows(known));
        const options = { counts: new Uint8Array(set.size).fill(1), date: 'effectiveOn', splits: 'credit' } as const;
        const columns = creditColumns(set, { ...options, rules: unwrap(parseCreditRules(undefined)), organization });
        const sums = new Map<number, Fraction>();
        for (let position = 0; position < columns.size; position += 1) {
          const { transaction, share: part, kind } = creditAt(columns, position);
          sums.set(transaction, add(sums.get(transaction) ?? zero, part));
          if (kind === 'split') split += 1;
        }
        expect([...sums.values()].map(toExactText)).toEqual(known.map(() => toExactText(fraction(1n))));
      }),
      { seed, numRuns: 100 },
    );
    expect(split).toBeGreaterThan(50);
  });
});
