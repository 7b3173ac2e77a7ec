import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Directory } from './directory.js';
import { type Sessions, sessionCookie } from './sessions.js';

const cookie = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;

/**
 * The demo sign-in: anybody may be anybody, without a password. It stands where your own login stands; all that Paceline
 * asks of a login is `viewerOf(request)`.
 */
export function demoSignIn(directory: Directory, sessions: Sessions): Hono {
  const app = new Hono();
  app.get('/session', (context) => context.json({ signedIn: sessions.participantOf(context.req.raw) !== null }));
  app.get('/people', (context) => context.json({ people: directory.entries }));

  // Other sites can send forms, but no JSON: the browser would ask first, and nobody answers.
  app.post('*', async (context, next) => {
    if (context.req.header('content-type')?.split(';')[0] !== 'application/json')
      return context.json({ problem: 'send JSON' }, 415);
    return next();
  });
  app.post('/sign-in', async (context) => {
    const key = keyIn(await context.req.json().catch(() => null));
    const participant = key === null ? null : directory.participantOf(key);
    if (participant === null) return context.json({ problem: 'nobody has that key; load the directory again' }, 400);
    sessions.end(context.req.raw);
    setCookie(context, sessionCookie, sessions.begin(participant), cookie);
    return context.json({ signedIn: true });
  });
  app.post('/sign-out', (context) => {
    sessions.end(context.req.raw);
    deleteCookie(context, sessionCookie, cookie);
    return context.json({ signedIn: false });
  });
  return app;
}

function keyIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('person' in body)) return null;
  return typeof body.person === 'string' ? body.person : null;
}
