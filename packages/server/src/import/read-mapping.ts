import { parsePlainDate } from '@paceline/core';
import { fail, issue, type Result, readDocument, succeed, withPathPrefix } from '@paceline/core/foundation';
import { type Mapping, mappingSchema } from './mapping-schema.js';
import { readJson } from './read-file.js';

/**
 * Reads a mapping: JSON, as a value or as its text. Issues: `import/unreadable-mapping` (also for unknown keys, with the path
 * to each), `calendar/not-a-date`.
 */
export function readMapping(input: unknown): Result<Mapping> {
  const given = typeof input === 'string' || input instanceof Uint8Array ? readJson('mapping', input) : succeed(input);
  if (!given.ok) return fail(given.issues.map((each) => ({ ...each, code: 'import/unreadable-mapping' })));
  const read = readDocument<Mapping>(mappingSchema, given.value, 'import/unreadable-mapping');
  if (!read.ok) return read;
  const asOf = parsePlainDate(read.value.asOf);
  if (!asOf.ok) return fail(withPathPrefix(['asOf'], asOf.issues));
  if (read.value.people === undefined && read.value.morePeople === undefined) {
    return fail([issue('import/unreadable-mapping', ['people'], 'nothing', 'people from a file, or `morePeople`')]);
  }
  return read;
}
