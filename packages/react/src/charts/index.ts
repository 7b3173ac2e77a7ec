export type { PaceLineProps } from './PaceLine.js';
export { PaceLine } from './PaceLine.js';
