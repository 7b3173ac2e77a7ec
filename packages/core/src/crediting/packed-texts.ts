/**
 * Texts kept in few long ones, so that a million of them are not a million objects for the collector of garbage to visit. Chunks of
 * {@link chunkSize} texts; `ends` says where each text ends in its chunk.
 */
export interface PackedTexts {
  readonly chunks: readonly string[];
  readonly ends: Int32Array;
}

const chunkSize = 65_536;

/** Packs texts; {@link textIn} reads them back. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const chunks: string[] = [];
  const ends = new Int32Array(texts.length);
  for (let from = 0; from < texts.length; from += chunkSize) {
    const part = texts.slice(from, from + chunkSize);
    let end = 0;
    part.forEach((text, index) => {
      end += text.length;
      ends[from + index] = end;
    });
    chunks.push(part.join(''));
  }
  return { chunks, ends };
}

/** The text at a position, or undefined beyond the end. */
export function textIn({ chunks, ends }: PackedTexts, index: number): string | undefined {
  const end = ends[index];
  if (end === undefined) return undefined;
  const start = index % chunkSize === 0 ? 0 : (ends[index - 1] ?? 0);
  return chunks[Math.floor(index / chunkSize)]?.slice(start, end);
}

/** All of them. */
export function unpackTexts(texts: PackedTexts): string[] {
  return Array.from(texts.ends, (_, index) => textIn(texts, index) ?? '');
}
