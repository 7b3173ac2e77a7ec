import { type Mechanism, mechanisms } from './mechanisms.js';

/** What documents may use that are compared with the engine: everything. A mechanism that the engine gets first is left out here until it agrees. */
export const supported: readonly Mechanism[] = mechanisms;
