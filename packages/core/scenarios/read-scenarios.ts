import { readdirSync, readFileSync } from 'node:fs';
import type { RunDocuments } from '../src/index.js';

/** A transaction that a component counts for nobody, or not for one of its holders. */
export interface ExpectedUncredited {
  readonly component: string;
  readonly transaction: string;
  readonly participant: string | null;
  readonly reason: string;
}

/** The attainment of one result as an exact ratio such as `"3/4"` or `"1.25"`; null where there is none. */
export interface ExpectedAttainment {
  readonly participant: string;
  readonly component: string;
  readonly period: string;
  readonly value: string | null;
}

/** What a scenario claims; the README beside this file says how each part is compared. */
export interface Expected {
  readonly lines?: readonly { readonly id: string; readonly amount: string }[];
  readonly totals?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly attainment?: readonly ExpectedAttainment[];
  readonly uncredited?: readonly ExpectedUncredited[];
  readonly findings?: readonly string[];
  readonly refused?: readonly string[];
}

/** One folder `topic/name`: a story, the documents, and what they must give. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly mechanisms: readonly string[];
  readonly documents: RunDocuments;
  readonly expected: Expected;
}

/** The keys that an expectation may have; a misspelt one would be compared with nothing. */
export const expectedKeys = ['lines', 'totals', 'attainment', 'uncredited', 'findings', 'refused'];

const here = new URL('./', import.meta.url);

/** A JSON file beside this one, such as `pending.json`. */
export function readJson(name: string): unknown {
  return JSON.parse(readText(name));
}

/** Reads every scenario, in the order of their names. */
export function readScenarios(): Scenario[] {
  return foldersIn('')
    .flatMap((topic) => foldersIn(`${topic}/`).map((name) => `${topic}/${name}`))
    .filter((name) => filesIn(name).includes('documents.json'))
    .map(readScenario);
}

function readScenario(name: string): Scenario {
  const story = readText(`${name}/README.md`);
  const [, title = ''] = /^# (.+)$/m.exec(story) ?? [];
  const [, mechanisms = ''] = /^mechanisms: (.+)$/m.exec(story) ?? [];
  return {
    name,
    title,
    mechanisms: mechanisms.split(', ').filter((each) => each !== ''),
    // What is in the file is for the engine to read or to refuse.
    documents: readJson(`${name}/documents.json`) as RunDocuments,
    // The test of the shape compares its keys with `expectedKeys`.
    expected: readJson(`${name}/expected.json`) as Expected,
  };
}

function readText(name: string): string {
  return readFileSync(new URL(name, here), 'utf8');
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(new URL(`./${folder}`, here), { withFileTypes: true });
  return entries
    .filter((each) => each.isDirectory())
    .map((each) => each.name)
    .sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(`./${folder}/`, here));
}
