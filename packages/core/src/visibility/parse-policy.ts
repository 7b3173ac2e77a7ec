import { parsePlainDate } from '../calendar/index.js';
import {
  canonicalText,
  collectIssues,
  digestText,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '../foundation/index.js';
import { compare, type Fraction, parseDecimal } from '../money/index.js';
import { codeOf, nothing } from './detail.js';
import type { Metric, Policy, Rule } from './policy.js';
import {
  type Audience,
  type MetricDocument,
  type PolicyDocument,
  policyDocumentSchema,
  type RuleDocument,
} from './policy-document.js';
import { readHolds } from './read-holds.js';

/**
 * Reads a policy document. Nothing is guessed: a misspelt word, an unknown metric or a rule that grants pay to peers is refused.
 *
 * Issues: `visibility/unreadable`, `visibility/earnings-are-pay`, `visibility/duplicate-metric`, `visibility/duplicate-rule`, `visibility/unknown-metric`,
 * `visibility/pay-to-peers`, `visibility/bands-needed`, `visibility/bands-not-rising`, `visibility/step-needed`,
 * `visibility/value-needed` (an allow or limit says nothing), `visibility/deny-grants` (a deny names a detail),
 * `visibility/order-without-presence`, `visibility/grants-by-managers`, `calendar/not-a-date`, `calendar/ends-before-start`, `money/not-a-decimal`.
 */
export function parsePolicy(input: unknown): Result<Policy> {
  const read = readDocument<PolicyDocument>(policyDocumentSchema, input, 'visibility/unreadable');
  if (!read.ok) return read;
  const document = read.value;
  const collector = collectIssues();
  const metrics = new Map<string, Metric>();
  document.metrics.forEach((each, index) => {
    if (metrics.has(each.id)) {
      collector.issues.push(
        issue('visibility/duplicate-metric', ['metrics', index, 'id'], quoteFound(each.id), 'an id of its own'),
      );
    } else metrics.set(each.id, readMetric(each, ['metrics', index], collector));
  });
  const ids = new Set<string>();
  const rules = document.rules.map((each, index) => {
    const path = ['rules', index] as const;
    if (ids.has(each.id))
      collector.issues.push(
        issue('visibility/duplicate-rule', [...path, 'id'], quoteFound(each.id), 'an id of its own'),
      );
    ids.add(each.id);
    checkRule(each, path, metrics, collector);
    return readRule(each, path, collector);
  });
  if (collector.issues.length > 0) return fail(collector.issues);
  const digest = digestText(canonicalText(document));
  return succeed(Object.freeze({ id: document.id, version: document.version, digest, metrics, rules }));
}

function readMetric(document: MetricDocument, path: IssuePath, collector: IssueCollector): Metric {
  const bands = (document.bands ?? []).flatMap((each, index): Fraction[] => {
    const edge = collector.take(parseDecimal(each), [...path, 'bands', index]);
    return edge ? [edge] : [];
  });
  bands.forEach((edge, index) => {
    const before = bands[index - 1];
    if (before && compare(before, edge) >= 0) {
      collector.issues.push(
        issue(
          'visibility/bands-not-rising',
          [...path, 'bands', index],
          quoteFound(document.bands?.[index]),
          'rising edges',
        ),
      );
    }
  });
  const step =
    document.roundTo === undefined
      ? null
      : (collector.take(parseDecimal(document.roundTo), [...path, 'roundTo']) ?? null);
  if (step && step.numerator <= 0n) {
    collector.issues.push(
      issue('visibility/step-needed', [...path, 'roundTo'], quoteFound(document.roundTo), 'a step above 0'),
    );
  }
  const { id, label, unit } = document;
  if (id === 'earnings' && document.pay !== true) {
    collector.issues.push(
      issue(
        'visibility/earnings-are-pay',
        [...path, 'pay'],
        quoteFound(document.pay),
        '`true`: what somebody earned is pay',
      ),
    );
  }
  return { id, label, unit, pay: document.pay ?? false, bands, roundTo: step };
}

function checkRule(
  rule: RuleDocument,
  path: IssuePath,
  metrics: ReadonlyMap<string, Metric>,
  collector: IssueCollector,
): void {
  const refuse = (code: string, step: string, found: string, expected: string) =>
    collector.issues.push(issue(`visibility/${code}`, [...path, step], found, expected));
  const known = [...metrics.keys()].map((each) => `\`${each}\``).join(', ');
  for (const name of rule.metrics === 'all' ? [] : rule.metrics) {
    if (!metrics.has(name)) refuse('unknown-metric', 'metrics', quoteFound(name), `one of ${known}`);
  }
  if ((rule.effect === 'limit' || rule.effect === 'deny') && rule.since !== undefined) {
    refuse('deny-grants', 'since', quoteFound(rule.since), 'no `since`: what takes away takes away from all days');
  }
  if (rule.effect === 'deny') {
    if (rule.value !== undefined || rule.order !== undefined)
      refuse('deny-grants', 'value', 'a detail on a deny', 'no detail, or `limit`');
    return;
  }
  if (rule.effect === 'grant' && !answersFor(rule.who)) {
    const expected = '`manager`, `manager-chain`, `managerChain` or `team-lead`';
    refuse('grants-by-managers', 'who', quoteFound(rule.who), expected);
  }
  if (rule.value === undefined) refuse('value-needed', 'value', 'nothing', 'the detail that the rule allows');
  const order = rule.order ?? 'none';
  if (order !== 'none' && rule.value === 'hidden' && rule.effect !== 'limit') {
    refuse(
      'order-without-presence',
      'order',
      quoteFound(order),
      'a value of at least `presence`, since a place shows that somebody is there',
    );
  }
  for (const metric of metrics.values()) {
    if (rule.metrics !== 'all' && !rule.metrics.includes(metric.id)) continue;
    if (rule.value === 'band' && metric.bands.length === 0)
      refuse('bands-needed', 'value', `\`${metric.id}\` without bands`, '`bands` on the metric');
    if (rule.value === 'rounded' && metric.roundTo === null)
      refuse('step-needed', 'value', `\`${metric.id}\` without a step`, '`roundTo` on the metric');
    if (metric.pay && rule.effect === 'grant') {
      const found = `\`${metric.id}\`, which is pay`;
      refuse('pay-to-peers', 'metrics', found, 'metrics that are not pay: nobody hands on the pay of others');
    }
    if (metric.pay && rule.effect === 'allow' && rule.value !== 'hidden' && mayBePeers(rule.who)) {
      refuse(
        'pay-to-peers',
        'who',
        `\`${metric.id}\` for people who may be peers`,
        '`self`, `manager-chain`, a role, a department or named people',
      );
    }
  }
}

/** Who answers for others and so may hand on their numbers. */
function answersFor(who: Audience): boolean {
  return typeof who === 'object' ? 'managerChain' in who : ['manager', 'manager-chain', 'team-lead'].includes(who);
}

/** Audiences that contain somebody's equals by their very definition. */
function mayBePeers(who: Audience): boolean {
  return (
    who === 'teammates' || who === 'everyone' || (typeof who === 'object' && ('team' in who || 'territory' in who))
  );
}

function readRule(rule: RuleDocument, path: IssuePath, collector: IssueCollector): Rule {
  const holds = readHolds(rule, { path, end: 'to', collector });
  return {
    id: rule.id,
    effect: rule.effect,
    who: rule.who,
    whose: rule.whose ?? 'everyone',
    metrics: rule.metrics === 'all' ? 'all' : new Set(rule.metrics),
    grants: rule.effect === 'deny' ? nothing : codeOf(rule.value ?? 'hidden', rule.order ?? 'none'),
    holds,
    since: (rule.since !== undefined && collector.take(parsePlainDate(rule.since), [...path, 'since'])) || null,
  };
}
