import { formatIssue } from '@paceline/core';
import { describe, expect, test } from 'vitest';
import { importOrganization, type MappingDocument } from './index.js';

const people = 'name;team;boss;start\nAna Ruiz;North;Mia Ek;31/01/2024\nBo Li;North;Mia Ek;01/02/2024\n';
const deals =
  'no\twho\tday\tvalue\twith\tshare\nd1\tAna Ruiz\t02.01.2026\t1.234,50\t\t\nd2\tBo\t3.2.2026\t-7,00\tAna Ruiz\t1/3\n';

const mapping: MappingDocument = {
  version: 1,
  asOf: '2026-03-31',
  files: {
    'people.csv': { delimiter: ';', dates: 'dd/MM/yyyy' },
    'deals.csv': { delimiter: '\t', dates: 'd.M.yyyy', decimals: { mark: ',', thousands: '.' } },
  },
  people: {
    file: 'people.csv',
    name: 'name',
    team: 'team',
    role: { constant: 'rep' },
    manager: 'boss',
    employed: { from: 'start' },
    managers: { role: 'manager', manager: 'The Chief' },
  },
  morePeople: [{ id: 'chief', name: 'The Chief', role: 'director' }],
  transactions: {
    file: 'deals.csv',
    id: 'no',
    owner: { column: 'who', aliases: { Bo: 'Bo Li' } },
    effectiveOn: 'day',
    amount: 'value',
    currency: { constant: 'EUR' },
    splits: [{ participant: { column: 'with', optional: true }, share: { column: 'share', optional: true } }],
  },
};
const files = { 'people.csv': people, 'deals.csv': deals };
const run = (more: object = {}, moreFiles: object = {}) =>
  importOrganization({ files: { ...files, ...moreFiles }, mapping: { ...mapping, ...more } });
const issuesOf = (...input: Parameters<typeof run>) => {
  const result = run(...input);
  return result.ok ? [] : result.issues.map(formatIssue);
};

const plan = {
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'EUR',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { all: { sum: 'amount' } },
  components: [
    {
      id: 'own',
      measure: 'all',
      quota: { period: 'quarter' },
      rates: { by: 'attainment', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] },
    },
  ],
};

describe('what a mapping can say', () => {
  const whole = { ...mapping.transactions, splits: undefined };

  test('formats by file, ids from names, managers who are only named, aliases', () => {
    const result = run({ transactions: whole });
    expect(result.ok && result.value.people.participants).toEqual([
      { id: 'chief', name: 'The Chief', role: 'director' },
      {
        id: 'ana-ruiz',
        name: 'Ana Ruiz',
        team: 'North',
        role: 'rep',
        manager: 'mia-ek',
        employed: { from: '2024-01-31' },
      },
      { id: 'bo-li', name: 'Bo Li', team: 'North', role: 'rep', manager: 'mia-ek', employed: { from: '2024-02-01' } },
      { id: 'mia-ek', name: 'Mia Ek', role: 'manager', manager: 'chief' },
    ]);
    expect(result.ok && result.value.transactions).toEqual([
      { id: 'd1', owner: 'ana-ruiz', effectiveOn: '2026-01-02', amount: '1234.50', currency: 'EUR' },
      { id: 'd2', owner: 'bo-li', effectiveOn: '2026-02-03', amount: '-7.00', currency: 'EUR' },
    ]);
    expect(result.report.aliases).toEqual([{ file: 'deals.csv', column: 'who', from: 'Bo', to: 'Bo Li', count: 1 }]);
    expect(result.report.files[1]?.unusedColumns).toEqual(['with', 'share']);
  });

  test('splits, whose shares have to be whole', () => {
    expect(issuesOf()).toEqual([
      'crediting/split-not-whole at deals.csv:3: found shares that sum to 1/3, expected shares that sum to exactly 1',
    ]);
    const splits = [
      { participant: { column: 'who', aliases: { Bo: 'Bo Li' } }, share: { constant: '2/3' } },
      ...(mapping.transactions?.splits ?? []),
    ];
    const result = run(
      { transactions: { ...mapping.transactions, splits } },
      {
        'deals.csv': deals
          .split('\n')
          .filter((line) => !line.startsWith('d1'))
          .join('\n'),
      },
    );
    expect(result.ok && result.value.transactions?.[0]?.splits).toEqual([
      { participant: 'bo-li', share: '2/3' },
      { participant: 'ana-ruiz', share: '1/3' },
    ]);
  });

  test('quotas and assignments for people, teams and roles, in the mapping or from files', () => {
    const result = run(
      {
        transactions: whole,
        plan,
        quotas: [
          { for: { membersOf: 'North' }, component: 'own', amounts: { '2026-Q1': '100', '2026-Q2': 200 } },
          { for: { team: 'North' }, component: 'own', amounts: { '2026-Q1': '250' } },
        ],
        quotasFile: {
          file: 'quotas.csv',
          participant: 'who',
          component: { constant: 'own' },
          period: 'p',
          amount: 'a',
        },
        assignments: [{ for: { participant: 'Ana Ruiz' }, from: '2026-01-01', targetIncentive: { amount: '4000' } }],
        assignmentsFile: {
          file: 'plans.csv',
          participant: 'who',
          from: 'since',
          targetIncentive: { column: 'target', optional: true },
        },
        policy: 'team-bands',
        metrics: { attainment: { of: 'attainment', component: 'own' } },
      },
      { 'quotas.csv': 'who,p,a\nBo Li,2026-Q3,300\n', 'plans.csv': 'who,since,target\nbo-li,2026-02-01,\n' },
    );
    expect(result.ok && result.value.quotas).toEqual([
      { participant: 'bo-li', component: 'own', period: '2026-Q3', amount: '300' },
      { participant: 'ana-ruiz', component: 'own', period: '2026-Q1', amount: '100' },
      { participant: 'bo-li', component: 'own', period: '2026-Q1', amount: '100' },
      { participant: 'ana-ruiz', component: 'own', period: '2026-Q2', amount: 200 },
      { participant: 'bo-li', component: 'own', period: '2026-Q2', amount: 200 },
      { team: 'North', component: 'own', period: '2026-Q1', amount: '250' },
    ]);
    expect(result.ok && result.value.assignments).toEqual([
      { participant: 'bo-li', from: '2026-02-01' },
      { participant: 'ana-ruiz', from: '2026-01-01', targetIncentive: { amount: '4000' } },
    ]);
    expect(result.ok && result.value.policy?.id).toBe('team-bands');
  });

  test('finished numbers, without a plan', () => {
    const values = {
      file: 'values.csv',
      participant: 'who',
      metric: { constant: 'attainment' },
      period: 'p',
      reached: 'r',
      target: 't',
    };
    const csv = { 'values.csv': 'who,p,r,t\nAna Ruiz,2026-Q1,30,40\nBo Li,2026-Q1,10,40\n' };
    const result = run(
      { transactions: undefined, files: { 'people.csv': mapping.files?.['people.csv'] }, values, policy: 'open-team' },
      csv,
    );
    expect(result.ok && result.value.values).toEqual([
      { participant: 'ana-ruiz', metric: 'attainment', period: '2026-Q1', reached: '30', target: '40' },
      { participant: 'bo-li', metric: 'attainment', period: '2026-Q1', reached: '10', target: '40' },
    ]);
    const wrong = { 'values.csv': 'who,p,r,t\nAna Ruiz,2026-Q1,30,40\nAna Ruiz,2026-Q1,10,40\n' };
    expect(
      issuesOf(
        {
          transactions: undefined,
          files: { 'people.csv': mapping.files?.['people.csv'] },
          values,
          policy: 'open-team',
        },
        wrong,
      )[0],
    ).toMatch(/^views\/duplicate-value at values.csv:3/);
  });
});

describe('what is wrong with a mapping is said', () => {
  const whole = { ...mapping.transactions, splits: undefined };

  test.each<[string, unknown, string]>([
    ['no JSON', '{ version: 1', 'import/unreadable-mapping at mapping:1: found text that is not JSON, expected JSON'],
    ['nothing', undefined, 'import/unreadable-mapping: found nothing, expected object'],
    ['a list', [], 'import/unreadable-mapping: found a list, expected object'],
    [
      'another version',
      { ...mapping, version: 2 },
      'import/unreadable-mapping at version: found `2`, expected one of `1`',
    ],
    [
      'an unknown key',
      { ...mapping, transactionz: {} },
      'import/unreadable-mapping at transactionz: found a key that is not known here, expected no such key',
    ],
    [
      'a column and a constant',
      { ...mapping, people: { file: 'people.csv', name: { column: 'name', constant: 'x' } } },
      'import/unreadable-mapping at people.name: found a value of type object, expected either `column` or `constant`',
    ],
    [
      'an unknown date format',
      { ...mapping, files: { 'people.csv': { dates: 'yy/M/d' } } },
      'import/unreadable-mapping at files.people.csv.dates: found `yy/M/d`, expected one of',
    ],
    [
      'a day that does not exist',
      { ...mapping, asOf: '2026-02-30' },
      'calendar/not-a-date at asOf: found `2026-02-30`',
    ],
    [
      'no people',
      { version: 1, asOf: '2026-01-01' },
      'import/unreadable-mapping at people: found nothing, expected people from a file',
    ],
  ])('%s', (_, given, expected) => {
    const result = importOrganization({ files, mapping: given });
    expect(result.ok ? [] : result.issues.map(formatIssue)).toHaveLength(1);
    expect(result.ok ? '' : formatIssue(result.issues[0] as never)).toContain(expected);
  });

  test.each<[string, object, string]>([
    [
      'a file format that nothing reads',
      { files: { ...mapping.files, 'x.csv': {} } },
      'import/unused-format at files.x.csv: found a file that nothing reads',
    ],
    [
      'a plan that cannot be read',
      { plan: { ...plan, curency: 'EUR' } },
      'plan/unreadable at plan.curency: found a key that is not known here',
    ],
    [
      'a plan file that is not JSON',
      { plan: 'people.csv' },
      'import/unreadable-json at people.csv:1: found text that is not JSON',
    ],
    ['a plan file that is not there', { plan: 'plan.json' }, 'import/missing-file at plan.json'],
    ['an unknown policy', { policy: 'open-bar' }, 'import/missing-file at open-bar'],
    [
      'a policy that cannot be read',
      { policy: { starter: 'private', rules: [{ id: 'x', effect: 'allow', who: 'self', metrics: 'al' }] } },
      'import/unreadable-mapping at policy.rules[0].metrics',
    ],
    [
      'a quota of an unknown component',
      { plan, quotas: [{ for: { role: 'rep' }, component: 'owm', amounts: { '2026-Q1': 1 } }] },
      'import/unknown-component at quotas[0].amounts.2026-Q1.component: found `owm`, expected a component of the plan: `own`',
    ],
    [
      'a quota for a team that nobody is in',
      { quotas: [{ for: { team: 'Nord' }, component: 'own', amounts: { '2026-Q1': 1 } }] },
      'import/unknown-team',
    ],
    [
      'a quota for a role that nobody has',
      { quotas: [{ for: { role: 'reps' }, component: 'own', amounts: { '2026-Q1': 1 } }] },
      'import/unknown-owner at quotas[0].for: found `reps`, expected a team or role that somebody has',
    ],
    [
      'a quota for a period that is none',
      { quotas: [{ for: { role: 'rep' }, component: 'own', amounts: { '2026-Q5': 1 } }] },
      'calendar/not-a-period',
    ],
    [
      'a metric of an unknown component',
      { plan, metrics: { attainment: { of: 'attainment', component: 'x' } } },
      'import/unknown-component at metrics.attainment.component',
    ],
    [
      'a metric that the policy does not have',
      { policy: 'private', metrics: { shoes: { of: 'earnings' } } },
      'visibility/unknown-metric at metrics.shoes',
    ],
    [
      'a plan that counts a column which the deals do not have',
      { plan: { ...plan, measures: { all: { sum: 'amount', where: { stag: 'won' } } } } },
      'earnings/unknown-column at measures.all.where.stag',
    ],
  ])('%s', (_, more, expected) => {
    const issues = issuesOf({ transactions: whole, ...more });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(expected);
  });

  test('two people who are called the same need ids', () => {
    const same =
      'name;team;boss;start\nAna Ruiz;N;Mia Ek;31/01/2024\nana ruíz;N;Mia Ek;31/01/2024\n!!;N;Mia Ek;31/01/2024\n';
    expect(
      issuesOf(
        { transactions: undefined, files: { 'people.csv': mapping.files?.['people.csv'] } },
        { 'people.csv': same },
      ),
    ).toEqual([
      'import/id-collision at people.csv:3 (name): found `ana ruíz`, whose id is that of line 2, expected an id for each person',
      'import/id-collision at people.csv:4 (name): found `!!`, which gives no id, expected an id for each person',
    ]);
  });
});
