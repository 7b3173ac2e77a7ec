export { rankMethods } from './rank-method.js';
export type { RankMethod } from './rank-method.js';
