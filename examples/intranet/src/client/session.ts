import { createContext } from 'react';

/** What pages may do with the session. */
export interface Session {
  /** The server no longer knows this session. */
  readonly ended: () => void;
}

/** The session of the page. */
export const SessionContext = createContext<Session>({ ended: () => {} });
