import { linesFor } from '../earnings/index.js';

/** How this room reads the lines of a run; in one place, so that a test can watch that a refusal reads none. */
export const reading = { linesFor };
