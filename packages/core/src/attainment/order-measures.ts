import { type MeasureKind, partIdsOf } from './measure.js';

/** Measures with their parts before them, and those that stand in a circle, each with the part by which it comes back to itself. */
export interface MeasureOrder {
  readonly order: readonly string[];
  readonly circular: ReadonlyMap<string, string>;
}

/**
 * Orders measures so that parts come first; without recursion, since a document may be as deep as it likes. Parts that are not there are
 * passed over. Private to this room.
 */
export function orderMeasures(kinds: ReadonlyMap<string, MeasureKind>): MeasureOrder {
  const partsOf = (id: string) => {
    const of = kinds.get(id);
    return of ? partIdsOf(of).filter((part) => kinds.has(part)) : [];
  };
  const wholes = new Map<string, string[]>([...kinds.keys()].map((id) => [id, []]));
  for (const id of kinds.keys()) for (const part of partsOf(id)) wholes.get(part)?.push(id);
  const wholesOf = (id: string) => wholes.get(id) ?? [];
  const order = peel([...kinds.keys()], partsOf, wholesOf);
  const peeled = new Set(order);
  const left = new Set([...kinds.keys()].filter((id) => !peeled.has(id)));
  // What is left stands in a circle or is made of one; peeled from above as well, only circles (and what joins two of them) remain.
  const isLeft = (id: string) => left.has(id);
  const above = new Set(peel([...left], (id) => wholesOf(id).filter(isLeft), partsOf));
  const circular = new Map<string, string>();
  for (const id of left) {
    const back = partsOf(id).find((part) => left.has(part) && !above.has(part));
    if (!above.has(id) && back !== undefined) circular.set(id, back);
  }
  return { order, circular };
}

/** Takes away, again and again, whatever has nothing before it. Each of `ids` waits for `before(id)` and is waited for by `after(id)`. */
function peel(
  ids: readonly string[],
  before: (id: string) => readonly string[],
  after: (id: string) => readonly string[],
): string[] {
  const waiting = new Map(ids.map((id) => [id, before(id).length]));
  const done = ids.filter((id) => waiting.get(id) === 0);
  for (let next = 0; next < done.length; next += 1) {
    for (const each of after(done[next] ?? '')) {
      const count = waiting.get(each);
      if (count === undefined) continue;
      waiting.set(each, count - 1);
      if (count === 1) done.push(each);
    }
  }
  return done;
}
