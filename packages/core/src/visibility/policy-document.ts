import * as z from 'zod';
import type { DecimalInput } from '../money/index.js';
import { type OrderDetail, orderDetails, type ValueDetail, valueDetails } from './detail.js';

const id = z.string().min(1).max(100);
const decimal = z.union([z.string(), z.number()]);

const audience = z.union([
  z.enum(['self', 'manager', 'manager-chain', 'team-lead', 'teammates', 'everyone']),
  z.strictObject({ managerChain: z.strictObject({ depth: z.int().min(1) }) }),
  z.strictObject({ role: id }),
  z.strictObject({ department: id }),
  z.strictObject({ team: id }),
  z.strictObject({ territory: id }),
  z.strictObject({ people: z.array(id).min(1) }),
]);

const subjects = z.union([
  z.literal('everyone'),
  z.strictObject({ role: id }),
  z.strictObject({ department: id }),
  z.strictObject({ team: id }),
  z.strictObject({ territory: id }),
  z.strictObject({ people: z.array(id).min(1) }),
]);

const rule = z.strictObject({
  id,
  effect: z.enum(['allow', 'limit', 'deny', 'grant']),
  who: audience,
  whose: subjects.optional(),
  metrics: z.union([z.literal('all'), z.array(id).min(1)]),
  value: z.enum(valueDetails).optional(),
  order: z.enum(orderDetails).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  since: z.string().optional(),
});

const metric = z.strictObject({
  id,
  label: z.string().min(1),
  unit: z.enum(['ratio', 'money', 'count']),
  pay: z.boolean().optional(),
  bands: z.array(decimal).optional(),
  roundTo: decimal.optional(),
});

/** The schema of a {@link PolicyDocument}. A misspelt word is refused, never guessed. */
export const policyDocumentSchema = z.strictObject({
  id,
  version: z.int().min(1),
  metrics: z.array(metric).min(1),
  rules: z.array(rule),
});

/**
 * Who looks: the person themselves, the direct manager, all managers above (or so many levels of them), who leads their team, their teammates, people by role,
 * department, team, territory or name, or everybody.
 */
export type Audience =
  | 'self'
  | 'manager'
  | 'manager-chain'
  | { readonly managerChain: { readonly depth: number } }
  | 'team-lead'
  | 'teammates'
  | 'everyone'
  | GroupAudience;

/** Whose numbers a rule is about. */
export type Subjects = 'everyone' | GroupAudience;

/** People by what they are, not by what they are to each other. */
export type GroupAudience =
  | { readonly role: string }
  | { readonly department: string }
  | { readonly team: string }
  | { readonly territory: string }
  | { readonly people: readonly string[] };

/**
 * A metric that a policy knows; any other is refused. `pay` marks what somebody earns: it is never granted to peers.
 * `bands` are rising edges (as `"0.8"`, `"1"`), `roundTo` a step: both are needed only where a rule shows that detail.
 */
export interface MetricDocument {
  readonly id: string;
  readonly label: string;
  readonly unit: 'ratio' | 'money' | 'count';
  readonly pay?: boolean | undefined;
  readonly bands?: readonly DecimalInput[] | undefined;
  readonly roundTo?: DecimalInput | undefined;
}

/**
 * One rule. `allow` grants `value` and `order` (default `none`); the most generous rule wins. `grant` lets managers and team leads hand on, by shares, so much
 * of what they see of their people. `limit` caps what others grant at its own `value` and `order`. `deny` takes everything; it beats every rule but your own numbers. `from` and `to`
 * are the days on which the rule holds for a viewer who looks then, `[from, to)`; of numbers of days before `since` an allow shows nothing.
 */
export interface RuleDocument {
  readonly id: string;
  readonly effect: 'allow' | 'limit' | 'deny' | 'grant';
  readonly who: Audience;
  readonly whose?: Subjects | undefined;
  readonly metrics: 'all' | readonly string[];
  readonly value?: ValueDetail | undefined;
  readonly order?: OrderDetail | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly since?: string | undefined;
}

/** Who may see which numbers of whom, in one versioned document. What no rule allows is hidden. */
export interface PolicyDocument {
  readonly id: string;
  readonly version: number;
  readonly metrics: readonly MetricDocument[];
  readonly rules: readonly RuleDocument[];
}
