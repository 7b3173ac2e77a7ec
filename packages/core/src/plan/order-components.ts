import type { IssuePath } from '../foundation/index.js';
import { type AxisHolder, axesOf, linkOf } from './axes-of.js';

/** A reference that leads back to where it started. */
export interface CircularLink {
  readonly index: number;
  readonly path: IssuePath;
  readonly to: string;
}

/** A component as far as its place in the calculation is concerned. */
export interface LinkedComponent extends AxisHolder {
  readonly id: string;
}

/**
 * The positions of components in an order in which every reference points back, otherwise as listed; and the references that make
 * that impossible. References to components that do not exist count for nothing here.
 */
export function orderComponents(components: readonly LinkedComponent[]): {
  readonly order: readonly number[];
  readonly circular: readonly CircularLink[];
} {
  const order: number[] = [];
  const circular: CircularLink[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const visit = (index: number): void => {
    state.set(index, 'open');
    for (const { by, path } of axesOf(components[index] ?? {})) {
      const to = linkOf(by);
      const next = to === null ? -1 : components.findIndex((each) => each.id === to);
      if (to === null || next < 0) continue;
      if (state.get(next) === 'open') circular.push({ index, path, to });
      else if (!state.has(next)) visit(next);
    }
    state.set(index, 'done');
    order.push(index);
  };
  components.forEach((_, index) => {
    if (!state.has(index)) visit(index);
  });
  return { order, circular };
}
