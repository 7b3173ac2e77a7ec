/** Joined in the third quarter, with quotas from then on. */
export const lateJoiner = 'r11';

/** Went from Meadow to Canyon on {@link transferredOn}. */
export const transferred = 'r18';

/** The day on which {@link transferred} came to the new team. */
export const transferredOn = '2026-07-01';

/** Two people of one team with the same quota and the same deals since July, to the cent. */
export const tied: readonly [string, string] = ['r3', 'r5'];

/** Has a quota of zero in the fourth quarter. */
export const withoutTarget = 'r10';

/** People who share their exact attainment, in order, with their teammates. */
export const sharing: readonly string[] = ['r1', 'r2', 'r4', 'r7', 'r9', 'r14', 'r16', 'r19', 'r22'];

/** Days on which people were hired, taken in turn. */
export const hireDates: readonly string[] = [
  '2020-02-03',
  '2021-06-14',
  '2022-01-10',
  '2023-04-17',
  '2024-09-02',
  '2025-02-24',
];
