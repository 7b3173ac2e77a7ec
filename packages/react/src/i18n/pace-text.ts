import type { PaceLabel } from '@paceline/core/views';
import type { Texts } from './texts.js';

/** Where the reader stands against the pace. */
export type PaceStanding = 'ahead' | 'behind' | 'on-pace';

/** Ahead, behind, or on pace when the difference rounds to nothing. */
export function paceStanding(pace: PaceLabel): PaceStanding {
  if (pace.ahead.unit === 'money' || roundedPoints(pace) === 0) return 'on-pace';
  return pace.ahead.value.startsWith('-') ? 'behind' : 'ahead';
}

/** The pace in words: `6 points ahead of pace, counted in business days`. */
export function paceText(pace: PaceLabel, texts: Texts): string {
  const basis = texts.say(`progress.${pace.basis}`);
  const standing = paceStanding(pace);
  if (standing === 'on-pace') return texts.say('progress.onPace', { basis });
  return texts.say(`progress.${standing}`, { points: roundedPoints(pace), amount: texts.points(pace.ahead), basis });
}

/** Only chooses between point and points; the digits that are read come from the exact decimal. */
function roundedPoints(pace: PaceLabel): number {
  return pace.ahead.unit === 'money' ? 0 : Math.round(Math.abs(Number(pace.ahead.value)) * 1000) / 10;
}
