import ts from 'typescript';
import { isTest, type SourceFile } from '../guards/guard.js';
import { allNodes } from '../guards/syntax.js';

/** How a code reaches a reader: an issue, a finding beside a result, thrown, or the whole answer to a request. */
export type Manner = 'issue' | 'finding' | 'thrown' | 'answer';

/** A code where it is written. */
export interface CodeUse {
  readonly code: string;
  readonly manner: Manner;
  readonly file: string;
}

const form = /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Texts of the same form that are something else. */
const mediaType = /^(application|text|image|font)\//;

/** Every code of the form `room/kebab-problem` in the sources, those that templates put together included. */
export function codesIn(files: readonly SourceFile[]): CodeUse[] {
  const sources = files.filter(({ path }) => isSource(path));
  return sources.flatMap((file) =>
    allNodes(file).flatMap((node) =>
      codesAt(file, node, sources).map((code) => ({ code, manner: mannerOf(node), file: file.path })),
    ),
  );
}

function isSource(path: string): boolean {
  return (
    /^packages\/(core|server|react)\/src\//.test(path) && !isTest(path) && !/\.stories\.tsx$|\/fixtures\//.test(path)
  );
}

function codesAt(file: SourceFile, node: ts.Node, sources: readonly SourceFile[]): string[] {
  if (ts.isStringLiteralLike(node)) {
    const isModule = ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
    return !isModule && form.test(node.text) && !mediaType.test(node.text) ? [node.text] : [];
  }
  if (!ts.isTemplateExpression(node) || !/^[a-z]+\/$/.test(node.head.text) || !isFirstArgument(node)) return [];
  const [span] = node.templateSpans;
  const endings = span ? endingsOf(file, span.expression, sources) : [];
  return (endings.length > 0 ? endings : [node.getText(file.tree)]).map((ending) => node.head.text + ending);
}

/**
 * `room/${code}` in `refuse(code, …)` ends as the callers say, in `(code, …) => …` of a function that returns a `Say` as the calls of
 * `say` in the whole room do; `room/${x.because}` as any `because` of the sources does.
 */
function endingsOf(file: SourceFile, expression: ts.Expression, sources: readonly SourceFile[]): string[] {
  if (ts.isPropertyAccessExpression(expression)) {
    const inAttainment = sources.filter((each) => each.path.startsWith('packages/core/src/attainment/'));
    return inAttainment.flatMap((each) =>
      allNodes(each).flatMap((node) =>
        ts.isPropertyAssignment(node) && node.name.getText(each.tree) === expression.name.text
          ? textOf(node.initializer)
          : [],
      ),
    );
  }
  const owner = ts.findAncestor(expression, ts.isVariableDeclaration);
  if (owner) return firstTextsOf(file, owner.name.getText(file.tree));
  const handedOut = ts.findAncestor(expression, ts.isFunctionDeclaration)?.type?.getText(file.tree);
  if (handedOut === undefined) return [];
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const verb = handedOut.charAt(0).toLowerCase() + handedOut.slice(1);
  return sources.filter(({ path }) => path.startsWith(folder)).flatMap((each) => firstTextsOf(each, verb));
}

/** What the calls of a function in a file say first. */
function firstTextsOf(file: SourceFile, name: string): string[] {
  return allNodes(file).flatMap((node) =>
    ts.isCallExpression(node) && node.expression.getText(file.tree) === name ? textOf(node.arguments[0]) : [],
  );
}

function textOf(node: ts.Expression | undefined): string[] {
  return node && ts.isStringLiteral(node) ? [node.text] : [];
}

function isFirstArgument(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.arguments?.[0] === node;
}

function mannerOf(node: ts.Node): Manner {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return 'thrown';
  // An object that holds nothing but a code is the body of an answer.
  if (ts.isPropertyAssignment(parent) && parent.parent.properties.length === 1) return 'answer';
  return ts.isCallExpression(parent) && parent.expression.getText() === 'finding' ? 'finding' : 'issue';
}

/** A row of the page of errors. */
export interface CodeRow {
  readonly code: string;
  readonly manners: string;
}

/** The rows `| \`room/problem\` | issue, thrown | meaning | what to do |` of a page. */
export function rowsOf(page: string): CodeRow[] {
  return [...page.matchAll(/^\| `([^`|]+)` \| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)].map(([, code = '', manners = '']) => ({
    code,
    manners,
  }));
}

/** What the page and the sources say differently. */
export function differencesOf(uses: readonly CodeUse[], rows: readonly CodeRow[]): string[] {
  const listed = new Map(rows.map((row) => [row.code, row.manners.trim()]));
  const used = new Map<string, CodeUse[]>();
  for (const use of uses) used.set(use.code, [...(used.get(use.code) ?? []), use]);
  const inPage = [...listed.keys()].filter((code) => !used.has(code)).map((code) => `${code}: in the page only`);
  const inSources = [...used].flatMap(([code, places]) => {
    const manners = [...new Set(places.map((each) => each.manner))].sort().join(', ');
    if (!listed.has(code)) return [`${code} (${manners}): in ${places[0]?.file} and not in the page`];
    return listed.get(code) === manners ? [] : [`${code}: ${manners} in the sources, ${listed.get(code)} in the page`];
  });
  const twice = rows.length > listed.size ? ['a code stands in two rows'] : [];
  return [...inSources, ...inPage, ...twice].sort();
}
