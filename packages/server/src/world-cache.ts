import { type AsOf, type Issue, type Policy, parseAsOf, type ViewWorld } from '@paceline/core';
import { fail, issue, type Result, succeed } from '@paceline/core/foundation';
import type { PacelineStore, StoredOrganization } from './paceline-store.js';
import { worldFromDocuments } from './world-from-documents.js';

/** A world and the day as of which it is looked at. */
export interface CurrentWorld {
  readonly world: ViewWorld;
  readonly asOf: AsOf;
}

/** What a {@link worldCache} needs. `now` gives today, `YYYY-MM-DD`; without it the stored `asOf` counts. */
export interface WorldCacheOptions {
  readonly store: PacelineStore;
  readonly policy: Policy;
  readonly now?: (() => string) | undefined;
  readonly keySecret: string;
  readonly onIssues?: ((issues: readonly Issue[]) => void) | undefined;
}

/**
 * The world of the store, calculated once for each revision and day. Nothing in it belongs to a viewer: what one of them may
 * see is decided for every request anew. Null when the store cannot be used; `onIssues` then learns why, once a revision.
 */
export function worldCache(options: WorldCacheOptions): () => Promise<CurrentWorld | null> {
  const { store, policy, now, keySecret } = options;
  let kept: { readonly key: string; readonly result: Result<CurrentWorld> } | null = null;
  return async () => {
    try {
      const stored = await store.read();
      const day = now ? now() : stored.asOf;
      const key = JSON.stringify([typeof stored.revision, stored.revision, day]);
      if (kept?.key !== key) {
        kept = { key, result: currentWorld(stored, policy, day, keySecret) };
        if (!kept.result.ok) tell(options, kept.result.issues);
      }
      return kept.result.ok ? kept.result.value : null;
    } catch (cause) {
      tell(options, [issue('server/store-unreadable', ['store'], String(cause), 'a store that can be read')]);
      return null;
    }
  };
}

function currentWorld(
  stored: StoredOrganization,
  policy: Policy,
  day: string,
  keySecret: string,
): Result<CurrentWorld> {
  const asOf = parseAsOf(day);
  if (!asOf.ok) return asOf;
  const world = worldFromDocuments(stored, policy, { asOf: day, keySecret });
  return world.ok ? succeed({ world: world.value, asOf: asOf.value }) : fail(world.issues);
}

/** Tells the host. A host that fails to listen must not change what a viewer is answered. */
export function tell(options: Pick<WorldCacheOptions, 'onIssues'>, issues: readonly Issue[]): void {
  try {
    options.onIssues?.(issues);
  } catch {
    // Whatever was thrown is the host's own affair: there is nobody else to tell.
  }
}
