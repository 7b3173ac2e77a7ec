import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { toExactText } from '../money/index.js';
import { type GridDocument, gridDocumentOf, parseFactors, parseGrid } from './index.js';

const grid: GridDocument = {
  rows: { by: 'amount', from: ['0', '100'] },
  columns: { by: { measure: 'margin' }, from: ['-0.1', 0.2] },
  payout: [
    ['0', '1/2'],
    ['0.5', 1],
  ],
};
const refusals = (document: GridDocument) => {
  const result = parseGrid(document);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};

describe('a grid', () => {
  test('in normal form is read back as the same grid', () => {
    const read = unwrap(parseGrid(grid));
    expect(gridDocumentOf(read)).toMatchObject({
      payout: [
        ['0', '0.5'],
        ['0.5', '1'],
      ],
      between: 'cell',
    });
    expect(unwrap(parseGrid(gridDocumentOf(read)))).toEqual(read);
  });

  test('has one list of results for each row, as long as its columns, of one kind', () => {
    expect(refusals({ ...grid, payout: [['0', '1']] })).toEqual(['rates/grid-size payout']);
    expect(refusals({ ...grid, payout: [['0', '1'], ['0']] })).toEqual(['rates/grid-size payout.1']);
    expect(refusals({ ...grid, payout: undefined })).toEqual(['rates/missing-result ']);
    expect(refusals({ ...grid, rate: grid.payout })).toEqual(['rates/missing-result ']);
    expect(
      refusals({
        ...grid,
        payout: [
          ['0', '1'],
          ['-1', 'x'],
        ],
      }),
    ).toEqual(['rates/negative-result payout.1.0', 'money/not-a-decimal payout.1.1']);
  });

  test('is refused with the names of the results that it has, and the number of columns that a row needs', () => {
    const words = (document: GridDocument) => {
      const result = parseGrid(document);
      return result.ok ? [] : result.issues.map((each) => `${each.found}, not ${each.expected}`);
    };
    const expected = 'exactly one of `rate`, `payout` and `amount`';
    expect(words({ ...grid, payout: undefined })).toEqual([`none, not ${expected}`]);
    expect(words({ ...grid, rate: grid.payout })).toEqual([`\`rate\` and \`payout\`, not ${expected}`]);
    expect(words({ ...grid, payout: [['0', '1'], []] })).toEqual(['0 results, not 2, one for each column']);
    expect(words({ ...grid, payout: [] })).toEqual(['0 rows, not 2, one for each band']);
  });

  test('has edges that are numbers', () => {
    expect(refusals({ ...grid, columns: { by: 'amount', from: ['0', 'some'] } })).toEqual([
      'money/not-a-decimal columns.from.1',
      'rates/edges-not-rising columns.from.1',
    ]);
  });

  test('has bands that rise on both sides, and no side of what it has paid', () => {
    expect(refusals({ ...grid, rows: { by: 'output', from: ['5', '5'] } })).toEqual([
      'rates/output-needs-marginal rows.by',
      'rates/edges-not-rising rows.from.1',
    ]);
    expect(refusals({ ...grid, columns: { by: 'amount', from: [] }, payout: [[], []] })).toEqual([
      'rates/no-tiers columns.from',
    ]);
    expect(refusals({ ...grid, rows: { by: { measure: 'm', target: '0' }, from: ['0', '1'] } })).toEqual([
      'rates/target-not-above-zero rows.by.target',
    ]);
  });
});

describe('a table of factors', () => {
  test('is read, and refused where it is empty, falls back or takes away', () => {
    const read = unwrap(parseFactors([{ from: '1', factor: '1.2', edge: 'lower' }]));
    expect(read.map(({ from, result, edge }) => [toExactText(from), toExactText(result), edge])).toEqual([
      ['1', '1.2', 'lower'],
    ]);
    const result = parseFactors([
      { from: '1', factor: '1' },
      { from: '1', factor: '-1' },
    ]);
    expect(result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`)).toEqual([
      'rates/negative-result 1.factor',
      'rates/edges-not-rising 1.from',
    ]);
    const paths = (from: readonly string[]) => {
      const bare = parseFactors(from.map((each) => ({ from: each, factor: '1' })));
      return bare.ok ? [] : bare.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(paths([])).toEqual(['rates/no-tiers ']);
    expect(paths(['some'])).toEqual(['money/not-a-decimal 0.from']);
  });

  test('gives an edge to the tier that begins there, unless that says `lower`', () => {
    const read = unwrap(
      parseFactors([
        { from: '1', factor: '1.2' },
        { from: '2', factor: '1.5', edge: 'lower' },
      ]),
    );
    expect(read.map((each) => each.edge)).toEqual(['upper', 'lower']);
  });
});
