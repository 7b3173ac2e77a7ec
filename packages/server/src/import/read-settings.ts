import {
  type MetricSource,
  type Plan,
  type PlanDocument,
  type Policy,
  type PolicyDocument,
  parsePlan,
  parsePolicy,
  starterPolicy,
  starterPolicyIds,
} from '@paceline/core';
import {
  collectIssues,
  type Issue,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '@paceline/core/foundation';
import { type Mapping, starterPolicySchema } from './mapping-schema.js';
import { type ImportFiles, readJsonFile } from './read-file.js';

/** What a mapping says beside the rows: the plan, the policy and the metrics, as documents and as core read them. */
export interface ImportSettings {
  readonly planDocument: PlanDocument | undefined;
  readonly plan: Plan | undefined;
  readonly policyDocument: PolicyDocument | undefined;
  readonly policy: Policy | undefined;
  readonly metrics: Readonly<Record<string, MetricSource>> | undefined;
}

/**
 * Reads plan, policy and metrics. Issues: those of `parsePlan` and `parsePolicy` under `plan` and `policy` (or the name of
 * their file), `import/missing-file`, `import/not-utf8`, `import/unreadable-json`, `import/unreadable-mapping`,
 * `import/unknown-component`, `visibility/unknown-metric`.
 */
export function readSettings(files: ImportFiles, mapping: Mapping): { settings: ImportSettings; issues: Issue[] } {
  const collector = collectIssues();
  const planJson = mapping.plan === undefined ? undefined : collector.take(fromFile(files, mapping.plan));
  const planPath = typeof mapping.plan === 'string' ? mapping.plan : 'plan';
  const plan = planJson === undefined ? undefined : collector.take(parsePlan(planJson), [planPath]);
  const policyJson = mapping.policy === undefined ? undefined : collector.take(policyJsonOf(files, mapping.policy));
  const policyPath = typeof mapping.policy === 'string' ? mapping.policy : 'policy';
  const policy = policyJson === undefined ? undefined : collector.take(parsePolicy(policyJson), [policyPath]);
  const issues = [...collector.issues, ...checkMetrics(mapping, plan, policy)];
  return {
    settings: {
      // Core has read both documents without an issue, so they have the shape that it asks for.
      planDocument: plan && (planJson as PlanDocument),
      plan,
      policyDocument: policy && (policyJson as PolicyDocument),
      policy,
      metrics: mapping.metrics as ImportSettings['metrics'],
    },
    issues,
  };
}

function fromFile(files: ImportFiles, given: unknown): Result<unknown> {
  return typeof given === 'string' ? readJsonFile(files, given) : succeed(given);
}

function policyJsonOf(files: ImportFiles, given: NonNullable<Mapping['policy']>): Result<unknown> {
  const name = starterPolicyIds.find((each) => each === given);
  if (name !== undefined) return succeed(starterPolicy(name));
  const json = fromFile(files, given);
  if (!json.ok || typeof json.value !== 'object' || json.value === null || !('starter' in json.value)) return json;
  const starter = readDocument(starterPolicySchema, json.value, 'import/unreadable-mapping');
  if (!starter.ok) {
    return { ok: false, issues: starter.issues.map((each) => ({ ...each, path: ['policy', ...each.path] })) };
  }
  const { metrics, rules } = starter.value;
  return succeed(
    starterPolicy(starter.value.starter, { ...(metrics ? { metrics } : {}), ...(rules ? { rules } : {}) }),
  );
}

function checkMetrics(mapping: Mapping, plan: Plan | undefined, policy: Policy | undefined): Issue[] {
  return Object.entries(mapping.metrics ?? {}).flatMap(([name, { component }]) => {
    const issues: Issue[] = [];
    if (plan && component !== undefined && !plan.components.some((each) => each.id === component)) {
      issues.push(unknownComponent(plan, component, ['metrics', name, 'component']));
    }
    if (policy && !policy.metrics.has(name)) {
      const known = [...policy.metrics.keys()].map(quoteFound).join(', ');
      issues.push(issue('visibility/unknown-metric', ['metrics', name], quoteFound(name), `one of ${known}`));
    }
    return issues;
  });
}

/** The issue about a component that the plan does not have. */
export function unknownComponent(plan: Plan, component: string, path: readonly (string | number)[]): Issue {
  const known = plan.components.map((each) => quoteFound(each.id)).join(', ');
  return issue('import/unknown-component', path, quoteFound(component), `a component of the plan: ${known}`);
}
