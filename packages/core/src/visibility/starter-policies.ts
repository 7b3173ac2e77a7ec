import type { MetricDocument, PolicyDocument, RuleDocument } from './policy-document.js';

/** The names of the policies to start from. */
export const starterPolicyIds = ['private', 'team-bands', 'open-team'] as const;

/** One of {@link starterPolicyIds}. */
export type StarterPolicyId = (typeof starterPolicyIds)[number];

/** The engine's own metrics: attainment (credit over quota), credit, and what somebody earned, which is pay. */
export const engineMetrics: readonly MetricDocument[] = [
  { id: 'attainment', label: 'Attainment', unit: 'ratio', bands: ['0.5', '0.8', '1', '1.2'], roundTo: '0.05' },
  { id: 'credit', label: 'Credit', unit: 'money' },
  { id: 'earnings', label: 'Earnings', unit: 'money', pay: true },
];

const managersSeeAll: RuleDocument = {
  id: 'managers-see-their-people',
  effect: 'allow',
  who: 'manager-chain',
  metrics: 'all',
  value: 'exact',
  order: 'visible',
};

const rulesOf: Readonly<Record<StarterPolicyId, readonly RuleDocument[]>> = {
  private: [managersSeeAll],
  'team-bands': [
    managersSeeAll,
    {
      id: 'teammates-see-bands',
      effect: 'allow',
      who: 'teammates',
      metrics: ['attainment'],
      value: 'band',
      order: 'none',
    },
  ],
  'open-team': [
    managersSeeAll,
    {
      id: 'teammates-see-attainment',
      effect: 'allow',
      who: 'teammates',
      metrics: ['attainment'],
      value: 'exact',
      order: 'visible',
    },
  ],
};

/**
 * A policy to start from; a plain document, to be read with `parsePolicy` after changing it as you like.
 *
 * - `private`: my numbers for me and the managers above me.
 * - `team-bands`: teammates also see each other's progress as bands; exact numbers of those who share them.
 * - `open-team`: teammates see exact attainment, in order. On a common plan and quota, attainment is pay: a manager's choice.
 *
 * `metrics` are the host's own numbers beside the engine's; `rules` are added at the end.
 */
export function starterPolicy(
  id: StarterPolicyId,
  more: { readonly metrics?: readonly MetricDocument[]; readonly rules?: readonly RuleDocument[] } = {},
): PolicyDocument {
  const own = more.metrics ?? [];
  const builtIn = engineMetrics.filter((metric) => !own.some((each) => each.id === metric.id));
  return { id, version: 1, metrics: [...builtIn, ...own], rules: [...rulesOf[id], ...(more.rules ?? [])] };
}
