import ts from 'typescript';
import { type Finding, type Guard, isTest, type SourceFile } from './guard.js';
import { allNodes, lineOf } from './syntax.js';

const core = 'packages/core/src/';
const calendar = `${core}calendar/`;

const clocks = new Set(['Date.now', 'performance.now', 'Temporal.Now']);
// Names of the page, such as `window`, are refused by the compiler: core has no DOM library.
const globals = new Set(['process', 'crypto']);
const calls = new Set(['fetch', 'setTimeout', 'setInterval', 'queueMicrotask']);
const dateTypes = new Set(['Date', 'UTCDate']);

/** Core computes: same arguments, same bytes. `now` and `asOf` are arguments; dates belong to the calendar room. */
export const purityGuard: Guard = {
  covers: (path) => path.startsWith(core),
  check: (file) =>
    allNodes(file).flatMap((node): Finding[] => {
      const found = checkDate(file, node) ?? (isTest(file.path) ? null : checkWorld(node));
      return found ? [{ line: lineOf(file, node), ...found }] : [];
    }),
};

type Problem = Omit<Finding, 'line'>;

function checkDate(file: SourceFile, node: ts.Node): Problem | null {
  if (file.path.startsWith(calendar) || !ts.isIdentifier(node) || node.text !== 'Date' || isOnlyAName(node))
    return null;
  return {
    rule: 'pure/date',
    message: 'no `Date` outside the calendar room: use its `PlainDate` and its verbs',
  };
}

function checkWorld(node: ts.Node): Problem | null {
  if (ts.isNewExpression(node) && dateTypes.has(node.expression.getText()) && !node.arguments?.length)
    return clock('new Date()');
  if (ts.isCallExpression(node) && calls.has(node.expression.getText())) return world(node.expression.getText());
  if (ts.isIdentifier(node) && node.text === 'globalThis') return world('globalThis');
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return null;
  const base = node.expression.getText();
  const whole = ts.isPropertyAccessExpression(node) ? `${base}.${node.name.text}` : base;
  if (clocks.has(whole)) return clock(whole);
  if (whole === 'Math.random')
    return { rule: 'pure/random', message: 'no randomness in core: take a seed or the value as an argument' };
  return globals.has(base) ? world(base) : null;
}

const clock = (found: string): Problem => ({
  rule: 'pure/clock',
  message: `\`${found}\` reads the clock: take \`now\` or \`asOf\` as an argument`,
});

const world = (found: string): Problem => ({
  rule: 'pure/global',
  message: `\`${found}\` reaches outside: core knows no process, page, network or timer; take the data as an argument`,
});

/** `row.Date` and `{ Date: 1 }` only spell the word. */
function isOnlyAName(node: ts.Identifier): boolean {
  const parent = node.parent as ts.Node & { readonly name?: ts.Node };
  return parent.name === node || (ts.isQualifiedName(parent) && parent.right === node);
}
