import type { ParticipantDocument } from '@paceline/core';
import { type Issue, type IssuePath, issue, quoteFound } from '@paceline/core/foundation';
import type { CsvRow } from './csv-table.js';
import type { Mapping } from './mapping-schema.js';
import type { OpenTable } from './open-tables.js';
import { directoryOf, type PersonDirectory } from './person-directory.js';
import { slugOf } from './person-slug.js';
import { type RowReader, readersOf, rowIssue } from './read-cell.js';

/** A document of an import with the row that it comes from, or with its place in the mapping when it has none. */
export interface Entry<TDocument> {
  readonly row: CsvRow | null;
  readonly at?: IssuePath;
  readonly document: TDocument;
}

/** The people of an import: each once, with managers by id, and a directory to find them in. */
export interface ReadPeople {
  readonly entries: readonly Entry<ParticipantDocument>[];
  readonly directory: PersonDirectory;
  readonly issues: readonly Issue[];
}

/**
 * Reads the people: those of the file, those of the mapping, and managers who are only named in a column.
 * Issues on rows: `import/duplicate-id`, `import/id-collision`, `import/unknown-manager`; on the mapping the same, with a path.
 */
export function readPeople(mapping: Mapping, table: OpenTable | undefined): ReadPeople {
  const issues: Issue[] = [];
  const given: Entry<ParticipantDocument>[] = (mapping.morePeople ?? []).map((person, index) => ({
    row: null,
    at: ['morePeople', index],
    document: { ...person, id: person.id ?? slugOf(person.name) },
  }));
  const section = mapping.people;
  const readers = section && table ? readersOf(table) : [];
  for (const reader of readers) {
    const document = section && readPerson(section, reader);
    if (document) given.push({ row: reader.row, document });
  }
  const named = managersOnlyNamed(mapping, given);
  const entries = withoutDuplicates([...given, ...named], mapping, issues);
  const directory = directoryOf(entries.map((each) => each.document));
  const readable = table === undefined || table.whole;
  const settled = entries.map((entry) => settleManager(entry, mapping, directory, readable, issues));
  return { entries: settled, directory: directoryOf(settled.map((each) => each.document)), issues };
}

function readPerson(section: NonNullable<Mapping['people']>, reader: RowReader): ParticipantDocument | null {
  const name = reader.text(section.name);
  const ownId = section.id && reader.text(section.id);
  const facts = {
    manager: reader.text(section.manager),
    team: reader.text(section.team),
    role: reader.text(section.role),
    department: reader.text(section.department),
    territory: reader.text(section.territory),
  };
  const from = section.employed && reader.date(section.employed.from);
  const to = section.employed?.to && reader.date(section.employed.to);
  if (name === null || ownId === null) return null;
  const employed = from ? { employed: to ? { from, to } : { from } } : {};
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  return { id: ownId ?? slugOf(name), name, ...employed, ...known };
}

/** Managers who have no row: made once each, with what the mapping says about such managers. */
function managersOnlyNamed(
  mapping: Mapping,
  people: readonly Entry<ParticipantDocument>[],
): Entry<ParticipantDocument>[] {
  const constants = mapping.people?.managers;
  if (constants === undefined) return [];
  const known = new Set(people.flatMap(({ document }) => [document.id, document.name]));
  const named = new Set(people.flatMap(({ row, document }) => (row && document.manager ? [document.manager] : [])));
  return [...named]
    .filter((name) => !known.has(name))
    .map((name) => ({ row: null, at: ['people', 'managers'], document: { id: slugOf(name), name, ...constants } }));
}

function withoutDuplicates(
  entries: readonly Entry<ParticipantDocument>[],
  mapping: Mapping,
  issues: Issue[],
): Entry<ParticipantDocument>[] {
  const column = mapping.people?.id?.column ?? mapping.people?.name.column;
  const first = new Map<string, Entry<ParticipantDocument>>();
  for (const entry of entries) {
    const { id, name } = entry.document;
    const before = first.get(id);
    if (!before && id !== '') {
      first.set(id, entry);
      continue;
    }
    const same = !before || before.document.name === name;
    const code = before && same ? 'import/duplicate-id' : 'import/id-collision';
    const where = before?.row ? `that of line ${before.row.line}` : 'that of somebody in the mapping';
    const found = before ? `${quoteFound(name)}, whose id is ${where}` : `${quoteFound(name)}, which gives no id`;
    report(entry, column, code, found, same && before ? 'each person once' : 'an id for each person', issues);
  }
  return [...first.values()];
}

function settleManager(
  entry: Entry<ParticipantDocument>,
  mapping: Mapping,
  directory: PersonDirectory,
  readable: boolean,
  issues: Issue[],
): Entry<ParticipantDocument> {
  const { manager, ...rest } = entry.document;
  if (manager === undefined) return entry;
  const meant = directory.find(manager);
  if ('id' in meant) return { ...entry, document: { ...rest, manager: meant.id } };
  if (readable) {
    const column = mapping.people?.manager?.column;
    report(entry, column, 'import/unknown-manager', meant.found, meant.expected, issues);
  }
  return { ...entry, document: rest };
}

function report(
  { row, at }: Entry<unknown>,
  column: string | undefined,
  code: string,
  found: string,
  expected: string,
  issues: Issue[],
): void {
  if (row) row.issues.push(rowIssue(row, column, code, found, expected));
  else issues.push(issue(code, at ?? [], found, expected));
}
