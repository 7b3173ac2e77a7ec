import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { formatIssue, type PolicyDocument, type StarterPolicyId } from '@paceline/core';
import type { OrganizationDocuments } from '@paceline/server';
import { formatReport, type ImportFiles, type ImportReport, importOrganization } from '@paceline/server/import';
import { seededOrganization } from '@paceline/testing';
import type { Wishes } from './read-arguments.js';

/** An organization to show; what to tell about it, or everything that stands against it. */
export type Loaded =
  | {
      readonly ok: true;
      readonly documents: OrganizationDocuments;
      readonly policy: PolicyDocument | StarterPolicyId;
      readonly said: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Where a report of left-out rows is written, in the folder from which the server was started. */
export const reportFile = 'import-report.txt';

const usualPolicy: StarterPolicyId = 'team-bands';

/** The seeded organization, or the one in the CSV files. `folder` is where the server was started. */
export function loadOrganization({ data, policy }: Wishes, folder: string): Loaded {
  if (data) return importFrom(data, policy, folder);
  const { viewers: _, ...documents } = seededOrganization();
  return { ok: true, documents, policy: policy ?? usualPolicy, said: [] };
}

function importFrom(data: NonNullable<Wishes['data']>, policy: Wishes['policy'], folder: string): Loaded {
  const problems = [
    ...(isFolder(data.folder) ? [] : [`--data: found no folder \`${data.folder}\`, expected a folder of CSV files`]),
    ...(existsSync(data.mapping) && !isFolder(data.mapping)
      ? []
      : [`--mapping: found no file \`${data.mapping}\`, expected a mapping in JSON`]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const mapping = readFileSync(data.mapping, 'utf8');
  const result = importOrganization({ files: filesFor(data), mapping, skipBadRows: data.skipBadRows });
  if (!result.ok) return { ok: false, problems: result.issues.map(formatIssue) };
  const { policy: mapped, ...documents } = result.value;
  const said = [formatReport(summaryOf(result.report)), ...writeReport(result.report, data.skipBadRows, folder)];
  return { ok: true, documents, policy: policy ?? mapped ?? usualPolicy, said };
}

/** The CSV files of the folder, and the JSON files beside the mapping: plan and policy may be files of their own. */
function filesFor({ folder, mapping }: NonNullable<Wishes['data']>): ImportFiles {
  const beside = dirname(mapping);
  const json = namesIn(beside, '.json').filter((name) => name !== basename(mapping));
  const paths = [
    ...json.map((name) => join(beside, name)),
    ...namesIn(folder, '.csv').map((name) => join(folder, name)),
  ];
  return Object.fromEntries(paths.map((path) => [basename(path), new Uint8Array(readFileSync(path))]));
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder).filter((name) => name.toLowerCase().endsWith(ending));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Left-out rows are in the file; the terminal gets the numbers. */
function summaryOf(report: ImportReport): ImportReport {
  return { ...report, skipped: [] };
}

function writeReport(report: ImportReport, skipBadRows: boolean, folder: string): string[] {
  if (!skipBadRows) return [];
  const path = join(folder, reportFile);
  writeFileSync(path, `${formatReport(report)}\n`);
  return [`Which rows were left out, and why, is in ${relative(folder, path)}.`];
}
