import ts from 'typescript';

/** An expression in an example, and what the comment after it says that it is. */
export interface Claim {
  /** Where the expression stands in the code. */
  readonly from: number;
  readonly to: number;
  readonly expression: ts.Expression;
  readonly expected: string;
  /** The line of the expression, from 1. */
  readonly line: number;
}

/** Every expression statement of `code` that is followed by a comment, read by `comment`: group 1 is what is claimed. */
export function claimsOf(code: string, comment: RegExp): Claim[] {
  const tree = ts.createSourceFile('example.tsx', code, ts.ScriptTarget.Latest, true);
  const claims: Claim[] = [];
  const visit = (node: ts.Node): void => {
    const said = ts.isExpressionStatement(node) ? comment.exec(code.slice(node.getEnd()))?.[1] : undefined;
    if (said !== undefined && ts.isExpressionStatement(node)) {
      const { expression } = node;
      const from = expression.getStart(tree);
      const line = tree.getLineAndCharacterOfPosition(from).line + 1;
      claims.push({ from, to: expression.getEnd(), expression, expected: said.trim(), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return claims;
}

/** The same code, in which each claimed expression is handed to `check(line, value, expected)`. */
export function withChecks(code: string, claims: readonly Claim[]): string {
  return claims.reduceRight((text, { from, to, line, expected }) => {
    const value = text.slice(from, to);
    return `${text.slice(0, from)}check(${line}, ${value}, ${JSON.stringify(expected)})${text.slice(to)}`;
  }, code);
}

/** A value as an example writes it: JSON, with a bare text and bare big integers. */
export function told(value: unknown): string {
  if (typeof value === 'string') return value;
  const json = JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each)) as string | undefined;
  return json?.replaceAll(/"(-?\d+n)"/g, '$1') ?? 'undefined';
}

/** What an example claims, without the blanks that only serve the reader. */
export function toldJson(expected: string): string {
  if (!/^[[{]/.test(expected)) return expected;
  try {
    return told(JSON.parse(expected.replaceAll(/(?<![\w."])-?\d+n\b/g, '"$&"')));
  } catch {
    return expected;
  }
}
