import { holdsFor } from './conditions.js';
import type { TransactionDocument } from './documents.js';
import type { ComponentDocument, DealMultiplierDocument } from './plan-documents.js';
import { add, multiply, one, type Rational, readRational, subtract } from './rationals.js';

/** "Factor = (1 + Σ (fᵢ − 1) over the additive ones) × Π fᵢ over the others." */
export function combined(
  factors: readonly { readonly factor: Rational; readonly combine?: 'multiply' | 'add' }[],
): Rational {
  const added = factors.filter((each) => each.combine === 'add').map((each) => subtract(each.factor, one));
  const multiplied = factors.filter((each) => each.combine !== 'add').map((each) => each.factor);
  return multiply(added.reduce(add, one), multiplied.reduce(multiply, one));
}

/** The multipliers per deal of a component. */
export function dealMultipliers({ modifiers }: ComponentDocument): DealMultiplierDocument[] {
  return (modifiers ?? []).flatMap((each) => (each.kind === 'multiplier' && 'factor' in each ? [each] : []));
}

/** The factor of a deal: that of all the multipliers whose condition it satisfies. */
export function dealFactor(component: ComponentDocument, deal: TransactionDocument): Rational {
  return combined(
    dealMultipliers(component)
      .filter((each) => holdsFor(each.where, deal))
      .map(({ factor, combine }) => ({ factor: readRational(factor), ...(combine ? { combine } : {}) })),
  );
}
