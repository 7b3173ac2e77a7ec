import type { Shown } from '@paceline/core/views';
import { describe, expect, test } from 'vitest';
import { meterAxis, meterSpan } from './meter-axis.js';

const exactly = (value: string): Shown => ({ detail: 'exact', value: { unit: 'ratio', value } });
const band = (from?: string, to?: string): Shown => ({
  detail: 'band',
  ...(from && { from: { unit: 'ratio' as const, value: from } }),
  ...(to && { to: { unit: 'ratio' as const, value: to } }),
});

describe('the axis of the bars', () => {
  test('ends at the largest visible value and marks 100 %', () => {
    expect(meterAxis([exactly('1.25'), exactly('0.5')])).toEqual({ max: 1.25, target: 80 });
  });

  test('does not change with anything that is not shown', () => {
    const visible = [exactly('0.5'), band('0.8', '1')];
    const hidden: Shown = { detail: 'presence' };
    expect(meterAxis([...visible, hidden, { detail: 'missing', because: 'no-quota' }])).toEqual(meterAxis(visible));
  });

  test('is none where nothing can be drawn', () => {
    expect(meterAxis([{ detail: 'presence' }])).toBeNull();
    expect(meterAxis([])).toBeNull();
  });

  test('draws numbers from zero, bands from edge to edge, and nothing for the rest', () => {
    const axis = { max: 2, target: 50 };
    expect(meterSpan(exactly('1.5'), axis)).toEqual({ start: 0, length: 75 });
    expect(meterSpan(exactly('-0.2'), axis)).toEqual({ start: 0, length: 0 });
    expect(meterSpan(band('0.8', '1'), axis)).toEqual({ start: 40, length: 10 });
    expect(meterSpan(band('1.2'), axis)).toEqual({ start: 60, length: 40 });
    expect(meterSpan(band(undefined, '0.5'), axis)).toEqual({ start: 0, length: 25 });
    expect(meterSpan(band(), axis)).toBeNull();
    expect(meterSpan({ detail: 'presence' }, axis)).toBeNull();
  });
});
