export type { RankMethod } from './rank-method.js';
export { rankMethods } from './rank-method.js';
export type { Ranked, RankInput } from './rank-participants.js';
export { rankParticipants } from './rank-participants.js';
