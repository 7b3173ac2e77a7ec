import {
  collectIssues,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { one } from '../money/index.js';
import { type CreditKind, creditKinds } from './credit-kind.js';
import type { CreditRule, CreditRuleDocument, RollUpRule } from './credit-rule.js';
import { readShare } from './read-share.js';

/** What is credited when nothing is said: the holders of the splits, else the owner. */
const direct = { kind: 'direct', counts: true } as const;

/**
 * Reads the credit rules of a component; without any, `direct`. Rules that only roll up roll up what `direct` gives, without
 * crediting the holders themselves.
 *
 * Issues: `crediting/duplicate-rule`, `crediting/rule-without-effect` (a rule that neither credits nor is rolled up, or rolls
 * up what no rule gives), `crediting/wrong-depth`, `crediting/share-out-of-range`, `crediting/share-too-fine`,
 * `money/not-a-decimal`, `money/imprecise-number`.
 *
 * @example parseCreditRules([{ kind: 'roll-up', depth: 0 }]).ok; // false
 */
export function parseCreditRules(documents: readonly CreditRuleDocument[] | undefined): Result<readonly CreditRule[]> {
  if (documents === undefined || documents.length === 0) return succeed([direct]);
  const collector = collectIssues();
  const read = documents.map((document, index) => readRule(document, [index], collector));
  const rollsUpOnly = read.every((rule) => rule.kind === 'roll-up');
  const rules: CreditRule[] = rollsUpOnly ? [{ ...direct, counts: false }, ...read] : read;
  if (collector.issues.length === 0) {
    read.forEach((rule, index) => {
      checkDuplicate(rule, read.slice(0, index), [index], collector);
      checkEffect(rule, rules, [index], collector);
    });
  }
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(rules);
}

function readRule(document: CreditRuleDocument, path: IssuePath, collector: IssueCollector): CreditRule {
  const countsOf = document.counts ?? true;
  if (document.kind === 'direct') return { kind: 'direct', counts: countsOf };
  if (document.kind === 'territory') {
    return { kind: 'territory', field: document.field, holders: document.holders ?? 'each', counts: countsOf };
  }
  const place = { path: [...path, 'share'], collector };
  const share = (document.share === undefined ? one : readShare(document.share, 'credit', place)) ?? one;
  if (document.kind !== 'roll-up') return { kind: document.kind, share, counts: countsOf };
  const { depth = 'all', of = ['direct', 'split', 'territory'] } = document;
  if (depth !== 'all' && !(Number.isSafeInteger(depth) && depth >= 1)) {
    const expected = 'a whole number of levels from 1, or `all`';
    collector.issues.push(issue('crediting/wrong-depth', [...path, 'depth'], quoteFound(depth), expected));
  }
  if (document.counts === false) {
    const expected = 'no such setting, because nothing is made of a roll-up that does not count';
    collector.issues.push(issue('crediting/rule-without-effect', [...path, 'counts'], '`false`', expected));
  }
  const kinds = creditKinds.filter((kind) => of.includes(kind));
  return { kind: 'roll-up', depth: depth === 'all' ? Number.POSITIVE_INFINITY : depth, of: kinds, share };
}

/** A later rule of the same kind is never asked: what it would give, the earlier one has given. */
function checkDuplicate(
  rule: CreditRule,
  earlier: readonly CreditRule[],
  path: IssuePath,
  collector: IssueCollector,
): void {
  const covers = (other: CreditRule): boolean => {
    if (rule.kind === 'roll-up') return other.kind === 'roll-up' && reachesAll(other, rule);
    if (rule.kind === 'territory')
      return other.kind === 'territory' && other.field === rule.field && other.counts === rule.counts;
    return other.kind === rule.kind && other.counts === rule.counts;
  };
  if (!earlier.some(covers)) return;
  const found = `a second rule of kind ${rule.kind}`;
  collector.issues.push(issue('crediting/duplicate-rule', path, found, 'a rule that gives what no earlier one does'));
}

function reachesAll(earlier: RollUpRule, later: RollUpRule): boolean {
  return earlier.depth >= later.depth && later.of.every((kind) => earlier.of.includes(kind));
}

function checkEffect(rule: CreditRule, rules: readonly CreditRule[], path: IssuePath, collector: IssueCollector): void {
  const refuse = (at: IssuePath, found: string, expected: string) =>
    collector.issues.push(issue('crediting/rule-without-effect', at, found, expected));
  if (rule.kind === 'roll-up') {
    const given = rules.flatMap(kindsOf);
    if (!rule.of.some((kind) => given.includes(kind))) {
      refuse([...path, 'of'], 'kinds of credit that no other rule gives', `some of ${[...new Set(given)].join(', ')}`);
    }
  } else if (!rule.counts && !rules.some((each) => each.kind === 'roll-up' && rollsUp(each, rule))) {
    refuse([...path, 'counts'], '`false`', 'a rule that credits somebody, or a roll-up of what it gives');
  }
}

function rollsUp(rollUp: RollUpRule, rule: CreditRule): boolean {
  return kindsOf(rule).some((kind) => rollUp.of.includes(kind));
}

/** The kinds of credit that a rule gives and that can be rolled up. */
function kindsOf(rule: CreditRule): readonly CreditKind[] {
  if (rule.kind === 'roll-up') return [];
  return rule.kind === 'direct' ? ['direct', 'split'] : [rule.kind];
}
