import ts from 'typescript';
import { type Finding, type Guard, isTest } from './guard.js';
import { allNodes, lineOf } from './syntax.js';

/** Synonyms that exported names must not use, and the one word of the glossary instead. */
const insteadOf: Readonly<Record<string, string>> = {
  user: 'participant',
  rep: 'participant',
  seller: 'participant',
  employee: 'participant',
  salesperson: 'participant',
  payee: 'participant',
  deal: 'transaction',
  chargeback: 'clawback',
  bracket: 'tier',
};

/** Names that the design itself gives. */
const given = new Set(['estimateDeals']);

/** One word a thing, in every exported name. */
export const glossaryGuard: Guard = {
  covers: (path) => /^packages\/(core|react)\/src\//.test(path) && !isTest(path),
  check: (file) =>
    allNodes(file).flatMap((node): Finding[] =>
      exportedNames(node).flatMap((name) => {
        const word = wordsOf(name.text).find((part) => Object.hasOwn(insteadOf, part));
        if (word === undefined || given.has(name.text)) return [];
        const message = `\`${name.text}\` says \`${word}\`; the glossary's word is \`${insteadOf[word]}\``;
        return [{ line: lineOf(file, name), rule: 'glossary/synonym', message }];
      }),
    ),
};

function exportedNames(node: ts.Node): ts.Identifier[] {
  if (ts.isExportSpecifier(node)) return ts.isIdentifier(node.name) ? [node.name] : [];
  if (!isExported(node)) return [];
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name] : []));
  }
  const { name } = node as ts.Node & { readonly name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name] : [];
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** `rankReps` and `MAX_REPS` are the words `rank rep` and `max rep`; `report` is one word. */
export function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase().replace(/(?<=..)s$/, ''));
}
