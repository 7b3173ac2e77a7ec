import { formatIssue } from '@paceline/core';
import { describe, expect, test } from 'vitest';
import { formatReport, type ImportInput, importOrganization } from './index.js';

const people =
  'id,name,boss,team,hired\nana,Ana Ruiz,mia,North,2024-01-01\nbo,Bo Li,mia,North,2026-02-01\nmia,Mia Ek,,,2020-01-01\n';
const deals = 'no,who,day,value,stage\nd1,Ana Ruiz,2026-01-15,1200.50,Won\nd2,bo,2026-02-10,800,Lost\n';

const mapping = {
  version: 1,
  asOf: '2026-03-31',
  people: {
    file: 'people.csv',
    id: 'id',
    name: 'name',
    manager: { column: 'boss', optional: true },
    team: { column: 'team', optional: true },
    employed: { from: 'hired' },
  },
  transactions: {
    file: 'deals.csv',
    id: 'no',
    owner: 'who',
    effectiveOn: 'day',
    amount: 'value',
    currency: { constant: 'USD' },
    fields: { stage: { column: 'stage', values: { Won: 'won', Lost: 'lost' } } },
  },
};

type Files = ImportInput['files'];
const run = (files: Files = {}, more: object = {}, skipBadRows = false) =>
  importOrganization({
    files: { 'people.csv': people, 'deals.csv': deals, ...files },
    mapping: { ...mapping, ...more },
    skipBadRows,
  });

/** Every issue in one line each, as a person reads them. */
const issuesOf = (...input: Parameters<typeof run>) => {
  const result = run(...input);
  return result.ok ? [] : result.issues.map(formatIssue);
};

const dealsWith = (...lines: string[]) => ({ 'deals.csv': `no,who,day,value,stage\n${lines.join('\n')}\n` });

test('good files become documents, people found by id or by name', () => {
  const result = run();
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.value).toEqual({
    asOf: '2026-03-31',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    people: {
      participants: [
        { id: 'ana', name: 'Ana Ruiz', manager: 'mia', team: 'North', employed: { from: '2024-01-01' } },
        { id: 'bo', name: 'Bo Li', manager: 'mia', team: 'North', employed: { from: '2026-02-01' } },
        { id: 'mia', name: 'Mia Ek', employed: { from: '2020-01-01' } },
      ],
    },
    transactions: [
      {
        id: 'd1',
        owner: 'ana',
        effectiveOn: '2026-01-15',
        amount: '1200.50',
        currency: 'USD',
        fields: { stage: 'won' },
      },
      { id: 'd2', owner: 'bo', effectiveOn: '2026-02-10', amount: '800', currency: 'USD', fields: { stage: 'lost' } },
    ],
  });
});

describe('files', () => {
  test.each<[string, Files, string[]]>([
    [
      'an empty file',
      { 'deals.csv': '' },
      ['import/empty-file at deals.csv:1: found an empty file, expected a header line, then one line for each row'],
    ],
    [
      'blank lines only',
      { 'deals.csv': '\n\r\n\n' },
      ['import/empty-file at deals.csv:1: found an empty file, expected a header line, then one line for each row'],
    ],
    [
      'missing columns',
      { 'deals.csv': 'no,who,day\nd1,ana,2026-01-15\n' },
      [
        'import/missing-column at deals.csv:1 (value): found `no`, `who`, `day`, expected a column `value`',
        'import/missing-column at deals.csv:1 (stage): found `no`, `who`, `day`, expected a column `stage`',
      ],
    ],
    [
      'a column twice',
      { 'deals.csv': 'no,who,day,value,stage,who\n' },
      ['import/duplicate-column at deals.csv:1 (who): found `who`, expected column names that differ'],
    ],
    [
      'a quote that is never closed',
      { 'deals.csv': 'no,who,day,value,stage\nd1,ana,2026-01-15,1,Won\nd2,"ana,2026-01-15,1,Won\n' },
      [
        'import/bad-quotes at deals.csv:3: found a quote that is never closed, expected cells with quotes to be quoted whole, and a quote inside them written twice',
      ],
    ],
    [
      'a quote inside a cell',
      { 'deals.csv': 'no,who,day,value,stage\nd1,a"na,2026-01-15,1,Won\n' },
      [
        'import/bad-quotes at deals.csv:2: found a quote inside a cell, expected cells with quotes to be quoted whole, and a quote inside them written twice',
      ],
    ],
    [
      'bytes that are not UTF-8',
      { 'deals.csv': Uint8Array.from([110, 111, 10, 97, 255, 254]) },
      ['import/not-utf8 at deals.csv:2: found bytes that are not UTF-8, from byte 3, expected a file in UTF-8'],
    ],
  ])('%s', (_, files, expected) => {
    expect(issuesOf(files)).toEqual(expected);
    expect(issuesOf(files, {}, true)).toEqual(expected);
  });

  test('a missing file', () => {
    const result = importOrganization({ files: { 'people.csv': people }, mapping });
    expect(result.ok ? [] : result.issues.map(formatIssue)).toEqual([
      'import/missing-file at deals.csv: found `people.csv`, expected the file `deals.csv`',
    ]);
  });

  test('only a header is a file without rows', () => {
    const result = run({ 'deals.csv': 'no,who,day,value,stage\n' });
    expect(result.ok && result.value.transactions).toEqual([]);
    expect(result.report.files[1]).toEqual({ file: 'deals.csv', rows: 0, imported: 0, skipped: 0, unusedColumns: [] });
  });

  test('a byte order mark, as text or as bytes, belongs to no column', () => {
    const marked = `\uFEFF${deals}`;
    expect(issuesOf({ 'deals.csv': marked })).toEqual([]);
    expect(issuesOf({ 'deals.csv': new TextEncoder().encode(marked) })).toEqual([]);
  });

  test('lines are counted through quoted line ends, CR LF and blank lines', () => {
    const lines = [
      'no,who,day,value,stage',
      'd1,ana,2026-01-15,1,"Won"',
      '',
      '"d\r\n\r\n2",ana,2026-01-15,1,Won',
      'd3,ana,x,1,Won',
    ];
    expect(issuesOf({ 'deals.csv': `${lines.join('\r\n')}\r\n` })).toEqual([
      'calendar/not-a-date at deals.csv:7 (day): found `x`, expected a day that exists, as yyyy-MM-dd',
    ]);
  });
});

describe('rows', () => {
  test.each<[string, string, string[]]>([
    [
      'too few cells',
      'd1,ana',
      ['import/wrong-column-count at deals.csv:2: found 2 cells, expected 5, as in the header'],
    ],
    [
      'too many cells',
      'd1,ana,2026-01-15,1,Won,x',
      ['import/wrong-column-count at deals.csv:2: found 6 cells, expected 5, as in the header'],
    ],
    [
      'a NUL',
      'd1,ana,2026-01-15,1,Wo\u0000n',
      [
        'import/control-character at deals.csv:2: found a control character such as NUL, expected text, tabs and line ends',
        'import/unknown-value at deals.csv:2 (stage): found `Wo n`, expected one of `Won`, `Lost`',
      ],
    ],
    [
      'an empty cell',
      ',ana,2026-01-15,1,Won',
      ['import/empty-cell at deals.csv:2 (no): found an empty cell, expected a value, or `optional` in the mapping'],
    ],
    [
      '1e15',
      'd1,ana,2026-01-15,1e15,Won',
      ['money/not-a-decimal at deals.csv:2 (value): found `1e15`, expected a plain decimal such as `1234.50`'],
    ],
    [
      'a thousands separator that nobody announced',
      'd1,ana,2026-01-15,"1,200",Won',
      ['money/not-a-decimal at deals.csv:2 (value): found `1,200`, expected a plain decimal such as `1234.50`'],
    ],
    [
      'a day that does not exist',
      'd1,ana,2026-02-30,1,Won',
      ['calendar/not-a-date at deals.csv:2 (day): found `2026-02-30`, expected a day that exists, as yyyy-MM-dd'],
    ],
    [
      'a date in another format',
      'd1,ana,01/02/2026,1,Won',
      ['calendar/not-a-date at deals.csv:2 (day): found `01/02/2026`, expected a day that exists, as yyyy-MM-dd'],
    ],
    [
      'an unknown value',
      'd1,ana,2026-01-15,1,constructor',
      ['import/unknown-value at deals.csv:2 (stage): found `constructor`, expected one of `Won`, `Lost`'],
    ],
    [
      'an unknown owner',
      'd1,Anna,2026-01-15,1,Won',
      ['import/unknown-owner at deals.csv:2 (who): found `Anna`, expected the id or name of somebody in the people'],
    ],
    [
      'a deal before its owner was hired',
      'd1,bo,2026-01-31,1,Won',
      [
        'import/before-hire at deals.csv:2 (day): found a deal on 2026-01-31, expected a day from 2026-02-01, when `bo` was hired',
      ],
    ],
    [
      'everything at once',
      ',Anna,x,1e15,?',
      [
        'calendar/not-a-date at deals.csv:2 (day): found `x`, expected a day that exists, as yyyy-MM-dd',
        'import/unknown-owner at deals.csv:2 (who): found `Anna`, expected the id or name of somebody in the people',
        'money/not-a-decimal at deals.csv:2 (value): found `1e15`, expected a plain decimal such as `1234.50`',
        'import/empty-cell at deals.csv:2 (no): found an empty cell, expected a value, or `optional` in the mapping',
        'import/unknown-value at deals.csv:2 (stage): found `?`, expected one of `Won`, `Lost`',
      ],
    ],
  ])('%s', (_, line, expected) => {
    expect(issuesOf(dealsWith(line))).toEqual(expected);
  });

  test('duplicate ids name the earlier line', () => {
    const line = 'd1,ana,2026-01-15,1,Won';
    expect(issuesOf(dealsWith(line, line))).toEqual([
      'import/duplicate-id at deals.csv:3 (no): found `d1`, expected an id that no earlier row has; line 2 has this one',
    ]);
    expect(issuesOf({ 'people.csv': `${people}ana,Ana Ruiz,mia,North,2024-01-01\n` })).toEqual([
      'import/duplicate-id at people.csv:5 (id): found `Ana Ruiz`, whose id is that of line 2, expected each person once',
    ]);
  });

  test.each([
    '1000000000000000',
    '1234567890123456789012345678901234567890',
    '0.0000000000000000000000000000000000000001',
    '-12.50',
  ])('an amount of %s is read exactly', (amount) => {
    const result = run(dealsWith(`d1,ana,2026-01-15,${amount},Won`));
    expect(result.ok && result.value.transactions?.[0]?.amount).toBe(amount);
  });

  test('nobody manages themselves, and reporting lines end', () => {
    const header = 'id,name,boss,team,hired\n';
    expect(
      issuesOf({ 'people.csv': `${header}ana,Ana,Ana,,2024-01-01\nbo,Bo,,,2024-01-01\n`, ...dealsWith() }),
    ).toEqual(['people/manages-self at people.csv:2 (boss): found `ana`, expected somebody else, or no manager']);
    const circle = `${header}ana,Ana,bo,,2024-01-01\nbo,Bo,ana,,2024-01-01\n`;
    expect(issuesOf({ 'people.csv': circle, ...dealsWith() })[0]).toMatch(/^people\/manager-cycle at people.csv:2/);
    expect(issuesOf({ 'people.csv': `${header}ana,Ana,Zed,,2024-01-01\n`, ...dealsWith() })).toEqual([
      'import/unknown-manager at people.csv:2 (boss): found `Zed`, expected the id or name of somebody in the people',
    ]);
  });

  test('somebody whose own row is bad is still known: one problem is told once', () => {
    const bad = people.replace('2024-01-01', 'soon').replace('2020-01-01', 'later');
    expect(issuesOf({ 'people.csv': bad })).toEqual([
      'calendar/not-a-date at people.csv:2 (hired): found `soon`, expected a day that exists, as yyyy-MM-dd',
      'calendar/not-a-date at people.csv:4 (hired): found `later`, expected a day that exists, as yyyy-MM-dd',
    ]);
  });
});

describe('bad rows can be left out', () => {
  const files = {
    'people.csv': people.replace('2026-02-01', '2026-02-31'),
    ...dealsWith(
      'd1,ana,2026-01-15,1,Won',
      'd2,ana,2026-01-16,oops,Won',
      'd3,bo,2026-03-01,5,Won',
      'd4,ana,2026-01-17,2,Won',
    ),
  };

  test('with everything that hangs on them, and every reason in the report', () => {
    const result = run(files, {}, true);
    expect(result.ok && result.value.people.participants.map((each) => each.id)).toEqual(['ana', 'mia']);
    expect(result.ok && result.value.transactions?.map((each) => each.id)).toEqual(['d1', 'd4']);
    expect(formatReport(result.report).split('\n')).toEqual([
      'people.csv: 3 rows, 2 imported, 1 left out',
      '  boss: empty in 1 rows',
      '  team: empty in 1 rows',
      'deals.csv: 4 rows, 2 imported, 2 left out',
      'left out:',
      '  calendar/not-a-date at people.csv:3 (hired): found `2026-02-31`, expected a day that exists, as yyyy-MM-dd',
      '  money/not-a-decimal at deals.csv:3 (value): found `oops`, expected a plain decimal such as `1234.50`',
      '  import/unknown-owner at deals.csv:4: found `bo`, expected somebody whose own row was not left out',
    ]);
  });

  test('but not without being asked', () => {
    expect(issuesOf(files)).toHaveLength(2);
  });

  test('and never the problems of a mapping or a file', () => {
    expect(issuesOf({ 'deals.csv': 'no,who\n' }, {}, true)).toHaveLength(3);
    expect(issuesOf({}, { asOf: 'today' }, true)).toHaveLength(1);
  });
});
