import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatIssue, PacelineError } from '@paceline/core';
import { createIntranet } from './create-intranet.js';
import { loadOrganization } from './load-organization.js';
import { type OpenIntranet, openIntranet } from './open-intranet.js';
import { readArguments, usage } from './read-arguments.js';

/** Everything that the program takes from outside. */
export interface Surroundings {
  readonly given: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the program was started. */
  readonly folder: string;
  readonly clientFolder: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Starts the intranet, or says everything that stands against it and starts nothing. */
export async function runIntranet(surroundings: Surroundings): Promise<OpenIntranet | null> {
  const { given, environment, folder, clientFolder, print, complain } = surroundings;
  const refuse = (problems: readonly string[]) => {
    for (const problem of problems) complain(problem);
    return null;
  };
  const { wishes, problems } = readArguments(given, environment);
  if (problems.length > 0) return refuse([...problems, '', usage]);
  if (!existsSync(join(clientFolder, 'index.html')))
    return refuse([`The pages are not built: run \`npm run build\` first.`]);
  const loaded = loadOrganization(wishes, folder);
  if (!loaded.ok) return refuse([...loaded.problems, `Nothing was imported: ${countOf(loaded.problems.length)}.`]);
  try {
    const { documents, policy, said } = loaded;
    const app = createIntranet({ documents, policy, clientFolder, complain });
    const intranet = await openIntranet(app, wishes.port);
    for (const line of said) print(line);
    print(`Paceline intranet at ${intranet.address}  (Ctrl-C stops it)`);
    return intranet;
  } catch (error) {
    return refuse(reasonsOf(error, wishes.port));
  }
}

function reasonsOf(error: unknown, port: number): readonly string[] {
  if (error instanceof PacelineError && error.issues.length > 0) return error.issues.map(formatIssue);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return [`Port ${port} is taken: choose another one, or none.`];
  throw error;
}

const countOf = (count: number) => (count === 1 ? '1 problem' : `${count} problems`);
