import ts from 'typescript';
import type { Guard } from './guard.js';
import { allNodes, lineOf } from './syntax.js';

/** What a module exports has one name everywhere. Storybook and config files are asked for a default, so they may. */
export const defaultExportsGuard: Guard = {
  covers: (path) => /^packages\/[^/]+\/src\//.test(path) && !/\.stories\.tsx$|\.config\.ts$/.test(path),
  check: (file) =>
    allNodes(file)
      .filter(isDefaultExport)
      .map((node) => ({
        line: lineOf(file, node),
        rule: 'exports/default',
        message: 'export by name, so that the thing has one name in every file',
      })),
};

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}
