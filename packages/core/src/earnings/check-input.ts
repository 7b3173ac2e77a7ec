import type { Measure } from '../attainment/index.js';
import { type Condition, checkConditionColumns, columnsOf, wantedValues } from '../crediting/index.js';
import { finding, type Issue, type IssuePath, issue, quoteFound, withPathPrefix } from '../foundation/index.js';
import type { CompiledComponent } from '../plan/index.js';
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
  const conditions = conditionsOf(input).flatMap(({ where, path }) => {
    const checked = checkConditionColumns(where, input.transactions);
    return checked.ok ? [] : withPathPrefix(path, checked.issues);
  });
  const fields = input.plan.components.flatMap((compiled, index) => checkTerritories(input, compiled, index));
  return [...input.plan.plan.measures.flatMap((measure) => checkMeasure(input, measure)), ...conditions, ...fields];
}

/** Every condition of a plan, and where it stands. */
function conditionsOf({ plan }: EarningsInput): { readonly where: Condition; readonly path: IssuePath }[] {
  const measures = plan.plan.measures.map(({ id, where }) => ({ where, path: ['measures', id, 'where'] }));
  const modifiers = plan.components.flatMap(({ modifiers: { dealMultipliers, dealKickers } }, index) =>
    [...dealMultipliers, ...dealKickers].map(({ where }) => ({ where, path: ['components', index, 'modifiers'] })),
  );
  return [...measures, ...modifiers];
}

function checkMeasure({ transactions }: EarningsInput, { id, of, date }: Measure): Issue[] {
  const columns = columnsOf(transactions);
  const missing: Issue[] = [];
  const need = (path: string, name: string, kind: string, names: readonly string[]) => {
    if (names.includes(name)) return;
    const known = names.map((each) => `\`${each}\``).join(', ') || 'there is none';
    const expected = `a ${kind} of the transactions: ${known}; one that no transaction has yet may be there as null`;
    missing.push(issue('earnings/unknown-column', ['measures', id, path], quoteFound(name), expected));
  };
  need('date', date, 'date', ['effectiveOn', ...columns.dates.keys()]);
  if ('number' in of) need(of.kind, of.number, 'number', ['amount', ...columns.numbers.keys()]);
  if ('field' in of) need(of.kind, of.field, 'field', ['owner', 'currency', ...columns.fields.keys()]);
  return missing;
}

function checkTerritories({ transactions }: EarningsInput, { crediting }: CompiledComponent, index: number): Issue[] {
  const names = [...columnsOf(transactions).fields.keys()];
  return crediting.flatMap((rule): Issue[] => {
    if (rule.kind !== 'territory' || names.includes(rule.field)) return [];
    const known = names.map((each) => `\`${each}\``).join(', ') || 'there is none';
    const path = ['components', index, 'crediting'];
    return [issue('earnings/unknown-column', path, quoteFound(rule.field), `a field of the transactions: ${known}`)];
  });
}

/** Weights of a pool for somebody unknown: most often misspelt, and then they quietly pay nothing. */
export function checkPools({ plan, organization }: EarningsInput): Issue[] {
  return plan.components.flatMap(({ pool }, index) =>
    [...(pool?.weights.keys() ?? [])].flatMap((participant): Issue[] => {
      if (organization.participants.has(participant)) return [];
      const path = ['components', index, 'pool', 'weights', participant];
      return [finding('earnings/pool-weight-unmatched', path, quoteFound(participant), 'the id of a participant')];
    }),
  );
}

/**
 * Values that a condition asks for by name and no transaction has: most often misspelt, and then they quietly pay nothing. They may also
 * simply not have come yet, so they are findings.
 */
export function checkValues(input: EarningsInput): Issue[] {
  if (input.transactions.size === 0) return [];
  const { fields } = columnsOf(input.transactions);
  return conditionsOf(input).flatMap(({ where, path }) =>
    wantedValues(where).flatMap((wanted): Issue[] => {
      const dictionary = fields.get(wanted.column)?.dictionary;
      if (!dictionary || dictionary.includes(wanted.value)) return [];
      const expected = 'a value that some transaction has in this field';
      return [finding('earnings/value-never-seen', [...path, ...wanted.path], quoteFound(wanted.value), expected)];
    }),
  );
}
