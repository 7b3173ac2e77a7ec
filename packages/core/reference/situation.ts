import type { Documents } from './documents.js';
import type { Evaluation, Result } from './evaluate.js';
import type { Mechanism } from './mechanisms.js';
import type { ComponentDocument, ModifierDocument } from './plan-documents.js';
import { compare, type Rational, zero } from './rationals.js';

/** A situation that generated documents must meet: a comparison that never meets it says nothing about it. */
export interface Situation {
  /** What a plan must be allowed to use for it to happen. */
  readonly needs: readonly Mechanism[];
  /** How often it happens. */
  readonly times: (evaluation: Evaluation, documents: Documents) => number;
}

/** A situation of single results. */
export function inResults(
  needs: readonly Mechanism[],
  holds: (result: Result, documents: Documents, evaluation: Evaluation) => boolean,
): Situation {
  return {
    needs,
    times: (evaluation, documents) =>
      evaluation.results.filter((result) => holds(result, documents, evaluation)).length,
  };
}

/** A situation of results that pay something, in components that satisfy a condition. */
export function paying(needs: readonly Mechanism[], holds: (component: ComponentDocument) => boolean): Situation {
  return inResults(needs, (result) => result.cents !== 0n && holds(result.priced.workings.component));
}

/** The modifiers of a kind in the component of a result. */
export function modifiersIn<TKind extends ModifierDocument['kind']>(result: Result, kind: TKind) {
  const all = result.priced.workings.component.modifiers ?? [];
  return all.filter((each): each is Extract<ModifierDocument, { kind: TKind }> => each.kind === kind);
}

/** The table of the component of a result, if it is one. */
export function tableOf({ priced }: Result) {
  const { rates } = priced.workings.component;
  return rates && !('grid' in rates) ? rates : null;
}

export function isNegative(value: Rational): boolean {
  return compare(value, zero) < 0;
}
