import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../crediting/index.js';
import { unwrap } from '../foundation/index.js';
import { compilePlan, type PlanDocument, parsePlan, planJsonSchema, validatePlan } from './index.js';

const seed = 20_261_123;
const where: Condition = {
  product: ['gold', 'silver'],
  amount: { atLeast: '100' },
  or: [{ owner: 'ana' }, { not: { id: 'x' } }],
};

/** A plan that says everything that a plan can say, once. */
const everything: PlanDocument = {
  id: 'everything',
  version: 2,
  effective: { from: '2026-01-01', to: '2027-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  rounding: { mode: 'half-even', at: 'line' },
  measures: {
    bookings: { sum: 'amount', date: 'closedOn', where },
    margin: { sum: 'margin', unit: 'money' },
    wins: { count: true, splits: 'each' },
    products: { distinct: 'product' },
    average: { average: 'amount' },
    least: { minimum: 'amount' },
    most: { maximum: 'units' },
    rate: { ratio: ['margin', 'bookings'] },
    both: { weighted: [{ measure: 'bookings', weight: '1' }] },
  },
  components: [
    {
      id: 'slices',
      label: 'New business',
      measure: 'bookings',
      of: 'participant',
      effective: { from: '2026-02-01', to: '2026-12-01' },
      crediting: [
        { kind: 'territory', field: 'region', holders: 'by-weight', counts: false },
        { kind: 'direct' },
        { kind: 'overlay', share: '0.5' },
        { kind: 'roll-up', depth: 2, of: ['direct', 'territory'], share: '1/3' },
      ],
      quota: { period: 'quarter', basis: 'to-date' },
      measurement: 'month',
      attainment: { over: 'quarter', read: 'at-deal' },
      withoutQuota: 'base-rate',
      rates: {
        by: 'attainment',
        mode: 'marginal',
        belowZero: 'stop',
        tiers: [
          { from: '0', rate: '0.05' },
          { from: 1, rate: '0.1', edge: 'lower', retroactive: true },
        ],
      },
      modifiers: [
        { kind: 'gate', by: { measure: 'rate' }, atLeast: '0.2', catchUp: true, closesFloor: true },
        { kind: 'threshold', atLeast: '0.5' },
        { kind: 'cap', amount: '500', per: 'deal' },
        { kind: 'cap', targetIncentive: '2', per: 'year', beyond: '0.5' },
        { kind: 'floor', amount: '10', per: 'period' },
        { kind: 'kicker', per: 'deal', amount: '5', where },
        { kind: 'kicker', per: 'period', amount: '50', by: { attainmentOf: 'goal' }, atLeast: '1' },
        {
          kind: 'multiplier',
          by: 'output',
          mode: 'interpolated',
          outside: 'extend',
          tiers: [{ from: '0', factor: '1' }],
        },
      ],
      budget: '100000',
    },
    {
      id: 'whole',
      measure: 'wins',
      splits: 'pay',
      rates: { by: 'amount', mode: 'whole', jump: 'final-rate', tiers: [{ from: '0', perUnit: '5' }] },
      modifiers: [{ kind: 'multiplier', where, factor: '1.5', combine: 'add' }],
    },
    {
      id: 'reaching-back',
      measure: 'both',
      attainment: { over: 'year' },
      rates: { by: 'amount', mode: 'whole', reach: 'window', tiers: [{ from: '0', rate: '0.1' }] },
    },
    {
      id: 'by-products',
      measure: 'both',
      attainment: { over: 'year' },
      rates: {
        by: { measure: 'products', target: '3' },
        mode: 'whole',
        belowZero: 'tiers',
        tiers: [{ from: '-1', rate: '0.1' }],
      },
    },
    {
      id: 'line',
      measure: 'average',
      pays: { targetIncentive: '0.25' },
      rates: {
        by: { payoutOf: 'whole' },
        mode: 'interpolated',
        outside: 'extend',
        tiers: [{ from: '0', payout: '1' }],
      },
    },
    { id: 'goal', measure: 'least', quota: { period: 'year' } },
    {
      id: 'event',
      measure: 'margin',
      attainment: { over: 'event' },
      rates: { by: 'amount', mode: 'whole', tiers: [{ from: '0', rate: '0.1' }] },
    },
    {
      id: 'grid',
      measure: 'bookings',
      of: 'team',
      rates: {
        grid: {
          rows: { by: 'count', from: ['0', '5'] },
          columns: { by: { measure: 'most' }, from: ['0'] },
          amount: [['0'], ['100']],
          between: 'bilinear',
        },
      },
      pool: { share: 'weights', weights: { ana: '1', ben: '2' }, qualify: { by: 'count', atLeast: '1' } },
    },
    {
      id: 'scorecard',
      pays: { targetIncentive: '0.25' },
      scorecard: {
        goals: [
          {
            id: 'first',
            by: { measure: 'wins' },
            weight: '1/2',
            mode: 'whole',
            tiers: [{ from: '3', payout: '1', edge: 'upper' }],
          },
          {
            id: 'second',
            by: { attainmentOf: 'goal' },
            weight: '0.5',
            mode: 'interpolated',
            outside: 'flat',
            tiers: [{ from: '0', payout: '1' }],
          },
        ],
      },
    },
  ],
  tests: [
    {
      name: 'a test',
      given: {
        people: { participants: [{ id: 'ana', name: 'Ana' }] },
        transactions: [{ id: 'T-1', owner: 'ana', effectiveOn: '2026-02-03', amount: '5', currency: 'USD' }],
        quotas: [{ participant: 'ana', component: 'slices', period: '2026-Q1', amount: '5' }],
        assignments: [{ participant: 'ana', from: '2026-01-01', targetIncentive: { amount: '5', per: 'year' } }],
        asOf: '2026-03-31',
        range: { from: '2026-01-01', to: '2026-04-01' },
      },
      expect: { pay: { ana: { slices: '0', total: '0' } }, lines: { 'ana/slices': '0' } },
    },
  ],
};

type Path = readonly (string | number)[];
/** Maps whose keys are names that the author of a plan chooses. */
const ownNames = /\.(measures|weights|pay|ana|lines|where|or\.\d+|not)$/;

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const step = (key: string) => (Array.isArray(value) ? Number(key) : key);
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, step(key)]))];
}

/** A copy of the plan in which the holder of the last step of the path is changed. */
function changed(path: Path, change: (holder: Record<string | number, unknown>, key: string | number) => void) {
  const copy = JSON.parse(JSON.stringify(everything));
  const key = path.at(-1);
  if (key !== undefined)
    change(
      path.slice(0, -1).reduce((holder, step) => holder[step], copy),
      key,
    );
  return copy;
}

const misspelt = pathsOf(everything)
  .filter((path) => typeof path.at(-1) === 'string' && !ownNames.test(`.${path.slice(0, -1).join('.')}`))
  .map((path) => ({
    path,
    document: changed(path, (holder, key) => {
      holder[`${key}e`] = holder[key];
      delete holder[key];
    }),
  }));

describe('a plan that says everything', () => {
  test('is accepted, compiles, and compiles from its own JSON to the same', () => {
    const plan = unwrap(parsePlan(everything));
    expect(compilePlan(JSON.parse(JSON.stringify(plan)))).toEqual(compilePlan(plan));
    expect(validatePlan(everything).ok).toBe(true);
  });

  test('leaves the document as it was', () => {
    const document = JSON.parse(JSON.stringify(everything));
    unwrap(parsePlan(document));
    expect(document).toEqual(JSON.parse(JSON.stringify(everything)));
    const frozen = pathsOf(document).filter((path) =>
      Object.isFrozen(path.reduce((value, step) => value[step], document) ?? {}),
    );
    expect(frozen.filter((path) => typeof path.reduce((value, step) => value[step], document) === 'object')).toEqual(
      [],
    );
  });

  test('is refused as soon as any of its keys is misspelt', () => {
    const wanted = ['plan/unreadable', 'crediting/unreadable-condition', 'crediting/unknown-key'];
    expect(misspelt.length).toBeGreaterThan(150);
    for (const { path, document } of misspelt) {
      const result = parsePlan(document);
      const codes = result.ok ? [] : result.issues.map((each) => each.code);
      expect([path.join('.'), codes.some((each) => wanted.includes(each))]).toEqual([path.join('.'), true]);
    }
  });
});

describe('the JSON Schema of a plan', () => {
  const schema = planJsonSchema();
  const validate = new Ajv2020({ strict: false }).compile(schema);

  test('accepts a plan that says everything, and says what it is for', () => {
    expect(validate(everything) ? [] : validate.errors).toEqual([]);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Paceline compensation plan',
    });
  });

  test('refuses every misspelt key but in conditions and transactions, whose keys are names of columns', () => {
    const others = misspelt.filter(({ path }) => !path.includes('where') && !path.includes('transactions'));
    expect(others.length).toBeGreaterThan(150);
    expect(others.filter(({ document }) => validate(document)).map(({ path }) => path.join('.'))).toEqual([]);
  });
});

const junk = fc.constantFrom<unknown[]>(
  ...[
    null,
    true,
    '',
    'x',
    '-1',
    '0',
    '1',
    '1/3',
    'month',
    'year',
    'event',
    'whole',
    'marginal',
    'at-deal',
    'team',
    'pay',
  ],
  ...[
    'amount',
    'attainment',
    'output',
    'slices',
    'bookings',
    'average',
    0,
    -1,
    2,
    1e30,
    [],
    [[]],
    {},
    { kind: 'gate' },
  ],
  ...[{ measure: 'wins' }, { attainmentOf: 'slices' }, { payoutOf: 'whole' }, { grid: {} }, { goals: [] }],
);

test('whatever is changed in a plan, reading it never throws, and says only what the page of errors knows', () => {
  const page = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
  const paths = pathsOf(everything).slice(1);
  const met = { accepted: 0, codes: new Set<string>() };
  const changes = fc.tuple(fc.nat(paths.length - 1), fc.constantFrom('put', 'drop', 'double'), junk);
  fc.assert(
    fc.property(changes, ([at, how, value]) => {
      const document = changed(paths[at] ?? [], (holder, key) => {
        if (how === 'put') holder[key] = value;
        else if (how === 'drop' && !Array.isArray(holder)) delete holder[key];
        else if (Array.isArray(holder)) holder.push(holder[Number(key)]);
      });
      const result = validatePlan(document);
      if (result.ok) {
        met.accepted += 1;
        compilePlan(JSON.parse(JSON.stringify(result.value)));
      }
      for (const { code } of result.ok ? result.findings : result.issues) met.codes.add(code);
    }),
    { seed, numRuns: 1_500 },
  );
  expect([...met.codes].filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
  expect(met.accepted).toBeGreaterThan(100);
  expect(met.codes.size).toBeGreaterThan(40);
});
