import type { IssuePath } from '../foundation/index.js';
import { type Condition, connectives } from './condition.js';
import { isObject } from './read-shape.js';

/** One column in a condition, with its tests and where they stand. */
export interface ConditionEntry {
  readonly name: string;
  readonly test: Condition[string];
  readonly path: IssuePath;
}

/** Every column that a condition names, however deep, in the order of the document. */
export function walkCondition(condition: Condition, path: IssuePath = []): ConditionEntry[] {
  return Object.entries(condition).flatMap(([name, test]) => {
    const at = [...path, name];
    if (!connectives.includes(name)) return [{ name, test, path: at }];
    return conditionsIn(test).flatMap((each, index) => walkCondition(each, Array.isArray(test) ? [...at, index] : at));
  });
}

/** The conditions of `and`, `or` or `not`, as a list. */
export function conditionsIn(given: Condition[string]): readonly Condition[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  // What stands in `and`, `or` and `not` has been checked to be conditions.
  return list.filter((each): each is Condition => isObject(each));
}
