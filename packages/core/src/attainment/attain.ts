import { divide, type Fraction } from '../money/index.js';

/** Credit over quota, or why there is none. `missing` blocks the approval of a pay run; `zero` is what somebody decided. */
export type Attainment =
  | { readonly value: Fraction; readonly quota: Fraction; readonly because: null }
  | { readonly value: null; readonly quota: Fraction | null; readonly because: 'quota-missing' | 'quota-zero' };

/** Attainment is a ratio; without a quota above 0 it is null with a reason, never infinite. */
export function attain(credited: Fraction, quota: Fraction | null): Attainment {
  if (quota === null) return { value: null, quota, because: 'quota-missing' };
  if (quota.numerator === 0n) return { value: null, quota, because: 'quota-zero' };
  return { value: divide(credited, quota), quota, because: null };
}
