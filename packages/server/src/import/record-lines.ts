const lineFeed = 10;
const carriageReturn = 13;

/** A record with the line on which it starts, from 1. */
export interface PlacedRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * The line on which each record starts. `end` is the byte after the record, as the parser counts them; blank lines before a
 * record belong to nobody. (The parser's own line count takes a CR LF inside quotes for two.)
 */
export function recordLines(
  text: string,
  records: readonly { readonly cells: readonly string[]; readonly end: number }[],
): PlacedRecord[] {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  let line = 1;
  const step = () => {
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) line += 1;
    at += 1;
  };
  return records.map(({ cells, end }) => {
    while (bytes[at] === lineFeed || bytes[at] === carriageReturn) step();
    const start = line;
    while (at < end) step();
    return { cells, line: start };
  });
}
