import { describe, expect, test } from 'vitest';
import { readArguments } from '../read-arguments.mjs';
import { checkBounds } from './bounds.mjs';
import { growthEntry, reportEntries } from './report-entry.mjs';

const measurement = (system: string, medianMs: number, size = 1_000_000) => ({
  of: { module: system, system, workload: `W1 pay run, ${size} transactions`, size },
  ...{ medianMs, lowestMs: medianMs, firstMs: medianMs, rounds: 3, peakMb: 150.4 },
});

describe('the report', () => {
  test('a ratio is the median of a system over ours', () => {
    const entries = reportEntries([measurement('ours', 80), measurement('DuckDB', 720)]);
    expect(entries.map(({ system, ratio }) => [system, ratio])).toEqual([
      ['ours', 1],
      ['DuckDB', 9],
    ]);
    expect(entries[0]).toEqual({
      ...{ workload: 'W1 pay run, 1000000 transactions', system: 'ours', median: 80, unit: 'CPU ms', ratio: 1 },
      ...{ agrees: true, peakRssMb: 150 },
    });
  });

  test('growth is told as an exponent', () => {
    const entry = growthEntry([measurement('ours', 1, 10_000), measurement('ours', 100, 1_000_000)], 'ours');
    expect([entry.median, entry.unit]).toEqual([1, 'exponent']);
  });
});

describe('the bounds', () => {
  const measured = (limit: number, decimals: number) =>
    reportEntries([
      ...[measurement('ours', 90), measurement('limit', limit), measurement('decimal.js', decimals)],
      ...[measurement('integer objects', 900), measurement('DuckDB', 700)],
    ]);

  test('hold for a run that keeps them all', () => {
    expect(checkBounds(measured(31, 9000)).map(({ holds }) => holds)).toEqual([true, true, true, true, true]);
  });

  test('a run that is too far from the limit or too near to a peer breaks its bound and no other', () => {
    expect(checkBounds(measured(29, 6000)).map(({ holds }) => holds)).toEqual([false, false, true, true, true]);
  });

  test('what was not measured is not kept', () => {
    expect(checkBounds([]).filter(({ holds }) => holds)).toEqual([]);
  });
});

describe('the arguments', () => {
  test('without any, everything is measured in the usual size', () => {
    expect(readArguments([], '.')).toMatchObject({ names: ['pay'], size: 1_000_000, isUsual: true, json: null });
  });

  test('a file is meant from where the command was written', () => {
    expect(readArguments(['pay', '--json', 'out.json', '--full'], '/home').json).toMatch(/home[\\/]out\.json$/);
  });

  test('what cannot be measured is refused in one sentence', () => {
    expect(() => readArguments(['ranking'], '.')).toThrow('no benchmark is called ranking; there is pay');
    expect(() => readArguments(['--size', 'many'], '.')).toThrow('--size takes a whole number');
    expect(() => readArguments(['--check', '--basic'], '.')).toThrow('leave out --size and --basic');
    expect(() => readArguments(['--fast'], '.')).toThrow();
  });
});
