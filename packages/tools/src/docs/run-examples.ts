import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../root.mjs';
import { told, toldJson, withChecks } from './claims.js';
import type { MarkdownExample } from './markdown-examples.js';

/** Where examples are written so that they can be imported: ignored by git, one folder for each process. */
const folder = join(root, '.paceline', 'readme-examples', String(process.pid));

/** Keeps a line of the example on its line in the file, so that every message names the line of the page. */
function fileOf({ page, line, language, code, claims }: MarkdownExample): { path: string; text: string } {
  const path = join(folder, `${page.replaceAll('/', '-')}.${line}.${language}`);
  const head = [
    language === 'tsx' ? '/** @jsxRuntime automatic @jsxImportSource react */' : '',
    'export const checked: (readonly [line: number, value: unknown, expected: string])[] = [];',
    'const check = (line: number, value: unknown, expected: string): void => void checked.push([line, value, expected]);',
  ].join(' ');
  return { path, text: `${head}${'\n'.repeat(line)}${withChecks(code, claims)}` };
}

/** Runs an example and says what is wrong with it, each time with the line of the page; an empty list is praise. */
export async function problemsOf(example: MarkdownExample): Promise<string[]> {
  const at = (line: number) => `${example.page}:${example.line + line}`;
  if (example.problem !== null) return [`${at(0)} ${example.problem}`];
  if (!example.runs) return [];
  const { path, text } = fileOf(example);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  try {
    const { checked } = (await import(/* @vite-ignore */ path)) as { checked: [number, unknown, string][] };
    return checked
      .filter(([, value, expected]) => told(value) !== toldJson(expected))
      .map(([line, value, expected]) => `${at(line)} is ${told(value)}, not ${expected}`);
  } catch (error) {
    return [`${at(0)} stopped: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What the compiler says about the examples, as a reader who copies them would be told. */
export function typeProblemsOf(examples: readonly MarkdownExample[]): string[] {
  const files = new Map(examples.filter((each) => each.runs).map((each) => [fileOf(each).path, each]));
  mkdirSync(folder, { recursive: true });
  for (const each of files.values()) writeFileSync(fileOf(each).path, fileOf(each).text);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, lib: ['ES2023', 'DOM'], jsx: 'react-jsx', noUnusedLocals: false, sourceMap: false },
    root,
  );
  const program = ts.createProgram([...files.keys()], options);
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, start, messageText }) => {
    const example = file && files.get(file.fileName);
    if (!file || !example) return [];
    const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
    return [`${example.page}:${line + 1} does not compile: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`];
  });
}

/** Takes the written examples away. */
export function cleanUp(): void {
  rmSync(folder, { recursive: true, force: true });
}
