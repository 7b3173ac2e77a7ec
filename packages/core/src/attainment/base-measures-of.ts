import { type Measure, partIdsOf } from './measure.js';

/**
 * The measures of transactions that a measure is made of, each once, in the order in which they are named; itself when it is one. `measures` are
 * all measures of the plan by id, without circles (`parseMeasures` refuses them).
 *
 * @example
 * const [profit, bookings, margin] = unwrap(
 *   parseMeasures({ profit: { sum: 'profit' }, bookings: { sum: 'amount' }, margin: { ratio: ['profit', 'bookings'] } }),
 * );
 * const measures = new Map([profit, bookings, margin].map((each) => [each.id, each]));
 * baseMeasuresOf(margin, measures).map((each) => each.id); // ['profit', 'bookings']
 */
export function baseMeasuresOf(measure: Measure, measures: ReadonlyMap<string, Measure>): readonly Measure[] {
  return partsFirst(measure, measures).filter((each) => partIdsOf(each.of).length === 0);
}

/**
 * A measure and everything it is made of, each once, parts before wholes; without recursion, however deep the measures are. Private to this room.
 */
export function partsFirst(measure: Measure, measures: ReadonlyMap<string, Measure>): readonly Measure[] {
  const done = new Set<Measure>();
  const open: { readonly measure: Measure; readonly parts: readonly string[]; next: number }[] = [];
  const enter = (each: Measure) => open.push({ measure: each, parts: partIdsOf(each.of), next: 0 });
  enter(measure);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const part = measures.get(top.parts[top.next] ?? '');
    top.next += 1;
    if (top.next > top.parts.length) {
      done.add(top.measure);
      open.pop();
    } else if (part && !done.has(part)) enter(part);
  }
  return [...done];
}
