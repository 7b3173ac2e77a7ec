import { randomBytes } from 'node:crypto';
import { parse } from 'hono/utils/cookie';

/** The name of the cookie. */
export const sessionCookie = 'intranet_session';

/** Who is signed in where, in memory: a restart signs everybody out. */
export interface Sessions {
  /** Begins a session and gives its id, which says nothing about the participant and cannot be guessed. */
  readonly begin: (participant: string) => string;
  /** The participant whose session a request carries, if there is one. */
  readonly participantOf: (request: Request) => string | null;
  readonly end: (request: Request) => void;
}

/** As many sessions as a demonstration needs; beyond them the oldest ends. */
const mostSessions = 1000;

/** Makes an empty set of sessions. */
export function createSessions(): Sessions {
  const participants = new Map<string, string>();
  return {
    begin(participant) {
      const id = randomBytes(32).toString('base64url');
      participants.set(id, participant);
      const [oldest] = participants.keys();
      if (participants.size > mostSessions && oldest !== undefined) participants.delete(oldest);
      return id;
    },
    participantOf: (request) => participants.get(idOf(request)) ?? null,
    end: (request) => participants.delete(idOf(request)),
  };
}

function idOf(request: Request): string {
  return parse(request.headers.get('cookie') ?? '', sessionCookie)[sessionCookie] ?? '';
}
