import type { IssuePath } from '../foundation/index.js';
import type { Condition } from './condition.js';
import { isObject } from './read-shape.js';
import { walkCondition } from './walk-condition.js';

/** A value that a condition asks for by name, not by comparing. */
export interface WantedValue {
  readonly column: string;
  readonly value: string;
  readonly path: IssuePath;
}

/** The values that a condition asks for by name (`"won"`, a list, `is`, `in`): most often misspelt when none is ever seen. */
export function wantedValues(condition: Condition): WantedValue[] {
  return walkCondition(condition).flatMap(({ name, test, path }) =>
    (isObject(test) ? [test.is, test.in] : [test])
      .flat()
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map((value) => ({ column: name, value: String(value), path })),
  );
}
