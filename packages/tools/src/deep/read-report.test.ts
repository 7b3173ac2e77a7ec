import { expect, test } from 'vitest';
import { readReport } from './read-report.mjs';

const source = 'function half(units) {\n  const sign = units < 0n ? -1n : 1n;\n  return sign *\n    units / 2n;\n}\n';
const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});
const mutant = (status: string, replacement: string, location: ReturnType<typeof at>) => ({
  status,
  replacement,
  location,
});
const report = {
  files: {
    'packages/core/src/money/half.ts': {
      source,
      mutants: [
        mutant('NoCoverage', 'sign / units', at(3, 10, 4, 10)),
        mutant('Survived', 'units <= 0n', at(2, 16, 2, 26)),
        mutant('Killed', 'true', at(2, 16, 2, 26)),
        mutant('Timeout', 'false', at(2, 16, 2, 26)),
        mutant('Ignored', '""', at(2, 16, 2, 26)),
        mutant('CompileError', '""', at(2, 16, 2, 26)),
      ],
    },
  },
};

test('what failed or never ended is killed; spared words and mutants outside the sample count for nothing', () => {
  expect(readReport(report)).toMatchObject({ mutants: 4, killed: 2, timedOut: 1 });
});

test('a survivor says where it stands, in the order of the file, and what was changed into what', () => {
  expect(readReport(report).survivors).toEqual([
    {
      at: 'half.ts:2:16',
      line: 'const sign = units < 0n ? -1n : 1n;',
      from: 'units < 0n',
      to: 'units <= 0n',
      reached: true,
    },
    { at: 'half.ts:3:10', line: 'return sign *', from: 'sign * units', to: 'sign / units', reached: false },
  ]);
});
