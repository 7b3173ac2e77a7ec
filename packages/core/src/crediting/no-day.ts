/** The day number that stands for "no date". */
export const noDay = -2_147_483_648;
