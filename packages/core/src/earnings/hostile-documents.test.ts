import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIssue, unwrap } from '../foundation/index.js';
import { explainLine, type RunDocuments, runFrom } from './index.js';

const seed = 20_261_123;
const deal = (id: string, more: object = {}) => ({
  id,
  owner: 'ana',
  effectiveOn: '2026-02-03',
  amount: '100.00',
  currency: 'USD',
  recordedSeq: 3,
  fields: { stage: 'won' },
  ...more,
});
const documents = () => ({
  people: {
    participants: [
      {
        id: 'ana',
        name: 'Ana',
        employed: { from: '2020-01-01' },
        assignments: [{ from: '2026-01-01', team: 'north' }],
      },
      { id: 'ben', name: 'Ben', team: 'north', manager: 'ana' },
    ],
    teams: [{ id: 'north', name: 'North' }],
  },
  plan: {
    id: 'ae',
    version: 1,
    effective: { from: '2026-01-01', to: '2027-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '02' },
    rounding: { mode: 'half-even', at: 'line' },
    measures: { bookings: { sum: 'amount', where: { stage: 'won' } }, profit: { sum: 'margin', unit: 'money' } },
    components: [
      {
        id: 'own',
        measure: 'bookings',
        quota: { period: 'quarter' },
        rates: {
          by: 'attainment',
          mode: 'marginal',
          tiers: [
            { from: '0', rate: '0.1' },
            { from: '1/2', rate: 1 },
          ],
        },
      },
      {
        id: 'team',
        measure: 'profit',
        of: 'team',
        pays: { targetIncentive: '0.5' },
        rates: {
          by: 'amount',
          mode: 'interpolated',
          tiers: [
            { from: '0', payout: '0' },
            { from: '9', payout: '1' },
          ],
        },
      },
    ],
  },
  transactions: [
    deal('d1', { numbers: { margin: '5' }, dates: { closedOn: '2026-03-01' } }),
    deal('d2', {
      splits: [
        { participant: 'ana', share: '1/3' },
        { participant: 'ben', share: '2/3' },
      ],
    }),
  ],
  quotas: [{ participant: 'ana', component: 'own', period: '2027-Q1', amount: '100' }],
  assignments: [
    { participant: 'ana', from: '2026-01-01', targetIncentive: { amount: '8000', per: 'year' } },
    { participant: 'ben' },
  ],
  range: { from: '2026-02-01', to: '2026-08-01' },
  asOf: '2026-06-30',
  recordedSeq: 9,
});
const run = (more: object) => runFrom({ ...documents(), ...more } as unknown as RunDocuments);
const said = (more: object) => {
  const result = run(more);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};
const plan = (more: object) => ({ plan: { ...documents().plan, ...more } });

describe('documents', () => {
  test('that are none are issues', () => {
    for (const input of [undefined, null, 5, 'x', []]) {
      const result = runFrom(input as never);
      expect(result.ok ? [] : result.issues.map((each) => each.code)).toEqual(['earnings/unreadable-documents']);
    }
  });

  test('with a misspelt name are refused', () => {
    expect(said({ quota: [], asof: 1 })).toEqual(['earnings/unknown-key quota', 'earnings/unknown-key asof']);
    expect(said({ policy: 'team-bands', shares: [], metrics: {}, values: [], calendar: {} })).toEqual([]);
    expect(said({ range: { from: '2026-02-01', to: '2026-03-01', till: 1 } })).toEqual([
      'earnings/unknown-key range.till',
    ]);
  });

  test('with a range that runs backwards, or none, are refused', () => {
    expect(said({ range: { from: '2026-04-01', to: '2026-01-01' } })).toEqual(['calendar/ends-before-start range.to']);
    expect(said({ range: '2026' })).toEqual(['earnings/unreadable-documents range']);
  });

  test('know facts up to a whole number from 0', () => {
    for (const recordedSeq of [Number.NaN, -1, '7', null, {}, 1.5]) {
      expect(said({ recordedSeq })).toEqual(['crediting/wrong-sequence recordedSeq']);
    }
    expect(said({ recordedSeq: 0 })).toEqual([]);
  });

  test('with half a character in an id are refused', () => {
    expect(said({ people: { participants: [{ id: '\ud800', name: 'x', team: '\ud800' }] }, assignments: [] })).toEqual([
      'people/unreadable people.participants.0.id',
      'people/unreadable people.participants.0.team',
    ]);
  });
});

describe('a condition', () => {
  const where = (condition: unknown) =>
    plan({ measures: { ...documents().plan.measures, bookings: { sum: 'amount', where: condition } } });

  test('on nothing, or on the prototype, is refused and never dropped', () => {
    expect(said(where({ stage: '' }))).toEqual(['crediting/unreadable-condition plan.measures.bookings.where.stage']);
    expect(said(where(JSON.parse('{ "__proto__": "won" }')))).toEqual([
      'plan/unreadable plan.measures.bookings.where.__proto__',
    ]);
    expect(said(where({ constructor: 'won' }))).toEqual([
      'earnings/unknown-column measures.bookings.where.constructor',
    ]);
  });

  test('on a value that no transaction has is said', () => {
    const result = unwrap(run(where({ stage: ['won', 'Wonn'] })));
    expect(result.findings[0]).toMatchObject({
      code: 'earnings/value-never-seen',
      path: ['measures', 'bookings', 'where', 'stage'],
      found: '`Wonn`',
    });
  });
});

test('a share of the target incentive below zero is refused', () => {
  const [own, team] = documents().plan.components;
  expect(said(plan({ components: [own, { ...team, pays: { targetIncentive: '-0.2' } }] }))).toEqual([
    'plan/negative-target-incentive plan.components.1.pays.targetIncentive',
  ]);
});

/** Every place in a document, as the object that holds it and its key. */
function placesOf(node: unknown): { readonly holder: Record<string, unknown>; readonly key: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const holder = node as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

test('mutated documents never throw: they give a run that explains itself, or issues', () => {
  const seen = { runs: 0, issues: 0 };
  const odd = fc.constantFrom<unknown>(
    ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -0, 0, -1, 1e15, 1e21, true, 1n, '', ' ', 'x', [], {}],
    ...[[null], [1], { a: null }, () => 1, '\ud800', '__proto__', 'constructor', '0000-01-01', '0001-01-01'],
    ...[
      '9998-12-31',
      '9999-12-31',
      '2026-02-30',
      '+5',
      '-0',
      '5.',
      '.5',
      '1e5',
      '1/3',
      '1/0',
      'a'.repeat(500),
      '\u0000',
    ],
  );
  const change = fc.record({ place: fc.nat(), value: odd, how: fc.constantFrom('put', 'drop', 'repeat', 'hide') });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const given = documents();
      for (const { place, value, how } of changes) {
        const places = placesOf(given);
        const at = places[place % places.length];
        if (!at) continue;
        if (how === 'drop') delete at.holder[at.key];
        else if (how === 'repeat' && Array.isArray(at.holder)) at.holder.push(at.holder[Number(at.key)]);
        else if (how === 'hide')
          Object.defineProperty(at.holder, '__proto__', {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        else at.holder[at.key] = value;
      }
      const result = runFrom(given as unknown as RunDocuments);
      if (result.ok) {
        seen.runs += 1;
        for (const line of result.value.lines) explainLine(result.value, line);
      } else {
        seen.issues += 1;
        for (const each of result.issues) formatIssue(each);
      }
    }),
    { seed, numRuns: 1500 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
