import { unwrap } from '../foundation/index.js';
import { type DecimalInput, parseFraction, toExactText } from '../money/index.js';
import { axisDocumentOf, parseAxis } from '../rates/index.js';
import type { ModifierDocument } from './modifier-document.js';

/** A modifier that could be read, in normal form: every default written out, in the order of the document. */
export function modifierDocumentOf(each: ModifierDocument): ModifierDocument {
  switch (each.kind) {
    case 'gate': {
      const { catchUp = false, closesFloor = false } = each;
      return { ...each, by: axis(each.by), atLeast: exact(each.atLeast), catchUp, closesFloor };
    }
    case 'threshold':
      return { ...each, atLeast: exact(each.atLeast) };
    case 'multiplier': {
      const { combine = 'multiply' } = each;
      if ('where' in each) return { ...each, factor: exact(each.factor), combine };
      const { outside = 'flat', ...rest } = each;
      const tiers = each.tiers.map(({ from, factor, edge = 'upper' }) => ({
        from: exact(from),
        factor: exact(factor),
        edge,
      }));
      return { ...rest, by: axis(each.by), tiers, ...(each.mode === 'interpolated' ? { outside } : {}), combine };
    }
    case 'cap': {
      const { amount, targetIncentive, beyond = '0' } = each;
      const limit =
        targetIncentive === undefined ? { amount: exact(amount ?? '0') } : { targetIncentive: exact(targetIncentive) };
      return { kind: 'cap', ...limit, per: each.per, beyond: exact(beyond) };
    }
    case 'kicker':
      if (each.per === 'deal') return { ...each, amount: exact(each.amount) };
      return { ...each, amount: exact(each.amount), by: axis(each.by), atLeast: exact(each.atLeast) };
    default:
      return { ...each, amount: exact(each.amount) };
  }
}

function exact(given: DecimalInput): string {
  return toExactText(unwrap(parseFraction(given)));
}

function axis(by: Parameters<typeof parseAxis>[0]) {
  return axisDocumentOf(unwrap(parseAxis(by)));
}
