import {
  type Issue,
  issue,
  PacelineError,
  type PolicyDocument,
  parsePolicy,
  policyDocumentOf,
  type StarterPolicyId,
  viewsIn,
} from '@paceline/core';
import type { PacelineStore } from './paceline-store.js';
import { readParameters } from './read-parameters.js';
import { badRequest, methodNotAllowed, notFound, unauthorized, unavailable, viewResponse } from './responses.js';
import { type Route, routes } from './routes.js';
import { type CurrentWorld, tell, worldCache } from './world-cache.js';

/** What {@link createPaceline} needs. */
export interface PacelineOptions {
  /** Where the organization is kept. */
  readonly store: PacelineStore;
  /** Who may see which numbers: a policy document, or the name of a starter policy. */
  readonly policy: PolicyDocument | StarterPolicyId;
  /** The id of the participant who asks, by your own session; null, a throw or a rejection is answered with an empty 401. */
  readonly viewerOf: (request: Request) => string | null | Promise<string | null>;
  /** Today as `YYYY-MM-DD`, in your company's time zone. Without it everything is as of the stored `asOf`. */
  readonly now?: (() => string) | undefined;
  /** The path under which the handler is mounted. @default '/paceline' */
  readonly basePath?: string | undefined;
  /**
   * Behind the keys of people and lines, so that nobody traces them back by trying ids. Give one of your own to keep links
   * valid across restarts and machines. @default a random one for this handler
   */
  readonly keySecret?: string | undefined;
  /** Told why the store cannot be used. Viewers are never told. */
  readonly onIssues?: ((issues: readonly Issue[]) => void) | undefined;
}

/** A handler for the Fetch API: give it every request under its base path. */
export interface Paceline {
  readonly handle: (request: Request) => Promise<Response>;
}

/**
 * Answers requests with views: JSON that was computed for the viewer who asks, from what the policy lets that viewer see.
 *
 * `GET {base}/profile`, `/leaderboard?metric&period[&method][&among]`, `/peer-progress?metric&period`,
 * `/statement?period[&subject]`, `/explanation?why`. Anything that does not exist and anything that may not be seen are the
 * same 404; who is not known gets an empty 401; a wrong parameter a 400 with issues; a broken store a 500 without details.
 *
 * @throws PacelineError `server/unreadable-policy` when the policy cannot be used
 *
 * @example
 * const paceline = createPaceline({ store, policy: 'team-bands', viewerOf: (request) => sessionOf(request)?.personId ?? null });
 * const response = await paceline.handle(new Request('https://intranet.example/paceline/profile'));
 */
export function createPaceline(options: PacelineOptions): Paceline {
  const policy = parsePolicy(policyDocumentOf(options.policy));
  if (!policy.ok) {
    throw new PacelineError('server/unreadable-policy', 'the policy cannot be used', { issues: policy.issues });
  }
  const { store, now, onIssues, keySecret = crypto.randomUUID() } = options;
  const currentWorld = worldCache({ store, policy: policy.value, now, keySecret, onIssues });
  const base = `/${(options.basePath ?? '/paceline').split('/').filter(Boolean).join('/')}`.replace(/^\/$/, '');
  return {
    handle: async (request) => {
      const url = new URL(request.url);
      const route = url.pathname.startsWith(`${base}/`) ? routes.get(url.pathname.slice(base.length + 1)) : undefined;
      if (!route) return notFound();
      if (request.method !== 'GET') return methodNotAllowed();
      const viewer = await viewerFrom(options, request);
      if (viewer === null) return unauthorized();
      const current = await currentWorld();
      if (current === null) return unavailable();
      try {
        return answer(current, viewer, route, url.searchParams);
      } catch (cause) {
        tell(options, [issue('server/defect', [url.pathname], String(cause), 'a view; this is a defect in Paceline')]);
        return unavailable();
      }
    },
  };
}

/** A host's session code may fail in any way; whatever it says then must not reach the caller. */
async function viewerFrom(options: PacelineOptions, request: Request): Promise<string | null> {
  try {
    const viewer: unknown = await options.viewerOf(request);
    return typeof viewer === 'string' && viewer !== '' ? viewer : null;
  } catch {
    return null;
  }
}

function answer(current: CurrentWorld, viewer: string, route: Route, query: URLSearchParams): Response {
  const views = viewsIn(current.world, { viewer, asOf: current.asOf });
  if (!views.ok) return unauthorized();
  const given = readParameters(query, route.parameters);
  if (!given.ok) return badRequest(given.issues);
  const result = route.answer(views.value, given.value);
  if (result.ok) return viewResponse(result.value);
  return result.issues.some((each) => each.code === 'views/not-found') ? notFound() : badRequest(result.issues);
}
