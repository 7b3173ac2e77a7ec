import { fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { type DecimalInput, type Fraction, parseFraction, toExactText } from '../money/index.js';

/**
 * What a table, a gate or a multiplier stands on, in a document. `amount`: own credit to date · `attainment`: that over the
 * own quota · `count`: credited transactions to date · `output`: what the own curve has paid so far · a measure (over a
 * `target`, if given) · the attainment or the payout of another component.
 */
export type AxisDocument =
  | 'amount'
  | 'attainment'
  | 'count'
  | 'output'
  | { readonly measure: string; readonly target?: DecimalInput | undefined }
  | { readonly attainmentOf: string }
  | { readonly payoutOf: string };

/** An axis, read. `target` is above 0, in the unit of the measure. */
export type Axis =
  | { readonly kind: 'amount' | 'attainment' | 'count' | 'output' }
  | { readonly kind: 'measure'; readonly measure: string; readonly target: Fraction | null }
  | { readonly kind: 'attainment-of' | 'payout-of'; readonly component: string };

/**
 * Reads an axis. Whether the measure or the component that it names exists is for whoever knows the plan.
 * Issues: `rates/target-not-above-zero`, `money/not-a-decimal`, `money/imprecise-number`.
 *
 * @example parseAxis({ attainmentOf: 'new-business' }).ok; // true
 */
export function parseAxis(document: AxisDocument): Result<Axis> {
  if (typeof document === 'string') return succeed({ kind: document });
  if ('attainmentOf' in document) return succeed({ kind: 'attainment-of', component: document.attainmentOf });
  if ('payoutOf' in document) return succeed({ kind: 'payout-of', component: document.payoutOf });
  const { measure, target } = document;
  if (target === undefined) return succeed({ kind: 'measure', measure, target: null });
  const read = parseFraction(target);
  if (!read.ok) return fail(read.issues.map((each) => ({ ...each, path: ['target'] })));
  if (read.value.numerator <= 0n) {
    return fail([issue('rates/target-not-above-zero', ['target'], quoteFound(target), 'a number above 0')]);
  }
  return succeed({ kind: 'measure', measure, target: read.value });
}

/** The document of an axis in normal form: {@link parseAxis} reads it back. */
export function axisDocumentOf(axis: Axis): AxisDocument {
  switch (axis.kind) {
    case 'measure':
      return axis.target === null
        ? { measure: axis.measure }
        : { measure: axis.measure, target: toExactText(axis.target) };
    case 'attainment-of':
      return { attainmentOf: axis.component };
    case 'payout-of':
      return { payoutOf: axis.component };
    default:
      return axis.kind;
  }
}
