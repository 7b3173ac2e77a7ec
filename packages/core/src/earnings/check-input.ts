import { columnsOf } from '../crediting/index.js';
import { finding, type Issue, issue, quoteFound } from '../foundation/index.js';
import type { EarningsInput } from './earnings-input.js';

/**
 * What a calculation cannot go on without: everybody on the plan is known, and every column that the plan names exists
 * (a misspelt name would otherwise quietly pay nothing). An empty set has no columns and is asked for none.
 */
export function checkInput(input: EarningsInput): Issue[] {
  const issues: Issue[] = [];
  input.assignments.forEach((each, index) => {
    if (!input.organization.participants.has(each.participant)) {
      const path = ['assignments', index, 'participant'];
      issues.push(issue('earnings/unknown-participant', path, quoteFound(each.participant), 'the id of a participant'));
    }
  });
  return input.transactions.size === 0 ? issues : [...issues, ...checkColumns(input)];
}

function checkColumns(input: EarningsInput): Issue[] {
  const columns = columnsOf(input.transactions);
  return input.plan.plan.measures.flatMap((measure) => {
    const missing: Issue[] = [];
    const need = (known: boolean, path: readonly string[], name: string, kind: string, names: Iterable<string>) => {
      if (known) return;
      const expected = `a ${kind} of the transactions: ${[...names].map((each) => `\`${each}\``).join(', ') || 'there is none'}`;
      missing.push(issue('earnings/unknown-column', ['measures', measure.id, ...path], quoteFound(name), expected));
    };
    for (const name of Object.keys(measure.where)) {
      need(columns.fields.has(name), ['where', name], name, 'field', columns.fields.keys());
    }
    const dates = ['effectiveOn', ...columns.dates.keys()];
    need(dates.includes(measure.date), ['date'], measure.date, 'date', dates);
    if (measure.of !== 'count') {
      const numbers = ['amount', ...columns.numbers.keys()];
      need(numbers.includes(measure.of.sum), ['sum'], measure.of.sum, 'number', numbers);
    }
    return missing;
  });
}

/**
 * Values that a measure wants and no transaction has: most often misspelt, and then they quietly pay nothing. They may also
 * simply not have come yet, so they are findings.
 */
export function checkValues(input: EarningsInput): Issue[] {
  if (input.transactions.size === 0) return [];
  const { fields } = columnsOf(input.transactions);
  return input.plan.plan.measures.flatMap((measure) =>
    Object.entries(measure.where).flatMap(([name, wanted]) => {
      const seen = new Set(fields.get(name)?.dictionary);
      const path = ['measures', measure.id, 'where', name];
      const expected = 'a value that some transaction has in this field';
      return (typeof wanted === 'string' ? [wanted] : wanted)
        .filter((value) => !seen.has(value))
        .map((value) => finding('earnings/value-never-seen', path, quoteFound(value), expected));
    }),
  );
}
