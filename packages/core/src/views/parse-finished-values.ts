import * as z from 'zod';
import { type Calendar, periodOfKey } from '../calendar/index.js';
import type { MetricValue } from '../earnings/index.js';
import { countQuantity, moneyQuantity } from '../explain/index.js';
import {
  collectIssues,
  fail,
  type IssueCollector,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '../foundation/index.js';
import { type DecimalInput, divide, isCurrency, parseDecimal } from '../money/index.js';
import type { Organization } from '../people/index.js';
import type { Metric, Policy } from '../visibility/index.js';

/**
 * A number that the host has finished itself: `value` of `metric` for a participant in a period (`2026-Q1`), as a decimal,
 * or null when there is none. Money needs a `currency`. Instead of a ratio's value, `reached` and `target` may be given.
 */
export interface FinishedValue {
  readonly participant: string;
  readonly metric: string;
  readonly period: string;
  readonly value?: DecimalInput | null | undefined;
  readonly currency?: string | undefined;
  readonly reached?: DecimalInput | undefined;
  readonly target?: DecimalInput | undefined;
}

/** The schema of a list of {@link FinishedValue}. */
export const finishedValuesSchema = z.array(
  z.strictObject({
    participant: z.string().min(1),
    metric: z.string().min(1),
    period: z.string().min(1),
    value: z.union([z.string(), z.number()]).nullable().optional(),
    currency: z.string().optional(),
    reached: z.union([z.string(), z.number()]).optional(),
    target: z.union([z.string(), z.number()]).optional(),
  }),
);

/** Against what finished values are read. */
export interface FinishedValuesContext {
  readonly policy: Policy;
  readonly organization: Organization;
  readonly calendar: Calendar;
}

/**
 * Reads finished values. Issues: `views/unreadable-values`, `views/duplicate-value`, `visibility/unknown-metric`,
 * `visibility/unknown-participant`, `calendar/not-a-period`, `money/not-a-decimal`, `money/unknown-currency`.
 */
export function parseFinishedValues(input: unknown, context: FinishedValuesContext): Result<readonly MetricValue[]> {
  const documents = readDocument<readonly FinishedValue[]>(finishedValuesSchema, input, 'views/unreadable-values');
  if (!documents.ok) return documents;
  const { policy, organization, calendar } = context;
  const collector = collectIssues();
  const seen = new Set<string>();
  const values = documents.value.flatMap((each, index): MetricValue[] => {
    const refuse = (code: string, step: string, found: string, expected: string) =>
      collector.issues.push(issue(code, [index, step], found, expected));
    const metric = policy.metrics.get(each.metric);
    if (!metric)
      refuse('visibility/unknown-metric', 'metric', quoteFound(each.metric), `a metric of policy \`${policy.id}\``);
    if (!organization.participants.has(each.participant)) {
      refuse('visibility/unknown-participant', 'participant', quoteFound(each.participant), 'the id of a participant');
    }
    const key = JSON.stringify([each.participant, each.metric, each.period]);
    if (seen.has(key))
      refuse('views/duplicate-value', 'value', 'a second value', 'one value for each participant, metric and period');
    seen.add(key);
    const period = collector.take(periodOfKey(calendar, each.period), [index, 'period']);
    return period && metric ? [readValue(each, metric, [index], collector)] : [];
  });
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(values);
}

function readValue(
  document: FinishedValue,
  metric: Metric,
  path: readonly (string | number)[],
  collector: IssueCollector,
): MetricValue {
  const decimal = (name: 'value' | 'reached' | 'target') => {
    const given = document[name];
    return given === undefined || given === null
      ? null
      : (collector.take(parseDecimal(given), [...path, name]) ?? null);
  };
  const reached = decimal('reached');
  const target = decimal('target');
  const { participant, period, currency } = document;
  if (metric.unit === 'money' && !isCurrency(currency ?? '')) {
    collector.issues.push(
      issue('money/unknown-currency', [...path, 'currency'], quoteFound(currency), 'a current ISO 4217 code'),
    );
  }
  const quantity = (value: NonNullable<typeof reached>) =>
    currency !== undefined && isCurrency(currency) ? moneyQuantity(value, currency) : countQuantity(value);
  const derived =
    reached && target && metric.unit === 'ratio' && target.numerator > 0n ? divide(reached, target) : null;
  const value = decimal('value') ?? (document.value === undefined ? derived : null);
  const because =
    value !== null ? {} : { because: target && target.numerator === 0n ? ('no-quota' as const) : ('no-data' as const) };
  return {
    participant,
    metric: metric.id,
    period,
    value,
    ...because,
    ...(currency === undefined ? {} : { currency }),
    ...(reached ? { reached: quantity(reached) } : {}),
    ...(target ? { target: quantity(target) } : {}),
  };
}
