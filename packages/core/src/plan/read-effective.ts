import { always, checkSpan, type Effective, parsePlainDate } from '../calendar/index.js';
import { collectIssues, fail, issue, type Result, succeed } from '../foundation/index.js';

/** Reads a dated span. Issues: `calendar/not-a-date`, `calendar/ends-before-start`. */
export function readEffective(document: {
  readonly from: string;
  readonly to?: string | undefined;
}): Result<Effective> {
  const collector = collectIssues();
  const from = collector.take(parsePlainDate(document.from), ['from']);
  const to = document.to === undefined ? undefined : collector.take(parsePlainDate(document.to), ['to']);
  const span = { from: from ?? always, ...(to === undefined ? {} : { to }) };
  collector.take(checkSpan(span));
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(span);
}

/** A component's own time, which lies inside the plan's. Issues: `plan/effective-outside-plan` and those of {@link readEffective}. */
export function readEffectiveInside(
  document: { readonly from: string; readonly to?: string | undefined },
  plan: Effective | undefined,
): Result<Effective> {
  const read = readEffective(document);
  if (!read.ok || !plan) return read;
  const { from, to } = read.value;
  const expected = `a span inside the plan's, from ${plan.from}${plan.to === undefined ? '' : ` to ${plan.to}`}`;
  if (from < plan.from) return fail([issue('plan/effective-outside-plan', ['from'], `\`${from}\``, expected)]);
  if (plan.to === undefined || (to !== undefined && to <= plan.to)) return read;
  return fail([issue('plan/effective-outside-plan', ['to'], to === undefined ? 'no end' : `\`${to}\``, expected)]);
}
