import type { Situation } from './situation.js';
import { situationsOfCredit } from './situations-of-credit.js';
import { situationsOfModifiers } from './situations-of-modifiers.js';
import { situationsOfTables } from './situations-of-tables.js';
import { situationsOfTime } from './situations-of-time.js';

/** Every situation that generated documents must meet, by name. */
export const situations: Readonly<Record<string, Situation>> = {
  ...situationsOfCredit,
  ...situationsOfTables,
  ...situationsOfModifiers,
  ...situationsOfTime,
};
