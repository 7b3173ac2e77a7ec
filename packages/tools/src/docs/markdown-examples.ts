import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Claim, claimsOf } from './claims.js';

/** A block of code in a page. */
export interface MarkdownExample {
  /** From the root of the repository, with `/`. */
  readonly page: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly language: 'ts' | 'tsx';
  readonly code: string;
  readonly claims: readonly Claim[];
  /** Why the block cannot stand as it is written, or null. */
  readonly problem: string | null;
  readonly runs: boolean;
}

const block = /^```(tsx?)(?: ([^\n]*))?\n([\s\S]*?)^```$/gm;

/** The pages whose examples are run. */
export function pagesOf(root: string): string[] {
  const below = (folder: string) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) : [];
  const readmesIn = (folder: string) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}/README.md`) : [];
  const docs = below('docs').map((path) => `docs/${path.replaceAll('\\', '/')}`);
  return ['README.md', ...readmesIn('packages'), ...readmesIn('packages/core/src'), ...docs]
    .filter((path) => path.endsWith('.md') && existsSync(join(root, path)))
    .sort();
}

/**
 * The examples of a page. A block in `ts` runs unless its fence says `ts no-run`, and then the text before it says why; a
 * block in `tsx` runs where it claims something.
 */
export function examplesOf(root: string, page: string): MarkdownExample[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(block)].map((match): MarkdownExample => {
    const [, language, options = '', code = ''] = match;
    const before = text.slice(0, match.index);
    const claims = claimsOf(code, /^;?[ \t]*\/\/ → ([^\n]*)/);
    const optedOut = options === 'no-run';
    return {
      page,
      line: before.split('\n').length,
      language: language === 'tsx' ? 'tsx' : 'ts',
      code,
      claims,
      problem: problemOf({ options, before, arrows: code.split('// → ').length - 1, checked: claims.length }),
      runs: !optedOut && (language === 'ts' || claims.length > 0),
    };
  });
}

interface Fence {
  readonly options: string;
  readonly before: string;
  readonly arrows: number;
  readonly checked: number;
}

function problemOf({ options, before, arrows, checked }: Fence): string | null {
  if (options !== '' && options !== 'no-run') return `a fence says \`ts\` or \`ts no-run\`, not \`${options}\``;
  if (options === 'no-run' && !/[.:]$/.test(before.trimEnd())) {
    return 'a block that is not run follows a sentence that says why';
  }
  return arrows === checked ? null : 'an arrow follows an expression on its own line: `expression; // → value`';
}
