import { expectTypeOf, test } from 'vitest';
import { add, addMoney, type Money, moneyOf } from './index.js';

test('dollars and euros do not add', () => {
  const dollars = moneyOf(1n, 'USD');
  const euros = moneyOf(1n, 'EUR');
  expectTypeOf(addMoney(dollars, dollars)).toEqualTypeOf<Money<'USD'>>();
  // @ts-expect-error two currencies
  addMoney(dollars, euros);
});

test('a raw number is not money and not a fraction', () => {
  // @ts-expect-error a number has no currency
  addMoney(moneyOf(1n, 'USD'), 5);
  // @ts-expect-error a number is not exact
  add(0.1, 0.2);
});
