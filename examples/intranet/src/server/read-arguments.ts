import { parseArgs } from 'node:util';
import { type StarterPolicyId, starterPolicyIds } from '@paceline/core';

/** What the command line and the environment ask for. */
export interface Wishes {
  /** A folder of CSV files and the mapping that says what is in them; the seeded organization without. */
  readonly data: { readonly folder: string; readonly mapping: string; readonly skipBadRows: boolean } | null;
  /** A starter policy that replaces the policy of the data. */
  readonly policy: StarterPolicyId | null;
  /** 0 takes any free port. */
  readonly port: number;
}

/** How to call the server. */
export const usage = [
  'npm start                                      the seeded organization',
  'npm start -- --data FOLDER --mapping FILE      your CSV files, read as the mapping says',
  '  --skip-bad-rows                              leave out rows that cannot be read, and write import-report.txt',
  `  --policy ${starterPolicyIds.join(' | ')}      who sees which numbers`,
  '  --port NUMBER                                else the variable PORT, else a free port',
].join('\n');

/** Reads the command line. The second part lists everything that is wrong with it. */
export function readArguments(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly wishes: Wishes; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const values = parseOptions(given, problems);
  const { data: folder, mapping } = values;
  const policy = starterPolicyIds.find((each) => each === values.policy) ?? null;
  if (values.policy !== undefined && policy === null) {
    problems.push(`--policy: found \`${values.policy}\`, expected one of ${starterPolicyIds.join(', ')}`);
  }
  if (folder !== undefined && mapping === undefined)
    problems.push('--data needs --mapping FILE, which says what is in the CSV files');
  if (folder === undefined && mapping !== undefined) problems.push('--mapping needs --data FOLDER, the CSV files');
  const skipBadRows = values['skip-bad-rows'] ?? false;
  if (skipBadRows && folder === undefined) problems.push('--skip-bad-rows needs --data and --mapping');
  const data = folder !== undefined && mapping !== undefined ? { folder, mapping, skipBadRows } : null;
  const port = readPort(values.port, '--port', problems) ?? readPort(environment.PORT, 'PORT', problems) ?? 0;
  return { wishes: { data, policy, port }, problems };
}

function parseOptions(given: readonly string[], problems: string[]) {
  try {
    return parseArgs({
      args: [...given],
      strict: true,
      allowPositionals: false,
      options: {
        data: { type: 'string' },
        mapping: { type: 'string' },
        'skip-bad-rows': { type: 'boolean' },
        policy: { type: 'string' },
        port: { type: 'string' },
      },
    }).values;
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return {};
  }
}

function readPort(given: string | undefined, name: string, problems: string[]): number | null {
  if (given === undefined || given === '') return null;
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  problems.push(`${name}: found \`${given}\`, expected a port from 0 to 65535`);
  return null;
}
