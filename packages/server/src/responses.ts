import type { Issue } from '@paceline/core';

/** Headers of every answer. What one viewer may see is for that viewer alone: nothing on the way may keep it. */
const headers = {
  'cache-control': 'private, no-store',
  vary: 'cookie, authorization',
  'x-content-type-options': 'nosniff',
} as const;

function json(status: number, body: unknown, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers, ...more },
  });
}

/** A view. */
export function viewResponse(view: object): Response {
  return json(200, view);
}

/** Nothing at all: who asks is not known, and is told no more than that. */
export function unauthorized(): Response {
  return new Response(null, { status: 401, headers });
}

/** The same bytes for what does not exist and for what this viewer may not see. */
export function notFound(): Response {
  return json(404, { code: 'views/not-found' });
}

/** Only reading is possible here. */
export function methodNotAllowed(): Response {
  return json(405, { code: 'server/method-not-allowed' }, { allow: 'GET' });
}

/** What is wrong with the request itself: issues about the caller's own input, and nothing else. */
export function badRequest(issues: readonly Issue[]): Response {
  return json(400, { issues: issues.map(({ code, path, found, expected }) => ({ code, path, found, expected })) });
}

/** The store cannot be read; the host learns why, the viewer does not. */
export function unavailable(): Response {
  return json(500, { code: 'server/unavailable' });
}
