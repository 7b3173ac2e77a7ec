export type { Standings } from './kept-standings.js';
export { placeWith } from './place-with.js';
export type { Ranked, RankInput, RankOptions, Scored } from './rank-input.js';
export type { RankMethod } from './rank-method.js';
export { rankMethods } from './rank-method.js';
export { rankParticipants } from './rank-participants.js';
export {
  boardPlaces,
  everyPlace,
  placeIn,
  placesAround,
  shareAbove,
  shareAtOrAbove,
  standingsOf,
  topPlaces,
} from './standings.js';
