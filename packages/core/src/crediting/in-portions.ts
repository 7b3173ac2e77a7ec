/** So many entries at a time. */
const portion = 8192;

/**
 * Takes a long loop in portions. A function that is called once for a million entries starts in the interpreter each time and is replaced somewhere
 * in its loop; one that is called a hundred times is compiled after its first calculation and begins fast in the next.
 */
export function inPortions(from: number, to: number, take: (from: number, to: number) => void): void {
  for (let start = from; start < to; start += portion) take(start, Math.min(start + portion, to));
}
