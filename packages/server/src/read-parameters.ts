import { type Issue, issue, quoteFound, type Result, succeed } from '@paceline/core/foundation';

/** A query parameter of a route: whether it must be there, and which values it may have (any text when not said). */
export interface Parameter {
  readonly required?: true;
  readonly oneOf?: readonly string[];
}

/**
 * Reads the query of a request. Issues, all at once: `server/unknown-parameter`, `server/repeated-parameter`,
 * `server/missing-parameter`, `server/unknown-value`.
 */
export function readParameters(
  query: URLSearchParams,
  parameters: Readonly<Record<string, Parameter>>,
): Result<ReadonlyMap<string, string>> {
  const issues: Issue[] = [];
  const names = Object.keys(parameters);
  for (const name of new Set(query.keys())) {
    if (!names.includes(name)) {
      const known = names.map(quoteFound).join(', ') || 'no parameter';
      issues.push(issue('server/unknown-parameter', [clip(name)], quoteFound(name), known));
    } else if (query.getAll(name).length > 1) {
      issues.push(issue('server/repeated-parameter', [name], `${query.getAll(name).length} values`, 'one value'));
    }
  }
  const values = new Map<string, string>();
  for (const [name, { required, oneOf }] of Object.entries(parameters)) {
    const value = query.get(name);
    if (value === null) {
      if (required) issues.push(issue('server/missing-parameter', [name], 'nothing', 'a value'));
    } else if (oneOf && !oneOf.includes(value)) {
      issues.push(
        issue('server/unknown-value', [name], quoteFound(value), `one of ${oneOf.map(quoteFound).join(', ')}`),
      );
    } else values.set(name, value);
  }
  return issues.length > 0 ? { ok: false, issues } : succeed(values);
}

/** A path says which parameter, not the whole of what somebody sent. */
function clip(name: string): string {
  return name.slice(0, 60);
}
