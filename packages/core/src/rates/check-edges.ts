import { type Issue, type IssuePath, issue } from '../foundation/index.js';
import { compare, type Fraction, toExactText } from '../money/index.js';

/**
 * Where edges do not rise; `pathOf` says where the edge of a position stands.
 * Issues: `rates/no-tiers` (at `path`), `rates/edges-not-rising`.
 */
export function checkEdges(edges: readonly Fraction[], path: IssuePath, pathOf: (index: number) => IssuePath): Issue[] {
  if (edges.length === 0) return [issue('rates/no-tiers', path, 'an empty list', 'at least one tier')];
  return edges.flatMap((edge, index) => {
    const before = edges[index - 1];
    if (!before || compare(before, edge) < 0) return [];
    const expected = `a value above ${toExactText(before)}`;
    return [issue('rates/edges-not-rising', pathOf(index), toExactText(edge), expected)];
  });
}
