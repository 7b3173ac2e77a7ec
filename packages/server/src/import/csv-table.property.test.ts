import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readCsvTable } from './csv-table.js';
import { importOrganization } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

const seed = 20_261_123;

/** Cells with everything that is special in CSV, and text in any script; no control characters, which are refused. */
const cell = fc.oneof(
  fc.constantFrom('', ' ', '"', '""', ',', ';', '\n', '\r\n', '\r', '\t', "'", '\uFEFF', '=1+1', 'ʤ', '林', '🚲'),
  fc.string({ unit: 'grapheme' }).filter((text) => !/[^\P{Cc}\t\n\r]/u.test(text)),
  fc.array(fc.constantFrom('"', ',', '\n', '\r', 'a', ' '), { maxLength: 8 }).map((parts) => parts.join('')),
);
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    header: fc.uniqueArray(cell, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
    generous: fc.boolean(),
  }),
);

/** Quotes what has to be quoted, or everything. */
function toCsv({
  header,
  rows,
  lineEnd,
  last,
  generous,
}: typeof table extends fc.Arbitrary<infer T> ? T : never): string {
  const quoted = (text: string) =>
    generous || text === '' || /[",\r\n\uFEFF]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return [header, ...rows].map((row) => row.map(quoted).join(',')).join(lineEnd) + (last ? lineEnd : '');
}

const breaksIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

test('rows → CSV → the same rows, on the lines on which they start', () => {
  const seen = { quotedBreaks: 0, quotes: 0 };
  fc.assert(
    fc.property(table, (given) => {
      const { table: read, issues } = readCsvTable('x.csv', toCsv(given), {});
      expect(issues).toEqual([]);
      expect([...read.columns.keys()]).toEqual(given.header);
      expect(read.rows.map((row) => row.cells)).toEqual(given.rows);
      expect(read.rows.every((row) => row.issues.length === 0)).toBe(true);
      let line = 1;
      for (const [index, row] of [given.header, ...given.rows].entries()) {
        if (index > 0) expect(read.rows[index - 1]?.line).toBe(line);
        const breaks = row.reduce((sum, each) => sum + breaksIn(each), 0);
        seen.quotedBreaks += breaks;
        seen.quotes += row.filter((each) => each.includes('"')).length;
        line += 1 + breaks;
      }
    }),
    { seed, numRuns: 1000 },
  );
  expect(seen.quotedBreaks).toBeGreaterThan(500);
  expect(seen.quotes).toBeGreaterThan(500);
});

describe('whatever bytes come, nothing is thrown', () => {
  const mapping = {
    version: 1,
    asOf: '2026-01-01',
    people: { file: 'p.csv', name: 'a', team: { column: 'b', optional: true } },
    transactions: { file: 'd.csv', id: 'a', owner: 'b', effectiveOn: 'c', amount: 'd', currency: 'e' },
  };
  const piece = fc.oneof(
    fc.constantFrom('a', 'b', 'c,d,e', ',', '"', '\n', '\r', '\u0000', '\uFEFF', '1e15', '-0', '2026-01-01', 'EUR'),
    fc.string({ unit: 'binary' }),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(piece, { maxLength: 40 }).map((parts) => `a,b,c,d,e\n${parts.join('')}`),
  );

  test('in files', () => {
    const seen = { ok: 0, issues: 0 };
    fc.assert(
      fc.property(bytes, bytes, fc.boolean(), (people, deals, skipBadRows) => {
        const result = importOrganization({ files: { 'p.csv': people, 'd.csv': deals }, mapping, skipBadRows });
        seen[result.ok ? 'ok' : 'issues'] += 1;
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 2000 },
    );
    expect(Math.min(seen.ok, seen.issues)).toBeGreaterThan(20);
  });

  test('in the mapping', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.json(),
      fc.uint8Array(),
      fc.dictionary(fc.constantFrom(...Object.keys(mapping)), fc.anything()),
    );
    fc.assert(
      fc.property(anything, (given) => {
        expect(importOrganization({ files: {}, mapping: given }).ok).toBe(false);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

const spectrum = new URL('../../../../../shared/data/csv-spectrum/', import.meta.url);

if (existsSync(spectrum)) {
  const names = readdirSync(new URL('csvs/', spectrum)).map((name) => name.replace('.csv', ''));
  // Broken upstream: the JSON is of another row, and the CSV has a quote inside a cell.
  const sound = names.filter((name) => name !== 'location_coordinates');

  test.each(sound)('csv-spectrum: %s', (name) => {
    const { table: read, issues } = readCsvTable(name, readFileSync(new URL(`csvs/${name}.csv`, spectrum), 'utf8'), {});
    const rows = read.rows.map(({ cells }) =>
      Object.fromEntries([...read.columns].map(([key, at]) => [key, cells[at]])),
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual(JSON.parse(readFileSync(new URL(`json/${name}.json`, spectrum), 'utf8')));
  });

  test('csv-spectrum: location_coordinates has a quote inside a cell', () => {
    const text = readFileSync(new URL('csvs/location_coordinates.csv', spectrum), 'utf8');
    expect(readCsvTable('x.csv', text, {}).issues).toMatchObject([{ code: 'import/bad-quotes', place: { line: 2 } }]);
    expect(sound).toHaveLength(11);
  });
} else test.skip('SKIPPED: ../shared/data/csv-spectrum is not here');
