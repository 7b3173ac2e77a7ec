import type { FinishedValue, PlanAssignmentDocument, QuotaDocument } from '@paceline/core';
import { type Issue, issue } from '@paceline/core/foundation';
import type { Mapping } from './mapping-schema.js';
import type { OpenTable } from './open-tables.js';
import type { PersonDirectory } from './person-directory.js';
import { type RowReader, readersOf } from './read-cell.js';
import type { Entry } from './read-people.js';
import { findPerson } from './read-transactions.js';

/** Reads quotas from a file. Issues on rows: `import/unknown-owner`, and those of cells. */
export function readQuotas(
  section: NonNullable<Mapping['quotasFile']>,
  table: OpenTable,
  directory: PersonDirectory | null,
): Entry<QuotaDocument>[] {
  return readersOf(table).map((reader) => {
    const participant = section.participant && findPerson(section.participant, reader, directory);
    const team = reader.text(section.team);
    const document = {
      ...(participant ? { participant } : {}),
      ...(team === null ? {} : { team }),
      component: reader.text(section.component) ?? '',
      period: reader.text(section.period) ?? '',
      amount: reader.decimal(section.amount) ?? '0',
    };
    return { row: reader.row, document };
  });
}

/** Reads from a file who is on the plan. Issues on rows: `import/unknown-owner`, and those of cells. */
export function readAssignments(
  section: NonNullable<Mapping['assignmentsFile']>,
  table: OpenTable,
  directory: PersonDirectory | null,
): Entry<PlanAssignmentDocument>[] {
  return readersOf(table).map((reader) => {
    const amount = reader.decimal(section.targetIncentive);
    const document = {
      participant: findPerson(section.participant, reader, directory) ?? '',
      ...present('from', reader.date(section.from)),
      ...present('to', reader.date(section.to)),
      ...(amount === null ? {} : { targetIncentive: { amount, per: section.per ?? 'year' } }),
    };
    return { row: reader.row, document };
  });
}

/** Reads finished numbers. Issues on rows: `import/unknown-owner`, and those of cells. */
export function readValues(
  section: NonNullable<Mapping['values']>,
  table: OpenTable,
  directory: PersonDirectory | null,
): Entry<FinishedValue>[] {
  return readersOf(table).map((reader) => ({ row: reader.row, document: readValue(section, reader, directory) }));
}

function readValue(
  section: NonNullable<Mapping['values']>,
  reader: RowReader,
  directory: PersonDirectory | null,
): FinishedValue {
  return {
    participant: findPerson(section.participant, reader, directory) ?? '',
    metric: reader.text(section.metric) ?? '',
    period: reader.text(section.period) ?? '',
    ...(section.value ? { value: reader.decimal(section.value) } : {}),
    ...present('reached', reader.decimal(section.reached)),
    ...present('target', reader.decimal(section.target)),
    ...present('currency', reader.text(section.currency)),
  };
}

function present<TName extends string>(name: TName, value: string | null): { readonly [key in TName]?: string } {
  return value === null ? {} : ({ [name]: value } as { readonly [key in TName]?: string });
}

/** The quotas that are written in the mapping, one document for each person or team and period. Issues: `import/unknown-owner`. */
export function quotasOf(mapping: Mapping, directory: PersonDirectory, issues: Issue[]): Entry<QuotaDocument>[] {
  return (mapping.quotas ?? []).flatMap(({ for: whom, component, amounts }, index) => {
    const holders =
      whom.team === undefined
        ? peopleMeant(whom, directory, ['quotas', index, 'for'], issues).map((participant) => ({ participant }))
        : [{ team: whom.team }];
    return Object.entries(amounts).flatMap(([period, amount]) =>
      holders.map((holder) => ({
        row: null,
        at: ['quotas', index, 'amounts', period],
        document: { ...holder, component, period, amount },
      })),
    );
  });
}

/** Who is on the plan as the mapping says it. Issues: `import/unknown-owner`. */
export function assignmentsOf(
  mapping: Mapping,
  directory: PersonDirectory,
  issues: Issue[],
): Entry<PlanAssignmentDocument>[] {
  return (mapping.assignments ?? []).flatMap(({ for: whom, ...terms }, index) =>
    peopleMeant(whom, directory, ['assignments', index, 'for'], issues).map((participant) => ({
      row: null,
      at: ['assignments', index],
      document: { participant, ...terms },
    })),
  );
}

/** A selection that means nobody is a problem: a misspelt team or role would otherwise quietly pay nothing. */
function peopleMeant(
  whom: NonNullable<Mapping['assignments']>[number]['for'],
  directory: PersonDirectory,
  path: readonly (string | number)[],
  issues: Issue[],
): string[] {
  if (whom.participant !== undefined) {
    const meant = directory.find(whom.participant);
    if ('id' in meant) return [meant.id];
    issues.push(issue('import/unknown-owner', path, meant.found, meant.expected));
    return [];
  }
  const people = [...directory.ids.values()].filter(
    (each) =>
      whom.everyone === true ||
      (whom.role !== undefined && each.role === whom.role) ||
      (whom.membersOf !== undefined && each.team === whom.membersOf),
  );
  if (people.length === 0) {
    const expected = 'a team or role that somebody has';
    issues.push(issue('import/unknown-owner', path, `\`${whom.role ?? whom.membersOf ?? 'everyone'}\``, expected));
  }
  return people.map((each) => each.id);
}
