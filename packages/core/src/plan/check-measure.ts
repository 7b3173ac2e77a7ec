import { type Issue, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { axesOf } from './axes-of.js';
import type { ComponentReading } from './component-reading.js';

/**
 * The measures that a component names. Issues: `plan/measure-needed`, `plan/unknown-measure`.
 */
export function checkMeasure({ document, measureIds }: ComponentReading): Issue[] {
  const issues: Issue[] = [];
  const known = (id: string, path: IssuePath) => {
    if (measureIds.includes(id)) return;
    issues.push(issue('plan/unknown-measure', path, quoteFound(id), `one of ${listed(measureIds)}`));
  };
  if (document.measure !== undefined) known(document.measure, ['measure']);
  else if (!document.scorecard) {
    issues.push(issue('plan/measure-needed', ['measure'], 'nothing', `one of ${listed(measureIds)}`));
  } else if (needsCredit(document)) {
    const expected = 'a measure, since the quota, the budget or an axis stands on own credit';
    issues.push(issue('plan/measure-needed', ['measure'], 'nothing', expected));
  }
  for (const { by, path } of axesOf(document)) {
    if (typeof by === 'object' && 'measure' in by) known(by.measure, [...path, 'measure']);
  }
  return issues;
}

/** A scorecard alone needs no credit of its own. */
function needsCredit(document: ComponentReading['document']): boolean {
  const onCredit = axesOf(document).some(({ by }) => typeof by === 'string' && by !== 'output');
  const threshold = document.modifiers?.some((each) => each.kind === 'threshold');
  return document.quota !== undefined || onCredit || threshold === true || document.pool?.share === 'credit';
}

function listed(ids: readonly string[]): string {
  return ids.map((each) => `\`${each}\``).join(', ') || 'the measures of the plan';
}
