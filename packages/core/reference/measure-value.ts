import type { Credit } from './credit.js';
import { columnOf, isAdditive, numberOf } from './measured.js';
import type { MeasureDocument } from './plan-documents.js';
import { add, compare, divide, isZero, multiply, type Rational, readRational, sumOf, zero } from './rationals.js';
import type { World } from './world.js';

/** Whose credits, of which days: what a measure is taken of. */
export type Selection = (credit: Credit) => boolean;

/** Section 3: the value of a measure over the selected credits of a component, or null when it has none. */
export function measureValue(world: World, component: string, id: string, selects: Selection): Rational | null {
  const { measures } = world.documents.plan;
  const measure = measures[id] ?? {};
  if (isAdditive(measures, id)) {
    return sumOf(
      world
        .credits(component, id)
        .filter(selects)
        .map((each) => each.value ?? zero),
    );
  }
  if (measure.ratio) {
    const [first, second] = measure.ratio.map((part) => measureValue(world, component, part, selects));
    return first && second && !isZero(second) ? divide(first, second) : null;
  }
  if (measure.weighted) {
    return measure.weighted
      .map((part) => multiply(readRational(part.weight), measureValue(world, component, part.measure, selects) ?? zero))
      .reduce(add, zero);
  }
  return ofCredits(measure, world.credits(component, id).filter(selects));
}

function ofCredits(measure: MeasureDocument, credits: readonly Credit[]): Rational | null {
  const { distinct } = measure;
  if (distinct !== undefined) {
    const values = credits.map(({ deal }) => deal.fields[distinct]).filter((each) => typeof each === 'string');
    return readRational(String(new Set(values).size));
  }
  const numbers = credits.map(({ deal }) => numberOf(deal, columnOf(measure) ?? '') ?? zero);
  if (measure.average !== undefined) {
    const shares = sumOf(credits.map((each) => each.share));
    const total = sumOf(credits.map((each, index) => multiply(numbers[index] ?? zero, each.share)));
    return isZero(shares) ? null : divide(total, shares);
  }
  const [first, ...others] = numbers;
  if (!first) return null;
  const wanted = measure.minimum === undefined ? 1 : -1;
  return others.reduce((best, each) => (compare(each, best) === wanted ? each : best), first);
}
