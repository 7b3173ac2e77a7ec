import type { AsOf, PeriodKind, PlainDate } from '../calendar/index.js';

declare const viewBrand: unique symbol;

/** The period of which a view speaks: `[from, to)`. */
export interface ViewPeriod {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * What every view carries besides its body.
 *
 * `viewer` and every person's `key` are opaque and differ from viewer to viewer; `asOf` repeats what was asked for, so it
 * says nothing about when hidden facts were recorded; `policy.digest` identifies the policy document that decided.
 */
export interface ViewEnvelope<TKind extends string> {
  readonly paceline: 'view';
  readonly kind: TKind;
  readonly version: 1;
  readonly viewer: string;
  readonly period: ViewPeriod;
  readonly asOf: AsOf;
  readonly policy: { readonly id: string; readonly version: number; readonly digest: string };
}

/**
 * A read model for one viewer: plain JSON, computed from what that viewer may see, and the only thing that leaves the engine.
 * It cannot be written by hand: `viewsFrom`, `viewsOf` and `parseView` make it.
 */
export type View<TKind extends string, TBody> = ViewEnvelope<TKind> & TBody & { readonly [viewBrand]: TKind };

/** A person as one viewer sees them. `key` is stable for that viewer and means nothing to anybody else. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly you: boolean;
}

/** A metric as a reader meets it. */
export interface MetricLabel {
  readonly id: string;
  readonly label: string;
  readonly unit: 'ratio' | 'money' | 'count';
}
