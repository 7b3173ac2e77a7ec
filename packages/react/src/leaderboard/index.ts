export type { BoardWindow } from './board-window.js';
export type { LeaderboardProps } from './Leaderboard.js';
export { Leaderboard } from './Leaderboard.js';
