import { type Mechanism, mechanisms } from './mechanisms.js';

/** What the engine does not calculate yet: generated documents leave it out, until this list is empty. */
const pending: readonly Mechanism[] = mechanisms.filter((each) => each !== 'large-amounts');

/** What documents may use that are compared with the engine. */
export const supported: readonly Mechanism[] = mechanisms.filter((each) => !pending.includes(each));
