import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type Claim, claimsOf, withChecks } from './claims.js';

/** An `@example` of a doc comment. */
export interface DocExample {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly claims: readonly Claim[];
  /** It shows how a host calls us: the ellipsis, JSX or a fetch stands for what only a host has. */
  readonly needsHost: boolean;
}

const docComment = /\/\*\*(?:[^*]|\*(?!\/))*\*\//g;
const comment = /^;?[ \t]*(?:\n[ \t]*)?\/\/ ?((?:[^\n]*)(?:\n[ \t]*\/\/[^\n]*)*)/;

/** The examples in the doc comments of the sources below a folder. */
export function docExamplesOf(root: string, folder: string): DocExample[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(path))
    .sort()
    .flatMap((file) => examplesIn(file, readFileSync(join(root, file), 'utf8')));
}

function examplesIn(file: string, text: string): DocExample[] {
  return [...text.matchAll(docComment)].flatMap(({ 0: doc, index }) => {
    const at = doc.indexOf('@example');
    if (at < 0) return [];
    const lines = doc.slice(at + '@example'.length, -2).split('\n');
    const code = lines.map((line, row) => (row === 0 ? line : line.replace(/^\s*\* ?/, ''))).join('\n');
    const [own = ''] = code.split(/\n@\w/);
    return [
      {
        file,
        line: text.slice(0, index + at).split('\n').length,
        code: own,
        claims: claimsOf(own, comment).filter((each) => !isShape(each.expression)),
        needsHost: /…|<[A-Z]|await fetch/.test(own),
      },
    ];
  });
}

/** `({ … }) // a remark` shows what a value looks like and claims nothing. */
function isShape(expression: ts.Expression): boolean {
  return ts.isParenthesizedExpression(expression) && ts.isObjectLiteralExpression(expression.expression);
}

type Run = (...values: unknown[]) => Promise<void>;
// The constructor of async functions has no name of its own.
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (...texts: string[]) => Run;

/** Runs an example with `scope` at hand and says what is wrong with it. A value is written as code: `-1n`, `'0.67'`. */
export async function docProblemsOf(
  { file, line, code, claims }: DocExample,
  scope: Readonly<Record<string, unknown>>,
  equal: (value: unknown, expected: unknown) => boolean,
): Promise<string[]> {
  const run = (text: string, more: Readonly<Record<string, unknown>> = {}) => {
    const all = { ...scope, ...more };
    const { outputText } = ts.transpileModule(`{${text}\n}`, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    return new AsyncFunction(...Object.keys(all), outputText)(...Object.values(all));
  };
  const problems: string[] = [];
  const claimed: [at: number, value: unknown, expected: string][] = [];
  try {
    await run(withChecks(code, claims), {
      check: (at: number, value: unknown, expected: string) => claimed.push([at, value, expected]),
    });
    for (const [at, value, expected] of claimed) {
      const said = expected.replaceAll(/\n\s*\/\//g, ' ').replace(/ \([^()]*\)$/, '');
      let wanted: unknown;
      await run(`say((${said}));`, { say: (each: unknown) => (wanted = each) });
      if (!equal(value, wanted)) problems.push(`${file}:${line + at - 1} is not ${said}`);
    }
  } catch (error) {
    problems.push(`${file}:${line} stopped: ${error instanceof Error ? error.message : String(error)}`);
  }
  return problems;
}
