/** How decimals are written in a file: `mark` before the fraction (default `.`), `thousands` between groups of three (default none). */
export interface DecimalFormat {
  readonly mark?: '.' | ',' | undefined;
  readonly thousands?: '.' | ',' | ' ' | "'" | '\u00a0' | '\u202f' | undefined;
}

/**
 * A decimal written in a format, as plain text such as `-1234.50`; null when it is not written so. Groups, where there are
 * any, have three digits each, so that `1,5` never becomes 15. No digit is lost, however long the number is.
 */
export function toPlainDecimal(text: string, format: DecimalFormat): string | null {
  const mark = format.mark ?? '.';
  const parts = text.split(mark);
  const [whole = '', decimals] = parts;
  if (parts.length > 2 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
  const ungrouped = format.thousands === undefined ? whole : ungroup(whole, format.thousands);
  if (ungrouped === null || !/^[+-]?\d+$/.test(ungrouped)) return null;
  return decimals === undefined ? ungrouped : `${ungrouped}.${decimals}`;
}

/** How a number looks in a format, for messages. */
export function exampleOf(format: DecimalFormat): string {
  return `1${format.thousands ?? ''}234${format.mark ?? '.'}50`;
}

function ungroup(whole: string, separator: string): string | null {
  if (!whole.includes(separator)) return whole;
  const [first = '', ...groups] = whole.split(separator);
  if (!/^[+-]?\d{1,3}$/.test(first) || !groups.every((each) => /^\d{3}$/.test(each))) return null;
  return [first, ...groups].join('');
}
