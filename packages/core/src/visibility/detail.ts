/** How much of a value somebody may see, from nothing to all: one includes those before it. */
export const valueDetails = ['hidden', 'presence', 'band', 'rounded', 'exact'] as const;

/** One of {@link valueDetails}. */
export type ValueDetail = (typeof valueDetails)[number];

/**
 * How much of an order somebody may see: none, the order among the rows that they may see, or the place in the whole cohort.
 * Order is granted apart from value, because a place between two known values is itself a value.
 */
export const orderDetails = ['none', 'visible', 'true'] as const;

/** One of {@link orderDetails}. */
export type OrderDetail = (typeof orderDetails)[number];

/** A decision as one small number, 0 for nothing at all; see {@link valueDetailOf} and {@link orderDetailOf}. */
export type DecisionCode = number;

/** Nothing may be seen, not even that there is something. */
export const nothing: DecisionCode = 0;

/** The code of a value detail with an order detail. */
export function codeOf(value: ValueDetail, order: OrderDetail): DecisionCode {
  return valueDetails.indexOf(value) * orderDetails.length + orderDetails.indexOf(order);
}

/** The value detail of a code. */
export function valueDetailOf(code: DecisionCode): ValueDetail {
  return valueDetails[Math.floor(code / orderDetails.length)] ?? 'hidden';
}

/** The order detail of a code. */
export function orderDetailOf(code: DecisionCode): OrderDetail {
  return orderDetails[code % orderDetails.length] ?? 'none';
}

/** True when `detail` shows at least as much as `needed`. */
export function showsAtLeast(detail: ValueDetail, needed: ValueDetail): boolean {
  return valueDetails.indexOf(detail) >= valueDetails.indexOf(needed);
}

/** The more generous of two details, value and order each. */
export function mostGenerous(a: DecisionCode, b: DecisionCode): DecisionCode {
  return pick(a, b, Math.max);
}

/** The stricter of two details, value and order each. */
export function strictest(a: DecisionCode, b: DecisionCode): DecisionCode {
  return pick(a, b, Math.min);
}

function pick(a: DecisionCode, b: DecisionCode, choose: (x: number, y: number) => number): DecisionCode {
  const orders = orderDetails.length;
  return choose(Math.floor(a / orders), Math.floor(b / orders)) * orders + choose(a % orders, b % orders);
}
