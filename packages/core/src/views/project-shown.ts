import type { MetricValue } from '../earnings/index.js';
import { countQuantity, moneyQuantity, type Quantity, ratioQuantity } from '../explain/index.js';
import { assertNever } from '../foundation/index.js';
import { compare, divide, type Fraction, fraction, multiply, roundToInteger, toExactText } from '../money/index.js';
import { type DecisionCode, type Metric, valueDetailOf } from '../visibility/index.js';
import type { Shown } from './shown.js';

/**
 * A value in the detail that a decision allows, or null when the row must not be there at all.
 * A ratio leaves with four places at most: the fraction itself, or twelve places of it, would give back the credit and the
 * quota that it was made of.
 */
export function projectShown(metric: Metric, value: MetricValue, decision: DecisionCode): Shown | null {
  const detail = valueDetailOf(decision);
  if (detail === 'hidden') return null;
  if (detail === 'presence') return { detail: 'presence' };
  if (value.value === null) return { detail: 'missing', because: value.because ?? 'no-data' };
  const quantity = (exact: Fraction) => quantityOf(metric, exact, value.currency);
  switch (detail) {
    case 'band':
      return bandOf(metric.bands, value.value, quantity);
    case 'rounded': {
      const step = metric.roundTo ?? fraction(1n);
      const steps = fraction(roundToInteger(divide(value.value, step), 'half-up'));
      return { detail, value: quantity(multiply(steps, step)), step: toExactText(step) };
    }
    case 'exact':
      return { detail, value: quantity(metric.unit === 'ratio' ? toFourPlaces(value.value) : value.value) };
    default:
      return assertNever(detail);
  }
}

/** An exact value as a quantity of its metric. */
export function quantityOf(metric: Metric, exact: Fraction, currency: string | undefined): Quantity {
  if (metric.unit === 'ratio') return ratioQuantity(exact);
  return metric.unit === 'money' && currency !== undefined ? moneyQuantity(exact, currency) : countQuantity(exact);
}

function toFourPlaces(value: Fraction): Fraction {
  const places = fraction(10_000n);
  return divide(fraction(roundToInteger(multiply(value, places), 'half-up')), places);
}

function bandOf(edges: readonly Fraction[], value: Fraction, quantity: (exact: Fraction) => Quantity): Shown {
  const above = edges.findIndex((edge) => compare(value, edge) < 0);
  const from = edges[(above < 0 ? edges.length : above) - 1];
  const to = above < 0 ? undefined : edges[above];
  return { detail: 'band', ...(from ? { from: quantity(from) } : {}), ...(to ? { to: quantity(to) } : {}) };
}
