import { type Issue, withPathPrefix } from './issue.js';
import { PacelineError } from './paceline-error.js';

/** Either a value (with findings that deserve attention) or all the issues that stand in its way, never half of both. */
export type Result<TValue> =
  | { readonly ok: true; readonly value: TValue; readonly findings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A result that carries a value. */
export function succeed<TValue>(value: TValue, findings: readonly Issue[] = []): Result<TValue> {
  return { ok: true, value, findings };
}

/** A result that carries issues; at least one, or it is a defect of ours. */
export function fail(issues: readonly Issue[]): Result<never> {
  if (issues.length === 0) throw new PacelineError('foundation/defect', 'a failed result must name at least one issue');
  return { ok: false, issues };
}

/**
 * The value, or a thrown {@link PacelineError} that names every issue. For tests, scripts and hosts that cannot go on anyway.
 *
 * @throws PacelineError `foundation/unwrapped-issues`
 */
export function unwrap<TValue>(result: Result<TValue>): TValue {
  if (result.ok) return result.value;
  throw new PacelineError('foundation/unwrapped-issues', 'the input has issues', { issues: result.issues });
}

/**
 * Collects issues while reading several parts of one input, so that all of them are reported at once.
 * `take` gives the value of a result, or `undefined` after noting its issues under `prefix`.
 */
export interface IssueCollector {
  readonly issues: Issue[];
  readonly findings: Issue[];
  take<TValue>(result: Result<TValue>, prefix?: readonly (string | number)[]): TValue | undefined;
}

/** A fresh, empty {@link IssueCollector}. */
export function collectIssues(): IssueCollector {
  const issues: Issue[] = [];
  const findings: Issue[] = [];
  return {
    issues,
    findings,
    take(result, prefix = []) {
      if (result.ok) {
        for (const each of withPathPrefix(prefix, result.findings)) findings.push(each);
        return result.value;
      }
      for (const each of withPathPrefix(prefix, result.issues)) issues.push(each);
      return undefined;
    },
  };
}
