import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './guard.js';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** `import * as name from …`, with or without `type`. */
  readonly isNamespace: boolean;
}

/** Every way in which one file names another: import, export from, `import()`, and `import('…').Type`. */
export function listImports(file: SourceFile): Import[] {
  return allNodes(file).flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
    const isNamespace = ts.isImportDeclaration(node) && !node.importClause?.name && hasNamespace(node);
    return [{ specifier: specifier.text, line: lineOf(file, specifier), isNamespace }];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}

function hasNamespace(node: ts.ImportDeclaration): boolean {
  const bindings = node.importClause?.namedBindings;
  return bindings !== undefined && ts.isNamespaceImport(bindings);
}

/** Where a relative import leads, from the root of the repository and without an ending; null for a package. */
export function relativeTarget(file: SourceFile, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(file.path), specifier).replace(/\.(js|jsx|ts|tsx|mjs|mts)$/, '');
}

/** The nodes of a file in reading order. */
export function allNodes(file: SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return nodes;
}

/** The comments of a file; what looks like one inside a text or markup is none. */
export function listComments(file: SourceFile): { text: string; line: number }[] {
  const ends = new Map<number, number>();
  const markup: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) {
      markup.push(node);
      return;
    }
    for (const range of ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? [])
      ends.set(range.pos, range.end);
    for (const range of ts.getTrailingCommentRanges(file.text, node.getEnd()) ?? []) ends.set(range.pos, range.end);
    node.getChildren(file.tree).forEach(visit);
  };
  visit(file.tree);
  const isMarkup = (start: number) => markup.some((node) => node.getFullStart() <= start && start < node.getEnd());
  return [...ends]
    .filter(([start]) => !isMarkup(start))
    .map(([start, end]) => ({
      text: file.text.slice(start, end),
      line: file.tree.getLineAndCharacterOfPosition(start).line + 1,
    }));
}

export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1;
}
