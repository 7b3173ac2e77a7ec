import type { LeaderboardView } from '@paceline/core/views';
import type { Texts } from '../i18n/index.js';

/** The finding of a board in one sentence: how many people share a place with the reader, and where the reader is. */
export function standing(view: LeaderboardView, texts: Texts): string {
  const others = view.ranked.filter((row) => !row.person.you).length;
  if (others === 0) return texts.say('leaderboard.alone');
  const counted = { others, count: texts.cardinal(others) };
  if (!view.you) return texts.say('leaderboard.unplaced', counted);
  const key = view.you.tied ? 'leaderboard.standingTied' : 'leaderboard.standing';
  return texts.say(key, { ...counted, place: texts.ordinal(view.you.position) });
}
