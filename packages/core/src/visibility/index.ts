export { checkPolicyNames } from './check-policy-names.js';
export type { Decision } from './decide.js';
export { decide, explainDecision } from './decide.js';
export type { DecisionCode, OrderDetail, ValueDetail } from './detail.js';
export { codeOf, orderDetailOf, orderDetails, showsAtLeast, valueDetailOf, valueDetails } from './detail.js';
export type { PolicyChange } from './diff-policies.js';
export { diffPolicies } from './diff-policies.js';
export type { OptOut, OptOutDocument } from './opt-out.js';
export { optOutDocumentsSchema, parseOptOuts } from './opt-out.js';
export { parsePolicy } from './parse-policy.js';
export type { Metric, Policy, Rule } from './policy.js';
export type {
  Audience,
  GroupAudience,
  MetricDocument,
  PolicyDocument,
  RuleDocument,
  Subjects,
} from './policy-document.js';
export { policyDocumentSchema } from './policy-document.js';
export type { Share, ShareAudience, ShareDocument } from './share.js';
export { parseShares, shareDocumentsSchema } from './share.js';
export type { StarterPolicyId } from './starter-policies.js';
export { engineMetrics, starterPolicy, starterPolicyIds } from './starter-policies.js';
export type { VisibilityQuestion, VisibilityWorld } from './visibility-world.js';
export type { Sight, SightDays } from './who-sees.js';
export { whatSees, whoSees } from './who-sees.js';
