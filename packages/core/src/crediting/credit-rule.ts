import * as z from 'zod';
import type { DecimalInput, Fraction } from '../money/index.js';
import { type CreditKind, creditKinds } from './credit-kind.js';

/**
 * One rule of who is credited, in a document. The order of the list is precedence: a participant gets one credit for a
 * transaction, by the first rule that gives one; roll-up comes on top. `counts: false`: the rule credits nobody itself and is
 * only rolled up.
 *
 * - `direct`: the holders of the splits by share, else the owner in full;
 * - `territory`: who holds the territory that the text field `field` names, on the day; `each` in full (default) or `by-weight`;
 * - `overlay`, `assist`: the `credits` of that kind; `share` (default `"1"`) multiplies theirs;
 * - `roll-up`: the managers above each holder credited by the other rules, as the reporting line was on the day, up to `depth`
 *   levels (default `"all"`); `of` which kinds (default direct, split, territory); `share` of the holder's credit (default `"1"`).
 */
export type CreditRuleDocument =
  | { readonly kind: 'direct'; readonly counts?: boolean | undefined }
  | {
      readonly kind: 'territory';
      readonly field: string;
      readonly holders?: 'each' | 'by-weight' | undefined;
      readonly counts?: boolean | undefined;
    }
  | {
      readonly kind: 'overlay' | 'assist';
      readonly share?: DecimalInput | undefined;
      readonly counts?: boolean | undefined;
    }
  | {
      readonly kind: 'roll-up';
      readonly depth?: number | 'all' | undefined;
      readonly of?: readonly CreditKind[] | undefined;
      readonly share?: DecimalInput | undefined;
      readonly counts?: boolean | undefined;
    };

/** A {@link CreditRuleDocument} that was read: every setting is there, shares are exact, `depth` is Infinity for all levels. */
export type CreditRule =
  | { readonly kind: 'direct'; readonly counts: boolean }
  | {
      readonly kind: 'territory';
      readonly field: string;
      readonly holders: 'each' | 'by-weight';
      readonly counts: boolean;
    }
  | { readonly kind: 'overlay' | 'assist'; readonly share: Fraction; readonly counts: boolean }
  | RollUpRule;

/** A rule that credits managers with what the people below them were credited with. */
export interface RollUpRule {
  readonly kind: 'roll-up';
  readonly depth: number;
  readonly of: readonly CreditKind[];
  readonly share: Fraction;
}

const counts = z.boolean().optional();
const share = z.union([z.string(), z.number()]).optional();

/** The schema of a {@link CreditRuleDocument}. */
export const creditRuleSchema: z.ZodType<CreditRuleDocument> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('direct'), counts }),
  z.strictObject({
    kind: z.literal('territory'),
    field: z.string().min(1),
    holders: z.enum(['each', 'by-weight']).optional(),
    counts,
  }),
  z.strictObject({ kind: z.enum(['overlay', 'assist']), share, counts }),
  z.strictObject({
    kind: z.literal('roll-up'),
    depth: z.union([z.number(), z.literal('all')]).optional(),
    of: z.array(z.enum(creditKinds)).optional(),
    share,
    counts,
  }),
]);
