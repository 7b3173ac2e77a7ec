import ts from 'typescript';
import { type Finding, type Guard, isTest } from './guard.js';
import { allNodes, lineOf, listComments } from './syntax.js';

const switches = [
  { mark: '@ts-ignore', inTests: false },
  { mark: '@ts-nocheck', inTests: false },
  { mark: '@ts-expect-error', inTests: true },
];

/** No `any`, and no comment that switches the compiler off. */
export const untypedGuard: Guard = {
  covers: (path) => !path.endsWith('.mjs'),
  check: (file) => {
    const anys = allNodes(file).filter((node) => node.kind === ts.SyntaxKind.AnyKeyword);
    const findings: Finding[] = anys.map((node) => ({
      line: lineOf(file, node),
      rule: 'types/any',
      message: 'write the type, or `unknown` and narrow it; `any` switches every check off',
    }));
    for (const { text, line } of listComments(file)) {
      const found = switches.find(({ mark, inTests }) => text.includes(mark) && !(inTests && isTest(file.path)));
      if (found)
        findings.push({ line, rule: 'types/switched-off', message: `remove ${found.mark} and correct the type` });
    }
    return findings;
  },
};
