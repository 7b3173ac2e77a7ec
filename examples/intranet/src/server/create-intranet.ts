import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { formatIssue, type PolicyDocument, parseAsOf, parsePeople, type StarterPolicyId, unwrap } from '@paceline/core';
import { createPaceline, memoryStore, type OrganizationDocuments } from '@paceline/server';
import { Hono } from 'hono';
import { demoSignIn } from './demo-sign-in.js';
import { directoryOf } from './directory.js';
import { neverStored, onlyThisMachine, securityHeaders } from './guard-requests.js';
import { createSessions } from './sessions.js';

/** What the intranet shows, and from where. */
export interface IntranetOptions {
  readonly documents: OrganizationDocuments;
  readonly policy: PolicyDocument | StarterPolicyId;
  /** The folder of the built pages. */
  readonly clientFolder: string;
  /** Told what an operator should know; viewers are not told. */
  readonly complain: (line: string) => void;
}

/**
 * The intranet as one handler: the pages, a demo sign-in, and Paceline under `/paceline`.
 *
 * @throws PacelineError with all issues when documents or policy cannot be used
 */
export function createIntranet({ documents, policy, clientFolder, complain }: IntranetOptions): Hono {
  const sessions = createSessions();
  const organization = unwrap(parsePeople(documents.people));
  const directory = directoryOf(organization, unwrap(parseAsOf(documents.asOf)).effectiveOn);
  const paceline = createPaceline({
    store: memoryStore(documents, { policy }),
    policy,
    viewerOf: (request) => sessions.participantOf(request),
    onIssues: (issues) => {
      for (const each of issues) complain(formatIssue(each));
    },
  });
  const page = readFileSync(join(clientFolder, 'index.html'), 'utf8');

  const app = new Hono();
  app.use(securityHeaders, onlyThisMachine);
  app.use('/demo/*', neverStored);
  app.route('/demo', demoSignIn(directory, sessions));
  app.all('/paceline/*', (context) => paceline.handle(context.req.raw));
  app.all('/demo/*', (context) => context.json({ problem: 'there is nothing here' }, 404));
  app.get('/assets/*', serveStatic({ root: clientFolder }));
  app.get('/icon.svg', serveStatic({ root: clientFolder }));
  app.get('/assets/*', (context) => context.notFound());
  // Every other address is a page; the client reads it.
  app.get('*', neverStored, (context) => context.html(page));
  app.onError((error, context) => {
    complain(error.stack ?? error.message);
    return context.json({ problem: 'something went wrong here' }, 500);
  });
  return app;
}
