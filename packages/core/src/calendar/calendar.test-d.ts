import { expectTypeOf, test } from 'vitest';
import {
  type AsOf,
  type Effective,
  isEffectiveOn,
  type PlainDate,
  parsePlainDate,
  shiftDays,
  toDayNumber,
} from './index.js';

declare const day: PlainDate;
declare const instant: Date;

test('an instant is not a day: it has a clock and no place', () => {
  expectTypeOf<Date>().not.toExtend<PlainDate>();
  // @ts-expect-error an instant
  shiftDays(instant, 1);
  // @ts-expect-error an instant
  toDayNumber(instant);
  // @ts-expect-error an instant as the day of a calculation
  const asOf: AsOf = { effectiveOn: instant };
  // @ts-expect-error an instant as the beginning of a span
  const span: Effective = { from: instant };
  expectTypeOf([asOf, span]).toBeArray();
});

test('a text is a day once it has been read as one', () => {
  // @ts-expect-error nobody has looked whether there is such a day
  shiftDays('2026-02-30', 1);
  expectTypeOf(parsePlainDate('2026-02-28')).not.toExtend<PlainDate>();
  expectTypeOf(isEffectiveOn({ from: day }, day)).toBeBoolean();
  expectTypeOf<PlainDate>().toExtend<string>();
});
