import { type PolicyDocument, type StarterPolicyId, starterPolicy, starterPolicyIds } from '@paceline/core';

/** The document of a starter policy by its name, or what was given. */
export function policyDocumentOf(policy: PolicyDocument | StarterPolicyId): unknown {
  const name = starterPolicyIds.find((each) => each === policy);
  return name === undefined ? policy : starterPolicy(name);
}
