import type { Quantity, TraceStep } from '../explain/index.js';
import type { Person, View } from './envelope.js';

/**
 * One step of an explanation as the viewer may see it. A step about somebody else's hidden number is `redacted`: it keeps
 * neither value, name nor children. `whose` names the participant or team of the step, where the viewer may see it.
 */
export type ExplanationNode =
  | { readonly redacted: true }
  | {
      readonly redacted: false;
      readonly step: TraceStep;
      readonly value: Quantity | null;
      readonly facts: Readonly<Record<string, Quantity | string>>;
      readonly children: readonly ExplanationNode[];
    };

/** The body of an {@link ExplanationView}. */
export interface ExplanationBody {
  readonly subject: Person;
  /** The `why` of the line that is explained. */
  readonly why: string;
  readonly root: ExplanationNode;
}

/** How one line of a statement came about. */
export type ExplanationView = View<'explanation', ExplanationBody>;
