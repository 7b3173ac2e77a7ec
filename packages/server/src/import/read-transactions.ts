import type { SplitInput, TransactionRow } from '@paceline/core';
import { parseFraction } from '@paceline/core';
import { quoteFound } from '@paceline/core/foundation';
import type { Mapping, Source } from './mapping-schema.js';
import type { OpenTable } from './open-tables.js';
import type { PersonDirectory } from './person-directory.js';
import { type RowReader, readersOf } from './read-cell.js';
import type { Entry } from './read-people.js';

type Section = NonNullable<Mapping['transactions']>;

/**
 * Reads deals. Issues on rows: `import/duplicate-id`, `import/unknown-owner`, `import/before-hire`, `import/after-leaving`,
 * `crediting/wrong-sequence`, and those of cells. `directory` is null when the people could not be read: then nobody is
 * called unknown.
 */
export function readTransactions(
  section: Section,
  table: OpenTable,
  directory: PersonDirectory | null,
): Entry<TransactionRow>[] {
  const lines = new Map<string, number>();
  return readersOf(table).map((reader) => {
    const document = readTransaction(section, reader, directory);
    const earlier = lines.get(document.id);
    if (document.id === '') return { row: reader.row, document };
    if (earlier === undefined) lines.set(document.id, reader.row.line);
    else {
      const expected = `an id that no earlier row has; line ${earlier} has this one`;
      reader.refuse(section.id, 'import/duplicate-id', quoteFound(document.id), expected);
    }
    return { row: reader.row, document };
  });
}

function readTransaction(section: Section, reader: RowReader, directory: PersonDirectory | null): TransactionRow {
  const effectiveOn = reader.date(section.effectiveOn);
  const owner = findPerson(section.owner, reader, directory);
  const splits = readSplits(section, reader, directory);
  const holders = splits.length > 0 ? splits.map((each) => each.participant) : [owner];
  for (const id of holders) checkEmployment(reader, section.effectiveOn, id, effectiveOn, directory);
  const amount = reader.decimal(section.amount);
  const sequence = section.recordedSeq && reader.text(section.recordedSeq);
  if (sequence && !/^\d{1,15}$/.test(sequence)) {
    reader.refuse(section.recordedSeq, 'crediting/wrong-sequence', quoteFound(sequence), 'a whole number from 0');
  }
  return {
    id: reader.text(section.id) ?? '',
    owner,
    effectiveOn,
    amount,
    currency: amount === null ? null : reader.text(section.currency),
    ...(sequence ? { recordedSeq: Number(sequence) } : {}),
    ...(splits.length > 0 ? { splits } : {}),
    ...readGroup('fields', section.fields, reader.text),
    ...readGroup('numbers', section.numbers, reader.decimal),
    ...readGroup('dates', section.dates, reader.date),
  };
}

function readGroup(
  name: string,
  sources: Readonly<Record<string, Source>> | undefined,
  read: (source: Source) => string | null,
): Record<string, Record<string, string | null>> {
  if (sources === undefined) return {};
  return { [name]: Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, read(source)])) };
}

/** The id of the person that a cell names. Issue on the row: `import/unknown-owner`. */
export function findPerson(source: Source, reader: RowReader, directory: PersonDirectory | null): string | null {
  const reference = reader.text(source);
  if (reference === null || directory === null) return reference;
  const meant = directory.find(reference);
  if ('id' in meant) return meant.id;
  reader.refuse(source, 'import/unknown-owner', meant.found, meant.expected);
  return null;
}

function readSplits(section: Section, reader: RowReader, directory: PersonDirectory | null): SplitInput[] {
  return (section.splits ?? []).flatMap((split) => {
    const participant = findPerson(split.participant, reader, directory);
    const share = readShare(split.share, reader);
    if (participant === null && share === null) return [];
    if (participant === null || share === null) {
      const source = participant === null ? split.participant : split.share;
      if (source.optional) reader.refuse(source, 'import/empty-cell', 'an empty cell', 'a person with a share');
      return [];
    }
    return [{ participant, share }];
  });
}

/** A share is a decimal as the file writes them, or a ratio such as `1/3`. */
function readShare(source: Source, reader: RowReader): string | null {
  const text = reader.text(source);
  if (text === null) return null;
  return text.includes('/') && parseFraction(text).ok ? text : reader.decimal(source);
}

function checkEmployment(
  reader: RowReader,
  source: Source,
  id: string | null,
  on: string | null,
  directory: PersonDirectory | null,
): void {
  const employed = id === null ? undefined : directory?.ids.get(id)?.employed;
  if (employed === undefined || on === null) return;
  if (on < employed.from) {
    const expected = `a day from ${employed.from}, when ${quoteFound(id)} was hired`;
    reader.refuse(source, 'import/before-hire', `a deal on ${on}`, expected);
  } else if (employed.to !== undefined && on >= employed.to) {
    const expected = `a day before ${employed.to}, when ${quoteFound(id)} left`;
    reader.refuse(source, 'import/after-leaving', `a deal on ${on}`, expected);
  }
}
