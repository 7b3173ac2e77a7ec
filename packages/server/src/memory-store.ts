import {
  PacelineError,
  type PolicyDocument,
  parsePolicy,
  policyDocumentOf,
  type StarterPolicyId,
  starterPolicy,
} from '@paceline/core';
import { deepFreeze, fail, type Result, succeed, unwrap } from '@paceline/core/foundation';
import type { OrganizationDocuments, PacelineStore, StoredOrganization } from './paceline-store.js';
import { worldFromDocuments } from './world-from-documents.js';

/** A store that keeps one organization in memory and can replace it as a whole. */
export interface MemoryStore extends PacelineStore {
  /** Checks the documents and replaces all that was there, at once; with issues nothing changes. Returns the new revision. */
  readonly write: (documents: OrganizationDocuments) => Result<{ readonly revision: number }>;
}

/** What a {@link memoryStore} checks against. Without a policy, that of the engine's own metrics. */
export interface MemoryStoreOptions {
  readonly policy?: PolicyDocument | StarterPolicyId | undefined;
}

/**
 * A store in memory, for examples, tests and hosts who load everything at start. It copies what it is given.
 *
 * @throws PacelineError `server/unreadable-documents` with all issues when the first documents cannot be used
 *
 * @example
 * const store = memoryStore({ people, plan, transactions, quotas, asOf: '2026-11-18' });
 * const written = store.write({ people, plan, transactions: more, quotas, asOf: '2026-11-19' });
 */
export function memoryStore(documents: OrganizationDocuments, options: MemoryStoreOptions = {}): MemoryStore {
  const policy = unwrap(parsePolicy(policyDocumentOf(options.policy ?? starterPolicy('private'))));
  const check = (given: OrganizationDocuments, revision: number): Result<StoredOrganization> => {
    const world = worldFromDocuments(given, policy);
    return world.ok ? succeed(copyOf(given, revision)) : fail(world.issues);
  };
  const first = check(documents, 1);
  if (!first.ok) {
    throw new PacelineError('server/unreadable-documents', 'the documents of the store cannot be used', {
      issues: first.issues,
    });
  }
  let stored = first.value;
  let revision = 1;
  return {
    read: () => Promise.resolve(stored),
    write: (given) => {
      const next = check(given, revision + 1);
      if (!next.ok) return next;
      revision += 1;
      stored = next.value;
      return succeed({ revision });
    },
  };
}

/** A copy that nobody else can change. A transaction set is immutable already, and opaque. */
function copyOf(documents: OrganizationDocuments, revision: number): StoredOrganization {
  const { transactions, ...rest } = documents;
  const copy = deepFreeze(structuredClone(rest));
  if (transactions === undefined) return { ...copy, revision };
  return {
    ...copy,
    revision,
    transactions: 'size' in transactions ? transactions : deepFreeze(structuredClone(transactions)),
  };
}
