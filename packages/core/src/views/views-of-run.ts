import type { EarningsRun, MetricSource } from '../earnings/index.js';
import { collectIssues, fail, type Result } from '../foundation/index.js';
import {
  type OptOutDocument,
  type PolicyDocument,
  parseOptOuts,
  parsePolicy,
  parseShares,
  type ShareDocument,
  type StarterPolicyId,
  starterPolicy,
  starterPolicyIds,
} from '../visibility/index.js';
import { type Views, viewsIn, worldOfRun } from './views-of.js';

/**
 * What {@link viewsOfRun} needs. `policy` is a document or the name of a starter policy. `metrics` says which of the run's
 * numbers the policy's metrics are; by default attainment and credit are those of the first component with a quota.
 */
export interface ViewsOfRunInput {
  readonly run: EarningsRun;
  readonly policy: PolicyDocument | StarterPolicyId;
  readonly shares?: readonly ShareDocument[];
  readonly optOuts?: readonly OptOutDocument[];
  readonly metrics?: Readonly<Record<string, MetricSource>>;
  readonly viewer: string;
  /** See {@link RunWorldInput.keySecret}. */
  readonly keySecret?: string | undefined;
}

/**
 * One viewer's views over a run, as of the day of the run.
 * Issues: those of `parsePolicy`, `parseShares`, `parseOptOuts` and `worldOfRun`, and `visibility/unknown-viewer`.
 *
 * @example
 * const views = unwrap(viewsOfRun({ run, policy: 'team-bands', viewer: 'ana' }));
 * const statement = unwrap(views.statement({ period: '2026-Q1' }));
 */
export function viewsOfRun(input: ViewsOfRunInput): Result<Views> {
  const { run, viewer } = input;
  const collector = collectIssues();
  const policy = collector.take(parsePolicy(policyDocumentOf(input.policy)), ['policy']);
  if (!policy) return fail(collector.issues);
  const shares = collector.take(parseShares(input.shares ?? [], policy, run.input.organization), ['shares']);
  const optOuts = collector.take(parseOptOuts(input.optOuts ?? [], policy, run.input.organization), ['optOuts']);
  if (!shares || !optOuts) return fail(collector.issues);
  const { keySecret } = input;
  const world = worldOfRun({ run, policy, shares, optOuts, metrics: input.metrics ?? defaultMetrics(run), keySecret });
  return world.ok ? viewsIn(world.value, { viewer, asOf: run.input.asOf }) : world;
}

/** The document of a starter policy by its name, or what was given. */
export function policyDocumentOf(policy: PolicyDocument | StarterPolicyId): unknown {
  const name = starterPolicyIds.find((each) => each === policy);
  return name === undefined ? policy : starterPolicy(name);
}

/** Attainment and credit of the first component with a quota of the participant's own, and all that was earned. */
export function defaultMetrics(run: EarningsRun): Readonly<Record<string, MetricSource>> {
  const own = run.input.plan.plan.components.filter((each) => each.of === 'participant');
  const component = (own.find((each) => each.quota !== null) ?? own[0])?.id;
  const earnings: MetricSource = { of: 'earnings' };
  if (component === undefined) return { earnings };
  return { attainment: { of: 'attainment', component }, credit: { of: 'credit', component }, earnings };
}
